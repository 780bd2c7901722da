package org.chancery.incoming.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.chancery.incoming.IncomingState;
import org.chancery.incoming.ReturnReason;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.jooq.incoming.tables.records.InboxRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is told about its document: nothing but arrival number, state and the reason for a return.
 *
 * @param code as in QCVN 102: 01 to 06, 15
 */
record EdxmlStatus(String code, String description, Instant at) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static EdxmlStatus of(ExchangeStore.Progress progress) {
        InboxRecord item = progress.item();
        DocumentRecord document = progress.document();
        if (document != null) {
            return of(document, progress.begun());
        }
        return item.getState().equals("DISMISSED")
                ? new EdxmlStatus("02", item.getNote(), Objects.requireNonNull(item.getEndedAt()))
                : new EdxmlStatus("01", "Đã nhận, chờ đăng ký", item.getTakenAt());
    }

    private static EdxmlStatus of(DocumentRecord row, @Nullable Instant begun) {
        String number = "Số đến " + row.getNumber() + "/" + row.getYear();
        Instant ended = row.getEndedAt() == null ? row.getRegisteredAt() : row.getEndedAt();
        Instant assigned = row.getAssignedAt() == null ? row.getRegisteredAt() : row.getAssignedAt();
        LocalDate arrived = row.getArrived();
        return switch (IncomingState.valueOf(row.getState())) {
            case REGISTERED ->
                new EdxmlStatus("03", number + ", ngày đến " + DAY.format(arrived), row.getRegisteredAt());
            case ASSIGNED -> new EdxmlStatus("04", number + ", đã chuyển đơn vị giải quyết", assigned);
            case HANDLING -> new EdxmlStatus("05", number + ", đang giải quyết", begun == null ? assigned : begun);
            case DONE -> new EdxmlStatus("06", number + ", đã giải quyết" + reply(row), ended);
            case RETURNED -> new EdxmlStatus("02", number + ", trả lại: " + reason(row), ended);
            case CANCELLED ->
                new EdxmlStatus(
                        "15",
                        number + ", đã thu hồi theo yêu cầu của nơi gửi",
                        row.getCancelledAt() == null ? ended : row.getCancelledAt());
        };
    }

    private static String reply(DocumentRecord row) {
        return row.getReply().isEmpty() ? "" : ", văn bản trả lời " + row.getReply();
    }

    private static String reason(DocumentRecord row) {
        String reason =
                switch (ReturnReason.valueOf(Objects.requireNonNull(row.getReturnReason()))) {
                    case MISDIRECTED -> "gửi sai nơi nhận";
                    case DAMAGED -> "hư hỏng hoặc thiếu trang";
                    case NOT_AUTHENTIC -> "không bảo đảm tính xác thực, toàn vẹn";
                    case OTHER -> "lý do khác";
                };
        return reason + ". " + row.getNote();
    }
}
