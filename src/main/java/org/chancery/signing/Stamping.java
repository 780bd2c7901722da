package org.chancery.signing;

import java.time.Instant;
import java.util.SortedSet;

/**
 * Agency signatures that show no picture: on annexes in files of their own (Decree 30/2020/NĐ-CP, App. I Part I III.1.d), on electronic copies
 * and on digitised paper (Part II I.3).
 *
 * <p>A text stands at the upper right of the first page, Times New Roman 10 upright black; under it the agency signs without a picture: PAdES
 * with time stamp, validation data and a document time stamp to the last byte. Nothing may be changed afterwards. Nothing is stored.
 */
public interface Stamping {
    /**
     * Signs an annex; the text is {@code Số: 15/QĐ-BNG; 05/01/2027; 14:03:09 +07:00}.
     *
     * @param pdf an unsigned PDF
     * @param number number and notation of the document to which it belongs
     * @param signedAt when that document was signed for the agency, in Asia/Ho_Chi_Minh on the page
     * @throws org.chancery.platform.Fault {@link SigningError#NOT_A_PDF}, {@link SigningError#ALREADY_SIGNED}, {@link
     *     SigningError#KEY_MISSING}, {@link SigningError#TRUST_SERVICE_UNAVAILABLE}
     */
    byte[] annex(byte[] pdf, KeyId agency, String number, Instant signedAt);

    /**
     * Signs an electronic copy; the text is {@code SAO Y; Bộ Ngoại giao; 05/01/2027; 14:03:09 +07:00} with the form, the copying agency and the
     * present time. A copy made of a signed file keeps neither its signatures nor its fields, only its pages.
     *
     * @param pdf a PDF, signed or not; a scan is one too
     * @param agencyName the copying agency, 1 to 200 letters
     * @throws org.chancery.platform.Fault as {@link #annex}, but signed files are taken
     */
    byte[] copy(byte[] pdf, KeyId agency, CopyForm form, String agencyName);

    /**
     * Makes an extract ({@code TRÍCH SAO}) as {@link #copy}, of some pages only; nothing of the others is in it.
     *
     * @param pages numbers of the pages in their order, from 1
     * @throws org.chancery.platform.Fault {@link SigningError#PAGE_MISSING}, and as {@link #copy}
     */
    byte[] extract(byte[] pdf, KeyId agency, SortedSet<Integer> pages, String agencyName);

    /**
     * Checks a scan against what the decree asks of digitised paper (Part II I.2), before it is copied.
     *
     * @throws org.chancery.platform.Fault {@link SigningError#SCAN_TOO_COARSE} where a page has less than 200 dots per inch, is no colour
     *     picture or is not shown at its real size, {@link SigningError#NOT_A_PDF}
     */
    void requireScan(byte[] pdf);
}
