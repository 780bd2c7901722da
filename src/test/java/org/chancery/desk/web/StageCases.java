package org.chancery.desk.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.casework.ActionView;
import org.chancery.casework.CaseAction;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseCounts;
import org.chancery.casework.CaseDocument;
import org.chancery.casework.CaseFile;
import org.chancery.casework.CaseFilter;
import org.chancery.casework.CaseId;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseOutcome;
import org.chancery.casework.CaseQueries;
import org.chancery.casework.CaseRow;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.CaseView;
import org.chancery.casework.Cases;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.ClockView;
import org.chancery.casework.DeliveryState;
import org.chancery.casework.MoneyState;
import org.chancery.casework.MoneyView;
import org.chancery.casework.SyncState;
import org.chancery.casework.TimelineEntry;
import org.chancery.identity.Role;
import org.chancery.platform.Fault;
import org.chancery.platform.Folding;
import org.chancery.platform.LocalizedText;
import org.chancery.platform.Slice;
import org.chancery.procedures.ProcedureSearch;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Procedures;
import org.chancery.procedures.SummarySection;
import org.chancery.records.DocumentId;
import org.chancery.records.ResultRef;

/** Cases in memory, standing in for casework: enough of its promises that the desk's own work can be tried without it. */
final class StageCases implements CaseQueries, Cases {
    static final UUID PDF = new UUID(1, 1);
    static final UUID PICTURE = new UUID(1, 2);
    static final UUID STRANGE = new UUID(1, 3);
    private static final String[] NAMES = {
        "Nguyễn Thị Ánh Tuyết", "Trần Văn Bình", "Lê Thị Thu Hằng", "Phạm Quốc Khánh", "Hoàng Đức Thắng",
                "Đặng Thị Mỹ Lệ",
        "Bùi Xuân Trường", "Yamada Haruka", "Đỗ Hồng Nhung", "Ngô Thị Ngọc Ánh", "=SUM(A1)", "Vũ Hải Đăng"
    };
    private final StageIdentity identity;
    private final List<CaseRow> rows = new ArrayList<>();
    private final Map<String, CaseOrder> keys = new HashMap<>();
    final List<CaseOrder> performed = new ArrayList<>();
    private final Clock clock;
    private final Procedures procedures;

    StageCases(StageIdentity identity, Procedures procedures, Clock clock) {
        this.identity = identity;
        this.procedures = procedures;
        this.clock = clock;
    }

    private synchronized List<CaseRow> rows() {
        if (rows.isEmpty()) {
            List<ProcedureVersion> versions =
                    procedures.search(ProcedureSearch.of("lanh su", 1, 12)).items();
            for (int i = 0; i < 230; i++) {
                rows.add(row(i, versions.get(i % versions.size())));
            }
        }
        return rows;
    }

    private CaseRow row(int i, ProcedureVersion version) {
        CaseStatus status = CaseStatus.values()[i % CaseStatus.values().length];
        String unit = i % 3 == 0 ? StageIdentity.PARIS : StageIdentity.TOKYO;
        Instant submitted = clock.instant().minus(Duration.ofHours(30L * (i % 40) + 5));
        boolean clocked = status != CaseStatus.NEW && status != CaseStatus.RECEIVING;
        Instant due = clocked ? submitted.plus(Duration.ofDays(8 + i % 20)) : null;
        boolean runs = status.clock() == CaseStatus.Clock.RUNS;
        boolean assigned = i % 4 != 0 && status != CaseStatus.NEW;
        String officer =
                unit.equals(StageIdentity.PARIS) ? "officer-paris" : i % 8 < 4 ? "officer-tokyo" : "second-tokyo";
        return new CaseRow(
                CaseCode.issue(unit, LocalDate.ofInstant(submitted, java.time.ZoneOffset.UTC), i + 1),
                status,
                statusText(status),
                MoneyState.values()[i % 5],
                DeliveryState.NONE,
                version.code(),
                version.name(),
                unit,
                identity.require(unit).name(),
                NAMES[i % NAMES.length],
                submitted,
                due,
                runs && due != null && due.isBefore(clock.instant()),
                status.clock() == CaseStatus.Clock.STOPPED,
                assigned ? identity.id(officer) : null,
                assigned ? identity.sample(officer).orElseThrow().person().name() : null);
    }

    /** @return a case of that unit in that status */
    CaseRow some(String unit, CaseStatus status) {
        return rows().stream()
                .filter(row -> row.unitCode().equals(unit) && row.status() == status)
                .findFirst()
                .orElseThrow();
    }

    private Set<String> scope() {
        return identity.scope(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK);
    }

    private List<CaseRow> matching(CaseFilter filter) {
        String words = filter.text() == null ? "" : Folding.fold(filter.text());
        return rows().stream()
                .filter(row -> scope().contains(row.unitCode()))
                .filter(row -> filter.statuses().isEmpty() || filter.statuses().contains(row.status()))
                .filter(row -> filter.money() == null || filter.money() == row.money())
                .filter(row -> filter.urgency() == null || filter.urgency() == urgency(row))
                .filter(row -> filter.procedure() == null || filter.procedure().equals(row.procedureCode()))
                .filter(row -> filter.unit() == null || filter.unit().equals(row.unitCode()))
                .filter(row -> filter.officer() == null || filter.officer().equals(row.officer()))
                .filter(row -> !filter.unassigned() || row.officer() == null)
                .filter(row -> words.isEmpty()
                        || Folding.fold(row.applicant()).contains(words)
                        || Folding.fold(row.code().value()).startsWith(words))
                .toList();
    }

    private CaseFilter.Urgency urgency(CaseRow row) {
        if (row.overdue()) {
            return CaseFilter.Urgency.OVERDUE;
        }
        boolean soon = row.status().clock() == CaseStatus.Clock.RUNS
                && row.dueAt() != null
                && row.dueAt().isBefore(clock.instant().plus(Duration.ofDays(2)));
        return soon ? CaseFilter.Urgency.SOON : CaseFilter.Urgency.ON_TIME;
    }

    @Override
    public Slice<CaseRow> list(CaseFilter filter) {
        Comparator<CaseRow> order =
                switch (filter.sort()) {
                    case URGENCY ->
                        Comparator.comparing((CaseRow row) -> !row.overdue())
                                .thenComparing(CaseRow::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(CaseRow::submittedAt);
                    case CODE -> Comparator.comparing(row -> row.code().value());
                    case SUBMITTED -> Comparator.comparing(CaseRow::submittedAt);
                    case DUE -> Comparator.comparing(CaseRow::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));
                    case STATUS -> Comparator.comparing(CaseRow::status);
                    case APPLICANT -> Comparator.comparing(row -> Folding.fold(row.applicant()));
                    case PROCEDURE ->
                        Comparator.comparing(row -> row.procedure().vi());
                };
        List<CaseRow> all = matching(filter);
        List<CaseRow> page = all.stream()
                .sorted(filter.descending() ? order.reversed() : order)
                .skip((filter.page() - 1L) * filter.size())
                .limit(filter.size())
                .toList();
        return new Slice<>(page, all.size(), filter.page(), filter.size());
    }

    @Override
    public CaseCounts counts(CaseFilter filter) {
        List<CaseRow> all = matching(filter);
        Map<CaseStatus, Long> byStatus = Arrays.stream(CaseStatus.values())
                .collect(Collectors.toMap(Function.identity(), status -> all.stream()
                        .filter(row -> row.status() == status)
                        .count()));
        return new CaseCounts(
                byStatus,
                all.stream()
                        .filter(row -> urgency(row) == CaseFilter.Urgency.OVERDUE)
                        .count(),
                all.stream()
                        .filter(row -> urgency(row) == CaseFilter.Urgency.SOON)
                        .count(),
                all.stream().filter(row -> row.officer() == null).count(),
                all.size());
    }

    @Override
    public Optional<CaseView> find(CaseCode code, Locale language) {
        return rows().stream()
                .filter(row -> row.code().equals(code) && scope().contains(row.unitCode()))
                .findFirst()
                .map(row -> view(row, language));
    }

    private CaseView view(CaseRow row, Locale language) {
        boolean decided = row.status() == CaseStatus.RELEASING || row.status() == CaseStatus.DONE;
        return new CaseView(
                new CaseId(new UUID(0, row.code().hashCode())),
                row.code(),
                row.status(),
                row.statusText(),
                row.delivery(),
                SyncState.LOCAL,
                row.procedureCode(),
                row.procedure(),
                procedures.current(row.procedureCode(), LocalDate.now(clock)).id(),
                row.unitCode(),
                row.unit(),
                new CaseView.Applicant(row.applicant(), "applicant@example.org", "+81 3 1234 5678", "vi"),
                row.submittedAt(),
                row.dueAt() == null ? null : row.submittedAt(),
                row.officer(),
                row.officerName(),
                answers(row, language),
                documents(row),
                timeline(row),
                clock(row),
                money(row),
                row.status() == CaseStatus.WAITING
                        ? List.of(new CaseOrder.RequestSupplement.Item(
                                "Bản gốc giấy khai sinh", "Ảnh chụp bị mờ, không đọc được số."))
                        : List.of(),
                row.status() == CaseStatus.PROCESSING && row.money() == MoneyState.PAID
                        ? new DocumentId(new UUID(3, 3))
                        : null,
                decided
                        ? new ResultRef(
                                new DocumentId(new UUID(3, 4)), "ab".repeat(32), "05/CNLS-TOK", "K7QW-2M4X-9PRT")
                        : null,
                false,
                row.status() == CaseStatus.UNRESOLVED
                        ? "Con dấu trên giấy tờ không thuộc mẫu đã được giới thiệu. Nghị định 111/2011/NĐ-CP, Điều 10."
                        : null,
                actions(row),
                "standard-1");
    }

    private static List<SummarySection> answers(CaseRow row, Locale language) {
        boolean vi = language.getLanguage().equals("vi");
        return List.of(
                new SummarySection(
                        "applicant",
                        vi ? "Người đề nghị" : "Applicant",
                        List.of(
                                new SummarySection.Row("/name", vi ? "Họ và tên" : "Full name", row.applicant()),
                                new SummarySection.Row("/birth", vi ? "Ngày sinh" : "Date of birth", "27/03/1988"),
                                new SummarySection.Row(
                                        "/passport", vi ? "Số hộ chiếu" : "Passport number", "C1234567"))),
                new SummarySection(
                        "papers",
                        vi ? "Giấy tờ đề nghị chứng nhận" : "Documents to certify",
                        List.of(
                                new SummarySection.Row(
                                        "/kind",
                                        vi ? "Loại giấy tờ" : "Kind",
                                        vi ? "Giấy khai sinh" : "Birth certificate"),
                                new SummarySection.Row(
                                        "/country", vi ? "Nước sử dụng" : "Country of use", vi ? "Nhật Bản" : "Japan"),
                                new SummarySection.Row("/copies", vi ? "Số bản" : "Copies", "2"))));
    }

    private static List<CaseDocument> documents(CaseRow row) {
        Instant at = row.submittedAt();
        return List.of(
                new CaseDocument(
                        PDF,
                        "original",
                        new LocalizedText("Giấy tờ đề nghị chứng nhận", "Document to certify"),
                        "giấy-khai-sinh.pdf",
                        "application/pdf",
                        2,
                        1_234_567,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        at,
                        false),
                new CaseDocument(
                        PICTURE,
                        "passport",
                        new LocalizedText("Hộ chiếu", "Passport"),
                        "passport.png",
                        "image/png",
                        1,
                        88_000,
                        "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                        at,
                        true),
                new CaseDocument(
                        STRANGE,
                        "other",
                        new LocalizedText("Giấy tờ khác", "Another paper"),
                        "old.html",
                        "text/html",
                        1,
                        900,
                        "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13",
                        at,
                        false));
    }

    private List<TimelineEntry> timeline(CaseRow row) {
        Instant at = row.submittedAt();
        return List.of(
                new TimelineEntry(
                        1,
                        at,
                        null,
                        CaseStatus.NEW,
                        new LocalizedText("Nộp hồ sơ trực tuyến", "Applied online"),
                        "",
                        null,
                        List.of(),
                        "done",
                        false),
                new TimelineEntry(
                        2,
                        at.plusSeconds(9000),
                        CaseAction.OPEN,
                        CaseStatus.RECEIVING,
                        new LocalizedText("Bắt đầu kiểm tra", "The check began"),
                        "Trần Thị Minh Hạnh",
                        null,
                        List.of(),
                        "done",
                        false),
                new TimelineEntry(
                        3,
                        at.plusSeconds(9600),
                        CaseAction.ADD_NOTE,
                        CaseStatus.RECEIVING,
                        new LocalizedText("Ghi chú", "Note"),
                        "Trần Thị Minh Hạnh",
                        "Đã gọi điện cho người nộp, hẹn gửi lại ảnh hộ chiếu.",
                        List.of(),
                        "",
                        true),
                new TimelineEntry(
                        4,
                        at.plusSeconds(9900),
                        CaseAction.REQUEST_SUPPLEMENT,
                        CaseStatus.WAITING,
                        new LocalizedText("Yêu cầu bổ sung", "Documents were asked for"),
                        "Trần Thị Minh Hạnh",
                        null,
                        List.of("Hộ chiếu: ảnh bị mờ"),
                        "wait",
                        false));
    }

    private static ClockView clock(CaseRow row) {
        if (row.dueAt() == null) {
            return new ClockView(
                    ClockView.State.NOT_STARTED,
                    null,
                    null,
                    0,
                    new LocalizedText("Chưa tính thời hạn", "The clock has not started"),
                    new LocalizedText(
                            "Thời hạn 5 ngày làm việc được tính từ ngày làm việc sau ngày tiếp nhận đủ hồ sơ.",
                            "Five working days run from the working day after the complete file is accepted."));
        }
        return row.overdue()
                ? new ClockView(
                        ClockView.State.OVERDUE,
                        row.dueAt(),
                        null,
                        -3,
                        new LocalizedText("Quá hạn 3 ngày làm việc", "3 working days late"),
                        new LocalizedText(
                                "Phải trả kết quả trước 17:00 ngày 18/11/2026: 5 ngày làm việc kể từ ngày 11/11/2026.",
                                "Was due at 17:00 on 18 November 2026: five working days from 11 November 2026."))
                : row.stopped()
                        ? new ClockView(
                                ClockView.State.PAUSED,
                                row.dueAt(),
                                null,
                                3,
                                new LocalizedText("Đang dừng, còn 3 ngày làm việc", "Paused, 3 working days left"),
                                new LocalizedText(
                                        "Dừng từ ngày 20/11/2026: chờ người nộp bổ sung bản gốc giấy khai sinh.",
                                        "Since 20 November 2026: waiting for the applicant''s original birth certificate."))
                        : new ClockView(
                                ClockView.State.RUNNING,
                                row.dueAt(),
                                null,
                                3,
                                new LocalizedText("Còn 3 ngày làm việc", "3 working days left"),
                                new LocalizedText(
                                        "Hẹn trả trước 17:00 ngày 26/11/2026: 5 ngày làm việc kể từ ngày tiếp nhận 18/11/2026, không tính 24/11 (nghỉ lễ).",
                                        "Due at 17:00 on 26 November 2026: five working days from acceptance on 18 November, without 24 November (holiday)."));
    }

    private static MoneyView money(CaseRow row) {
        BigDecimal total = new BigDecimal("3000");
        return new MoneyView(
                row.money(),
                total,
                "JPY",
                List.of(
                        new MoneyView.Line(
                                new LocalizedText(
                                        "Chứng nhận lãnh sự: 10 USD một bản (Thông tư 113/2021/TT-BTC)",
                                        "Consular certification: 10 USD a document (Circular 113/2021/TT-BTC)"),
                                new BigDecimal("1500")),
                        new MoneyView.Line(new LocalizedText("2 bản", "2 documents"), total)),
                row.money() == MoneyState.OPEN,
                row.money() == MoneyState.PAID
                        ? new MoneyView.Receipt(
                                "BL-2026-0007",
                                total,
                                "JPY",
                                CaseOrder.RecordPayment.Method.CASH,
                                null,
                                row.submittedAt(),
                                "Vũ Ngọc Yến")
                        : null,
                row.money() == MoneyState.WAIVED ? "Nạn nhân bão" : null);
    }

    private static List<ActionView> actions(CaseRow row) {
        Set<CaseAction> allowed =
                switch (row.status()) {
                    case NEW -> Set.of(CaseAction.OPEN, CaseAction.REASSIGN, CaseAction.ADD_NOTE);
                    case RECEIVING ->
                        Set.of(
                                CaseAction.ACCEPT,
                                CaseAction.REQUEST_SUPPLEMENT,
                                CaseAction.REFUSE,
                                CaseAction.REASSIGN,
                                CaseAction.ADD_NOTE);
                    case PROCESSING ->
                        Set.of(
                                CaseAction.RECORD_PAYMENT,
                                CaseAction.APPROVE,
                                CaseAction.REQUEST_SUPPLEMENT,
                                CaseAction.REFUSE,
                                CaseAction.PAUSE,
                                CaseAction.CONSULT,
                                CaseAction.EXTEND,
                                CaseAction.CORRECT,
                                CaseAction.WAIVE_FEE,
                                CaseAction.REASSIGN,
                                CaseAction.ADD_NOTE);
                    case PAUSING -> Set.of(CaseAction.RESUME, CaseAction.ADD_NOTE);
                    case CANCELLING ->
                        Set.of(CaseAction.GRANT_WITHDRAWAL, CaseAction.REFUSE_WITHDRAWAL, CaseAction.ADD_NOTE);
                    case RELEASING -> Set.of(CaseAction.SEND_BY_POST, CaseAction.COMPLETE, CaseAction.ADD_NOTE);
                    default -> Set.of(CaseAction.ADD_NOTE);
                };
        return Arrays.stream(CaseAction.values())
                .map(action -> new ActionView(
                        action, allowed.contains(action), allowed.contains(action) ? null : "desk.blocked"))
                .toList();
    }

    @Override
    public Optional<CaseFile> document(CaseCode code, UUID document) {
        return find(code, Locale.ENGLISH).flatMap(view -> view.documents().stream()
                .filter(paper -> paper.id().equals(document))
                .findFirst()
                .map(paper -> new CaseFile(
                        paper.fileName(), paper.mediaType(), paper.sha256(), StageFiles.of(document).length)));
    }

    @Override
    public InputStream open(CaseFile file) {
        return new ByteArrayInputStream(StageFiles.of(file.mediaType()));
    }

    @Override
    public synchronized CaseOutcome perform(CaseCode code, CaseOrder order, String key) {
        CaseView view = find(code, Locale.ENGLISH).orElseThrow(() -> new Fault(CaseworkError.NOT_FOUND));
        if (key.isEmpty()) {
            throw new Fault(CaseworkError.KEY_NEEDED);
        }
        boolean repeated = order.equals(keys.get(key));
        if (!repeated) {
            if (!view.may(order.action())) {
                throw new Fault(CaseworkError.NOT_NOW, "desk.blocked");
            }
            if (order instanceof CaseOrder.RecordPayment payment
                    && payment.amount().intValue() != 3000) {
                throw new Fault(CaseworkError.AMOUNT_WRONG);
            }
            keys.put(key, order);
            performed.add(order);
        }
        return new CaseOutcome(code, view.status(), view.money().state(), null, null, null, null, repeated);
    }

    @Override
    public CaseOutcome attachResult(CaseCode code, ResultRef result) {
        throw new UnsupportedOperationException();
    }

    private static LocalizedText statusText(CaseStatus status) {
        Map<CaseStatus, LocalizedText> words = new LinkedHashMap<>();
        words.put(CaseStatus.NEW, new LocalizedText("Mới nộp", "New"));
        words.put(CaseStatus.RECEIVING, new LocalizedText("Đang kiểm tra", "Being checked"));
        words.put(CaseStatus.WAITING, new LocalizedText("Chờ bổ sung", "Waiting for the applicant"));
        words.put(CaseStatus.PROCESSING, new LocalizedText("Đang xử lý", "In progress"));
        words.put(CaseStatus.PAUSING, new LocalizedText("Tạm dừng", "Paused"));
        words.put(CaseStatus.CORRECTING, new LocalizedText("Đang sửa", "Being corrected"));
        words.put(CaseStatus.INTEROPERATING, new LocalizedText("Chờ cơ quan phối hợp", "Another body is asked"));
        words.put(CaseStatus.POSTING, new LocalizedText("Chuyển bưu chính", "On its way by post"));
        words.put(CaseStatus.RELEASING, new LocalizedText("Chờ trả kết quả", "Result ready"));
        words.put(CaseStatus.DONE, new LocalizedText("Đã trả kết quả", "Handed over"));
        words.put(CaseStatus.DENIED, new LocalizedText("Từ chối tiếp nhận", "Not accepted"));
        words.put(CaseStatus.UNRESOLVED, new LocalizedText("Không đủ điều kiện", "Refused"));
        words.put(CaseStatus.CANCELLING, new LocalizedText("Đang xin rút", "Withdrawal asked for"));
        words.put(CaseStatus.CANCELLED, new LocalizedText("Đã rút", "Withdrawn"));
        return words.get(status);
    }
}
