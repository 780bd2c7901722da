package org.chancery.signing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.platform.Fault;

/**
 * Signs, fills, seals and verifies PDF documents; the order is personal signature, number and date, agency seal (Decree
 * 30/2020/NĐ-CP Art. 13-17).
 *
 * <p>Nothing is stored: each method takes the bytes of a document and returns new bytes. Safe for use by many threads.
 */
public interface Signing {
    /** Name of the signature field that carries the personal signature. */
    String PERSONAL_FIELD = "ky";

    /** Name of the signature field that carries the agency's seal. */
    String SEAL_FIELD = "dau";

    /** Name of the signature field of an annex in a file of its own, or of an electronic copy. */
    String COPY_FIELD = "sao";

    /** Name of the text field for number and notation ({@code số, ký hiệu}). */
    String NUMBER_FIELD = "so";

    /** Name of the text field for place and date ({@code ngày}). */
    String DATE_FIELD = "ngay";

    /**
     * Adds empty text fields, which {@link #fill} writes later; a PDF/A-2b document stays one.
     *
     * @param pdf an unsigned PDF
     * @param fields where the fields go; empty to add none
     * @return the PDF with the fields
     * @throws Fault {@link SigningError#NOT_A_PDF}, {@link SigningError#ALREADY_SIGNED}
     */
    byte[] prepare(byte[] pdf, List<FormField> fields);

    /**
     * Signs for a person: PAdES baseline-LT with a time stamp, as certification signature that permits filling of fields only
     * (DocMDP level 2), with a visible blue signature.
     *
     * @param pdf an unsigned PDF, prepared or not
     * @return the signed PDF
     * @throws Fault {@link SigningError#NOT_A_PDF}, {@link SigningError#ALREADY_SIGNED}, {@link SigningError#KEY_MISSING}
     */
    byte[] signPersonally(byte[] pdf, PersonalSignature order);

    /**
     * Signs several documents with one key, which is authorised once for all of them; at most {@link RemoteKeys#together}.
     *
     * @param tasks all with the same key
     * @return what became of each, in the same order; where the authorisation is refused, all are
     */
    List<PersonalTask.Done> signPersonally(List<PersonalTask> tasks);

    /**
     * Writes values into named fields as an incremental update, so that the personal signature stays valid.
     *
     * @param values text by field name; only {@value #NUMBER_FIELD} and {@value #DATE_FIELD}
     * @return the filled PDF
     * @throws Fault {@link SigningError#NOT_SIGNED_PERSONALLY}, {@link SigningError#ALREADY_SEALED}, {@link
     *     SigningError#FIELD_MISSING}, {@link SigningError#CHANGED_AFTER_SIGNING}
     */
    byte[] fill(byte[] pdf, Map<String, String> values);

    /**
     * Seals for an agency: PAdES with time stamp, validation data and a document time stamp to the last byte (baseline-LTA, which
     * holds all of LT); the fields are locked; the red seal covers a third of the personal signature on its left.
     *
     * @param pdf a PDF with a valid personal signature
     * @return the sealed PDF
     * @throws Fault {@link SigningError#NOT_SIGNED_PERSONALLY}, {@link SigningError#ALREADY_SEALED}, {@link
     *     SigningError#CHANGED_AFTER_SIGNING}, {@link SigningError#KEY_MISSING}
     */
    byte[] seal(byte[] pdf, AgencySeal order);

    /**
     * Says whether a document stands as it was signed; never fails on hostile input, but reports it.
     *
     * <p>A document that is only signed personally is not closed yet: its validation data stands after the signature, which is
     * reported as {@link Finding#CONTENT_AFTER_LAST_SIGNATURE} until the seal closes it.
     *
     * @param pdf any bytes
     * @return the verdict with its reasons
     */
    Verification verify(byte[] pdf);

    /**
     * Verifies as {@link #verify(byte[])}, trusting the authorities for a purpose; that one is for documents of this ministry.
     *
     * @param pdf any bytes
     */
    Verification verify(byte[] pdf, TrustPurpose purpose);

    /**
     * Verifies what came in, as {@link #verify(byte[], TrustPurpose)}; where no trusted time stamp proves when a signature was made, whether
     * its certificate was in force and not revoked is judged at the time of receipt and not now.
     *
     * @param received when the registry received it
     */
    Verification verify(byte[] pdf, TrustPurpose purpose, Instant received);

    /** @return as {@link #expertReport(byte[], TrustPurpose)}, judged as {@link #verify(byte[], TrustPurpose, Instant)} */
    Optional<byte[]> expertReport(byte[] pdf, TrustPurpose purpose, Instant received);

    /**
     * @param pdf any bytes
     * @return the validation report for experts (ETSI TS 119 102-2, XML), empty where there is no signature that could be reported on or the
     *     file is not fit to be read
     */
    Optional<byte[]> expertReport(byte[] pdf, TrustPurpose purpose);

    /**
     * @return the certificate of a key
     * @throws Fault {@link SigningError#KEY_MISSING}
     */
    SignerCertificate certificate(KeyId key);
}
