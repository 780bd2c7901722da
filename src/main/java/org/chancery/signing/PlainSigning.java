package org.chancery.signing;

/** Signs with the signature library alone, without our order, fields and pictures: the yardstick of the signing benchmark. */
public interface PlainSigning {
    /**
     * @param pdf any PDF, signed before or not
     * @param key a held key
     * @return the PDF with one more invisible PAdES baseline-LT signature
     * @throws org.chancery.platform.Fault {@link SigningError#KEY_MISSING}
     */
    byte[] sign(byte[] pdf, KeyId key);
}
