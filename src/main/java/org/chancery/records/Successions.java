package org.chancery.records;

import java.util.List;

/** Which issued documents replace or correct which. All throw {@link org.chancery.platform.Fault}. */
public interface Successions {
    /**
     * Demands that a document of this unit and type could replace or correct an earlier one, which the current actor may see.
     *
     * @return the earlier one
     * @throws org.chancery.platform.Fault {@link RecordsError#NOT_FOUND}, {@link RecordsError#WRONG_STATE} where it was not issued, {@link
     *     RecordsError#UNEQUAL_FORM}, {@link RecordsError#REPLACED}, {@code FORBIDDEN}
     */
    DocumentView require(DocumentId earlier, Succession.Kind kind, String unit, String type);

    /**
     * Links two issued documents for ever, in the caller's transaction, and notes it in both rows of the register.
     *
     * @throws org.chancery.platform.Fault {@link RecordsError#REPLACED} where another has replaced it meanwhile
     */
    void link(DocumentId later, Succession.Kind kind, DocumentId earlier);

    /** @return what it replaces or corrects, then what replaces or corrects it; asks for no role, because anybody may know it
     *     who may know the other document */
    List<Succession> of(DocumentId id);
}
