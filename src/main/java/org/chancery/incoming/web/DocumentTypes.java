package org.chancery.incoming.web;

import java.util.List;

/** Names of types that most often arrive, as suggestions: Decree 30/2020/NĐ-CP, Article 7, and what comes from elsewhere. */
final class DocumentTypes {
    static final List<String> NAMES = List.of(
            "Công văn",
            "Quyết định",
            "Thông báo",
            "Báo cáo",
            "Tờ trình",
            "Kế hoạch",
            "Chỉ thị",
            "Nghị quyết",
            "Hướng dẫn",
            "Giấy mời",
            "Công điện",
            "Công hàm",
            "Nghị định",
            "Thông tư",
            "Luật",
            "Biên bản",
            "Hợp đồng",
            "Bản ghi nhớ",
            "Phiếu chuyển",
            "Đơn, thư");

    private DocumentTypes() {}
}
