package org.chancery.desk.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.util.HtmlUtils;

/** One sheet of texts as Office Open XML (ISO/IEC 29500-1), streamed; texts stand in the cells and are never formulas. */
final class XlsxWriter implements SheetWriter {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private final ZipOutputStream zip;
    private final Writer out;

    XlsxWriter(OutputStream stream) throws IOException {
        zip = new ZipOutputStream(stream);
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        part("[Content_Types].xml", """
                <Types xmlns="%scontent-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>""".formatted(PACKAGE, SHEET, SHEET));
        part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        part("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Cases" sheetId="1" r:id="r1"/></sheets></workbook>""".formatted(MAIN, OFFICE));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        out.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        out.write("<row>");
        for (String cell : cells) {
            out.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cell) + "</t></is></c>");
        }
        out.write("</row>");
    }

    @Override
    public void close() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
                .formatted(PACKAGE, OFFICE, kind, target);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", " "), "UTF-8");
    }
}
