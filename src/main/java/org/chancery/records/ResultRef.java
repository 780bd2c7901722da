package org.chancery.records;

/**
 * How others refer to an issued document.
 *
 * @param documentId which
 * @param sha256 of the sealed PDF, 64 hexadecimal digits; the PDF is in the house's blobs
 * @param number such as {@code 05/CNLS-BER}
 * @param verificationCode what anyone may ask for at {@code /verify}
 */
public record ResultRef(DocumentId documentId, String sha256, String number, String verificationCode) {}
