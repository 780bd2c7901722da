package org.chancery.records;

import java.util.List;

/**
 * A register as it is printed, with the cover fields of Decree 30/2020/NĐ-CP, Appendix IV.
 *
 * @param title such as {@code Sổ đăng ký văn bản đi}
 * @param agency whose it is
 * @param year of the register
 * @param series the run of numbers, empty where there is one only
 * @param span the other cover fields: từ ngày … đến ngày, từ số … đến số; empty for an empty register
 * @param volume quyển số
 * @param columns in order
 * @param rows texts, one for each column
 */
public record RegisterBook(
        String title,
        String agency,
        int year,
        String series,
        List<String> span,
        int volume,
        List<Column> columns,
        List<List<String>> rows) {
    /**
     * A column.
     *
     * @param name its heading
     * @param width in millimetres, 0 for what is left
     */
    public record Column(String name, int width) {}
}
