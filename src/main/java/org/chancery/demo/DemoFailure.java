package org.chancery.demo;

/** Something in the demonstration did not hold. */
class DemoFailure extends RuntimeException {
    DemoFailure(String sentence) {
        super(sentence);
    }
}
