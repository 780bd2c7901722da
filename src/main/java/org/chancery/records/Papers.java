package org.chancery.records;

import java.util.List;

/** Writes documents on paper before they are drafts of {@link Records}, so that what people approve is what is signed. */
public interface Papers {
    /**
     * Writes a document from its template, with an empty place for number, date and signature; keeps the PDF, and nothing else.
     *
     * @param order what it shall be; its source and copies do not matter
     * @param sign how it will be signed
     * @param signer full name of who will sign
     * @throws org.chancery.platform.Fault as {@link Records#draft}
     */
    ReadyPaper compose(DraftOrder order, SignOrder sign, String signer);

    /** @return the types that officials write, in the order of the decree; without copies and the results of procedures */
    List<PaperType> types();
}
