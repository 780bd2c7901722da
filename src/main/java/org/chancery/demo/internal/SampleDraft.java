package org.chancery.demo.internal;

import java.util.List;
import org.chancery.drafting.Urgency;

/**
 * A document that is to go out.
 *
 * @param number which of the unit's samples it is, from 1
 * @param end how far its story goes
 */
record SampleDraft(int number, String type, String subject, Urgency urgency, End end) {
    /** How far a story goes. */
    enum End {
        DRAFTED,
        RETURNED,
        SUBMITTED,
        CHECKED,
        READY,
        ISSUED
    }

    /** @return those of one unit */
    static List<SampleDraft> all() {
        return List.of(
                of(1, "BC", "công tác lãnh sự quý IV", End.ISSUED),
                of(2, "CV", "mời dự hội nghị xúc tiến thương mại", End.ISSUED),
                of(3, "KH", "lãnh sự lưu động năm 2027", End.DRAFTED),
                of(4, "TTr", "kinh phí bảo hộ công dân", End.RETURNED),
                of(5, "TB", "lịch làm việc dịp Tết Nguyên đán", End.SUBMITTED),
                of(6, "CV", "trao đổi danh sách doanh nghiệp", End.CHECKED),
                of(7, "CV", "cung cấp thông tin lưu học sinh", End.READY),
                new SampleDraft(8, "CV", "hỗ trợ công dân gặp nạn (mẫu)", Urgency.URGENT, End.READY),
                of(9, "TB", "kết quả họp nhóm công tác hỗn hợp", End.READY),
                of(10, "BC", "tình hình cộng đồng người Việt Nam", End.READY));
    }

    private static SampleDraft of(int number, String type, String subject, End end) {
        return new SampleDraft(number, type, subject + " (mẫu)", Urgency.NORMAL, end);
    }
}
