package org.chancery.incoming.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.incoming.FollowUpRow;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.IncomingRow;
import org.chancery.incoming.IncomingState;
import org.chancery.incoming.ReturnReason;
import org.chancery.incoming.Urgency;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.springframework.stereotype.Component;

/** Writes the rows of the registers, which the law keeps in Vietnamese whoever reads them. */
@Component
class ArrivalRows {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ArrivalPlaces places;
    private final Clock clock;

    ArrivalRows(ArrivalPlaces places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    IncomingRow row(DocumentRecord row) {
        return new IncomingRow(
                new IncomingId(row.getId()),
                row.getArrived(),
                row.getNumber(),
                row.getIssuer(),
                row.getCode(),
                row.getDated(),
                row.getType().isEmpty() ? row.getSubject() : row.getType() + ": " + row.getSubject(),
                handler(row),
                row.getAssignedAt() == null ? null : ArrivalPlaces.day(row.getAssignedAt()),
                row.getTakenBy() == null ? "" : row.getTakenBy(),
                note(row),
                false);
    }

    FollowUpRow followed(DocumentRecord row) {
        IncomingState state = IncomingState.valueOf(row.getState());
        LocalDate due = row.getDue();
        return new FollowUpRow(
                new IncomingId(row.getId()),
                row.getNumber(),
                Stream.of(row.getType(), row.getCode(), "ngày " + DAY.format(row.getDated()), row.getIssuer())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                handler(row),
                due,
                progress(state, row),
                row.getReply(),
                followNote(row),
                !state.isOver() && due.isBefore(ArrivalPlaces.day(clock.instant())),
                false);
    }

    private String handler(DocumentRecord row) {
        String lead = row.getLead();
        if (lead == null) {
            return "";
        }
        String name = places.name(lead).vi();
        String support =
                Stream.of(row.getSupport()).map(unit -> places.name(unit).vi()).collect(Collectors.joining(", "));
        return support.isEmpty() ? name : name + " (phối hợp: " + support + ")";
    }

    private static String progress(IncomingState state, DocumentRecord row) {
        return switch (state) {
            case REGISTERED -> "Chờ phân phối";
            case ASSIGNED -> "Đã chuyển, chưa báo tiến độ";
            case HANDLING -> row.getProgress();
            case DONE -> "Đã giải quyết ngày " + DAY.format(ArrivalPlaces.day(row.getEndedAt()));
            case CANCELLED -> "Đã hủy ngày " + DAY.format(ArrivalPlaces.day(row.getCancelledAt()));
            case RETURNED -> "Đã trả lại ngày " + DAY.format(ArrivalPlaces.day(row.getEndedAt()));
        };
    }

    private static String followNote(DocumentRecord row) {
        List<String> notes = new ArrayList<>();
        notes.add(row.getNote());
        if (row.getChased() > 0) {
            notes.add("Đôn đốc lần " + row.getChased() + " ngày " + DAY.format(ArrivalPlaces.day(row.getChasedAt())));
        }
        notes.add(cancelled(row));
        return notes.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String cancelled(DocumentRecord row) {
        return row.getCancelledAt() == null
                ? ""
                : "Nơi gửi thu hồi, đã hủy ngày " + DAY.format(ArrivalPlaces.day(row.getCancelledAt())) + " ("
                        + row.getCancelReference() + "): " + row.getCancelReason();
    }

    private static String note(DocumentRecord row) {
        List<String> notes = new ArrayList<>();
        String urgency = urgency(Urgency.values()[row.getUrgency()]);
        if (!urgency.isEmpty()) {
            notes.add(urgency);
        }
        String reason = row.getReturnReason();
        if (reason != null) {
            notes.add("Trả lại ngày " + DAY.format(ArrivalPlaces.day(row.getEndedAt())) + " ("
                    + words(ReturnReason.valueOf(reason)) + "): " + row.getNote());
        }
        notes.add(cancelled(row));
        return notes.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String urgency(Urgency urgency) {
        return switch (urgency) {
            case NORMAL -> "";
            case URGENT -> "Khẩn";
            case VERY_URGENT -> "Thượng khẩn";
            case FLASH -> "Hỏa tốc";
        };
    }

    private static String words(ReturnReason reason) {
        return switch (reason) {
            case MISDIRECTED -> "gửi sai nơi nhận";
            case DAMAGED -> "hư hỏng hoặc thiếu trang";
            case NOT_AUTHENTIC -> "không bảo đảm xác thực, toàn vẹn";
            case OTHER -> "lý do khác";
        };
    }
}
