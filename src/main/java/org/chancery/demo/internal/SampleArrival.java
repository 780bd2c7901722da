package org.chancery.demo.internal;

import java.util.List;
import org.chancery.incoming.Urgency;

/**
 * A document that came in.
 *
 * @param daysAgo how long before the first start
 * @param end how far its story goes
 */
record SampleArrival(String issuer, String code, String subject, Urgency urgency, int daysAgo, End end) {
    /** How far a story goes. */
    enum End {
        RETURNED,
        ANSWERED,
        LATE,
        WORKING,
        ASSIGNED,
        REGISTERED
    }

    /** @return those of one unit, in the order in which they came */
    static List<SampleArrival> all() {
        return List.of(
                of("Bộ Giáo dục và Đào tạo", "77/BGDĐT-HTQT", "danh sách lưu học sinh", 16, End.RETURNED),
                of("Bộ Công Thương", "412/BCT-XTTM", "phối hợp tổ chức tuần hàng Việt Nam", 12, End.ANSWERED),
                of("Ủy ban nhân dân thành phố Đà Nẵng", "1530/UBND-KT", "đón đoàn địa phương kết nghĩa", 9, End.LATE),
                of("Bộ Tư pháp", "88/BTP-HTQT", "xác minh giấy tờ hộ tịch", 5, End.WORKING),
                new SampleArrival(
                        "Bộ Công an",
                        "205/BCA-A08",
                        "xác minh nhân thân công dân gặp nạn (mẫu)",
                        Urgency.URGENT,
                        1,
                        End.ASSIGNED),
                of("Văn phòng Chính phủ", "3021/VPCP-QHQT", "báo cáo công tác cộng đồng năm 2026", 0, End.REGISTERED));
    }

    private static SampleArrival of(String issuer, String code, String subject, int daysAgo, End end) {
        return new SampleArrival(issuer, code, subject + " (mẫu)", Urgency.NORMAL, daysAgo, end);
    }
}
