package org.chancery.legacy.web;

import java.util.Locale;
import org.chancery.legacy.ImportReport;
import org.chancery.legacy.ImportRow;
import org.chancery.platform.Fault;
import org.chancery.records.Takeover;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What becomes of rows, in the reader's words. */
@Component
class ImportSentences {
    private final MessageSource messages;

    ImportSentences(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A row for people and programs.
     *
     * @param row its place in the table
     * @param number as written there
     * @param outcome what happens
     * @param column which column speaks against it, empty for none
     * @param reason why, empty where there is nothing to say
     */
    record Shown(long row, String number, Takeover.Outcome outcome, String column, String reason) {}

    Shown shown(ImportRow row) {
        Takeover takeover = row.takeover();
        return new Shown(
                row.row(),
                row.number(),
                takeover.outcome(),
                takeover.column().isEmpty() ? "" : say("legacy.column." + takeover.column()),
                takeover.reason().isEmpty()
                        ? ""
                        : say(
                                "legacy.reason." + takeover.reason(),
                                takeover.arguments().toArray()));
    }

    String done(ImportReport report) {
        return say(
                "legacy.report.done", report.count(Takeover.Outcome.TAKEN), report.count(Takeover.Outcome.DUPLICATE));
    }

    String of(Fault fault) {
        return say(fault.code().messageKey(), fault.arguments().toArray());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** @return the file's own name without folders, at most 120 letters */
    static String name(MultipartFile file) {
        String given = file.getOriginalFilename();
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = name.replaceAll("[\\p{C}<>:\"|?*]", "").strip();
        String shown = clean.isEmpty() ? "register.csv" : clean;
        return shown.length() > 120 ? shown.substring(shown.length() - 120).toLowerCase(Locale.ROOT) : shown;
    }
}
