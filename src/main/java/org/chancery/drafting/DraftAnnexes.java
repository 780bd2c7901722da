package org.chancery.drafting;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/**
 * Annexes in files of their own (phụ lục trong tệp tin riêng). They come and go while the draft is with its drafter, are read and approved
 * with it, and each gets the agency's signature with number and time, without a picture, when the document is issued (Decree 30/2020/NĐ-CP,
 * App. I Part I III.1.d).
 *
 * <p>All throw {@link org.chancery.platform.Fault}: {@link DraftingError#NOT_FOUND}, {@code FORBIDDEN}.
 */
public interface DraftAnnexes {
    /** How many a document may have. */
    int MOST = 20;

    /** @return those that the draft has, in order */
    List<DraftAnnex> of(DraftId id);

    /**
     * Adds one; its drafter.
     *
     * @param file which {@link DraftFiles#receive} gave to the same person
     * @throws org.chancery.platform.Fault {@link DraftingError#NOT_NOW}, {@link DraftingError#NOT_THE_DRAFTER}, {@link
     *     DraftingError#FILE_UNKNOWN}, {@link DraftingError#ANNEXES_FULL}, {@code KEY_REUSED}
     */
    void add(DraftId id, UUID file, String key);

    /**
     * Takes one away again; its drafter. What is gone already stays so.
     *
     * @throws org.chancery.platform.Fault {@link DraftingError#NOT_NOW}, {@link DraftingError#NOT_THE_DRAFTER}
     */
    void remove(DraftId id, int ordinal);

    /**
     * @return the PDF as it stands, for whoever may read the document itself
     * @throws org.chancery.platform.Fault {@link DraftingError#RECALLED} for who received a document that was recalled
     */
    InputStream content(DraftId id, int ordinal);
}
