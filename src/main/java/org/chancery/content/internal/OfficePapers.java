package org.chancery.content.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chancery.content.Problem;

/** Office files on paper, through LibreOffice, inside a worker: no macro runs, no link is followed. */
final class OfficePapers {
    private static final String WRITER = "writer";
    private static final String CALC = "calc";
    private static final String IMPRESS = "impress";
    private static final Map<String, String> FAMILIES = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", WRITER,
            "application/msword", WRITER,
            "application/vnd.oasis.opendocument.text", WRITER,
            "application/rtf", WRITER,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", CALC,
            "application/vnd.ms-excel", CALC,
            "application/vnd.oasis.opendocument.spreadsheet", CALC,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", IMPRESS,
            "application/vnd.ms-powerpoint", IMPRESS,
            "application/vnd.oasis.opendocument.presentation", IMPRESS);

    /** PDF/A-2. */
    private static final String KIND = "{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}";

    private OfficePapers() {}

    static boolean converts(String type) {
        return FAMILIES.containsKey(type);
    }

    /** @return whether it is a text that somebody writes, such as DOCX or ODT */
    static boolean isText(String type) {
        return WRITER.equals(FAMILIES.get(type));
    }

    /** @return its pages, in the folder */
    static Path paged(WorkOrder order, String type, Path folder) throws IOException {
        Path profile = folder.resolve("profile");
        Files.writeString(
                Files.createDirectories(profile.resolve("user")).resolve("registrymodifications.xcu"), CAUTION);
        Path source = Files.copy(order.file(), folder.resolve("paper"));
        OutsideProgram.run(
                List.of(
                        order.office(),
                        "--headless",
                        "--norestore",
                        "--nolockcheck",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--convert-to",
                        "pdf:" + FAMILIES.get(type) + "_pdf_Export:" + KIND,
                        "--outdir",
                        folder.toString(),
                        source.toString()),
                folder.resolve("said.txt"));
        Path made = folder.resolve("paper.pdf");
        if (!Files.isRegularFile(made)) {
            throw new Refusal(Problem.BROKEN, "the office program made nothing of it");
        }
        return made;
    }

    /** What the program may not do, whatever the file asks for: run macros, follow links, ask the network. */
    private static final String CAUTION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
              <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
              <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
              <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
              <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
              <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
              <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
              <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
              <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
              <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
              <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
              <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
              <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetNoProxy" oor:op="fuse"><value></value></prop></item>
            </oor:items>
            """;
}
