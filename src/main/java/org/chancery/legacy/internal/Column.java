package org.chancery.legacy.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.legacy.RegisterKind;
import org.chancery.platform.Folding;

/**
 * What a table may say about a document, with the headings under which it stands: those of Decree 30/2020/NĐ-CP, Appendices IV and VI, in
 * Vietnamese and English, and the misprints {@code Organld} and {@code Signerlnfo} of Appendix VI.
 */
enum Column {
    NUMBER(
            "Số, ký hiệu văn bản",
            "Số, ký hiệu",
            "Số và ký hiệu",
            "Số/ký hiệu",
            "Số ký hiệu văn bản",
            "Number and notation"),
    CODE_NUMBER("CodeNumber", "Số văn bản", "Số của văn bản", "Số"),
    CODE_NOTATION("CodeNotation", "Ký hiệu", "Ký hiệu văn bản", "Notation"),
    ARRIVAL_NUMBER("Số đến", "ArrivalNumber", "Arrival number"),
    ARRIVED("Ngày đến", "Ngày, tháng đến", "ArrivalDate", "Received on", "Arrival date"),
    DATE(
            "Ngày tháng văn bản",
            "Ngày, tháng, năm văn bản",
            "Ngày văn bản",
            "Ngày ban hành",
            "IssuedDate",
            "Date of the document",
            "Date"),
    TYPE("Tên loại", "Tên loại văn bản", "Loại văn bản", "TypeName", "Type"),
    SUBJECT(
            "Tên loại và trích yếu nội dung văn bản",
            "Tên loại và trích yếu nội dung",
            "Tên loại và trích yếu",
            "Trích yếu nội dung",
            "Trích yếu",
            "Type and subject",
            "Subject"),
    ISSUER("Tác giả", "Tác giả văn bản", "Cơ quan ban hành", "OrganName", "Sender", "Author", "Issuer"),
    SIGNER("Người ký", "SignerInfo.FullName", "Signerlnfo.FullName", "SignerInfo", "Signerlnfo", "Signed by", "Signer"),
    ADDRESSEES("Nơi nhận văn bản", "Nơi nhận", "To.OrganName", "ToPlaces", "Addressees"),
    KEEPER("Đơn vị, người nhận bản lưu", "Unit or person keeping the copy", "Kept by"),
    COPIES("Số lượng bản", "Số lượng", "IssuedAmount", "Copies"),
    HANDLER("Đơn vị hoặc người nhận", "Đơn vị, người nhận", "ToPlaces", "Unit or person"),
    SENT("Ngày chuyển", "Date sent", "Handed over on"),
    RECEIVED("Ký nhận", "Receipt", "Received by"),
    NOTE("Ghi chú", "Description", "Notes", "Note");

    private static final Set<Column> INCOMING_ONLY = Set.of(ARRIVAL_NUMBER, ARRIVED, ISSUER, HANDLER);
    private static final Set<Column> OUTGOING_ONLY = Set.of(SIGNER, ADDRESSEES, KEEPER, COPIES);

    private final Set<String> headings;

    Column(String... headings) {
        this.headings = Stream.of(headings).map(Column::plain).collect(Collectors.toSet());
    }

    /** @return the column that a heading names, empty where nothing is taken from it */
    static Optional<Column> of(String heading, RegisterKind kind) {
        String plain = plain(heading);
        return Arrays.stream(values())
                .filter(column -> column.isOf(kind) && column.headings.contains(plain))
                .findFirst();
    }

    private boolean isOf(RegisterKind kind) {
        return !(kind == RegisterKind.OUTGOING ? INCOMING_ONLY : OUTGOING_ONLY).contains(this);
    }

    /** Case, diacritics, both styles of tone marks, spaces, stops and the number of a column make no difference. */
    private static String plain(String heading) {
        return Folding.fold(heading).replaceFirst("^\\d+ ", "").replace(" ", "");
    }

    /** @return the word of this column in messages */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
