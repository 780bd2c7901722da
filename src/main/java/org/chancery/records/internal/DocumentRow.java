package org.chancery.records.internal;

import java.util.List;
import org.chancery.jooq.records.tables.records.DocumentRecord;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.chancery.records.RecordNumber;

/** Reads a row of the table of documents. */
final class DocumentRow {
    private DocumentRow() {}

    static Outgoing read(DocumentRecord row, List<String> addressees) {
        return new Outgoing(
                new DocumentId(row.getId()),
                row.getUnit(),
                row.getAgency(),
                row.getType(),
                row.getTemplate(),
                row.getModel().data(),
                row.getSubject(),
                addressees,
                row.getSource(),
                row.getCopies(),
                DocumentState.valueOf(row.getState()),
                row.getCode(),
                row.getSha256(),
                row.getDraftedAt(),
                row.getSignedAt() == null ? null : signed(row),
                row.getNumber() == null ? null : number(row),
                row.getIssuedAt(),
                row.getEndedAt(),
                row.getEndReason(),
                row.getEndedByName());
    }

    private static Outgoing.PersonalAct signed(DocumentRecord row) {
        return new Outgoing.PersonalAct(
                row.getSigner(),
                row.getSignerName(),
                row.getSignerPosition(),
                AuthorityPrefix.valueOf(row.getPrefix()),
                row.getBasis(),
                row.getSignedAt());
    }

    private static RecordNumber number(DocumentRecord row) {
        return new RecordNumber(row.getNumber(), row.getNotation(), row.getDated(), row.getNumberedAt());
    }
}
