package org.chancery.legacy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.legacy.RegisterKind;

/** Headings without which nothing can be taken; named as the decree names them. */
final class Needed {
    private Needed() {}

    static List<String> missing(RegisterKind kind, Set<Column> found) {
        List<String> missing = new ArrayList<>();
        boolean numbered = found.contains(Column.NUMBER)
                || (found.contains(Column.CODE_NUMBER) && found.contains(Column.CODE_NOTATION));
        if (kind == RegisterKind.INCOMING) {
            add(missing, found.contains(Column.ARRIVED), "Ngày đến");
            add(missing, found.contains(Column.ARRIVAL_NUMBER), "Số đến");
            add(missing, found.contains(Column.ISSUER), "Tác giả");
        } else {
            add(missing, numbered, "Số, ký hiệu văn bản");
        }
        add(missing, found.contains(Column.DATE), "Ngày tháng văn bản");
        add(missing, found.contains(Column.SUBJECT), "Tên loại và trích yếu nội dung văn bản");
        return missing;
    }

    private static void add(List<String> missing, boolean there, String heading) {
        if (!there) {
            missing.add(heading);
        }
    }
}
