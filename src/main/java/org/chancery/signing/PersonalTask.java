package org.chancery.signing;

import org.jspecify.annotations.Nullable;

/**
 * One of several documents that a person signs together.
 *
 * @param pdf as {@link Signing#signPersonally(byte[], PersonalSignature)} takes it
 */
public record PersonalTask(byte[] pdf, PersonalSignature order) {
    /**
     * What became of it.
     *
     * @param pdf the signed document, null where it was refused
     * @param refused why not, null where it is signed
     */
    public record Done(byte @Nullable [] pdf, org.chancery.platform.@Nullable Fault refused) {}
}
