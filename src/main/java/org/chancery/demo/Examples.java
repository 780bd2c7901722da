package org.chancery.demo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something of the sample ministry to begin with. */
public interface Examples {
    /** @return a sample case with its keys, empty until the sample ministry has one */
    Optional<Example> example();

    /** @return whether the sample ministry is still being filled */
    boolean isFilling();

    /**
     * A sample case that got its result.
     *
     * @param verificationCode of the result, null until it is issued
     */
    record Example(String code, String secret, @Nullable String verificationCode) {}
}
