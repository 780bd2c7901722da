package org.chancery.drafting.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.drafting.Authority;
import org.chancery.drafting.DraftFile;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftText;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.Urgency;
import org.chancery.platform.Fault;
import org.chancery.records.AuthorityPrefix;
import org.jspecify.annotations.Nullable;

/** What somebody filled in to draft a document. */
final class DraftForm {
    private final Map<String, String> form;
    private final List<String> units;

    /** @param units codes of the ticked recipients */
    DraftForm(Map<String, String> form, List<String> units) {
        this.form = form;
        this.units = units;
    }

    private String text(String field) {
        return form.getOrDefault(field, "").strip();
    }

    /** @return the file that came with an earlier try or version */
    Optional<UUID> upload() {
        return id("upload");
    }

    private Optional<UUID> id(String field) {
        try {
            return text(field).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text(field)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    int seen() {
        return number("seen", 0);
    }

    private int number(String field, int otherwise) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    DraftPlan plan(Optional<DraftFile> file) {
        return new DraftPlan(
                text("unit"),
                text("type"),
                text("subject"),
                recipients(),
                choice(Urgency.class, "urgency", Urgency.NORMAL),
                id("signer").orElseThrow(() -> new Fault(DraftingError.SIGNER_UNFIT)),
                new Authority(
                        choice(AuthorityPrefix.class, "prefix", AuthorityPrefix.NONE),
                        text("position"),
                        text("basis"),
                        until()),
                text("copies").isEmpty() ? 1 : number("copies", 0),
                words(file));
    }

    private DraftText words(Optional<DraftFile> file) {
        if (text("how").equals("file")) {
            return file.map(DraftFile::id)
                    .or(this::upload)
                    .<DraftText>map(DraftText.Uploaded::new)
                    .orElseThrow(() -> new Fault(DraftingError.FILE_UNKNOWN));
        }
        return new DraftText.Written(form.getOrDefault("body", ""));
    }

    private List<Recipient> recipients() {
        List<Recipient> all = new ArrayList<>();
        text("recipients")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    int cut = line.indexOf(';');
                    String name = cut < 0 ? line : line.substring(0, cut);
                    String address = cut < 0 ? "" : line.substring(cut + 1);
                    all.add(new Recipient(Recipient.Kind.OUTSIDE, "", name.strip(), address.strip()));
                });
        units.forEach(unit -> all.add(new Recipient(Recipient.Kind.UNIT, unit, "", "")));
        return all;
    }

    private @Nullable LocalDate until() {
        if ((text("until-day") + text("until-month") + text("until-year")).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.of(number("until-year", 0), number("until-month", 0), number("until-day", 0));
        } catch (DateTimeException noDay) {
            throw new Fault(DraftingError.ORDER_INVALID, "until");
        }
    }

    private <E extends Enum<E>> E choice(Class<E> kind, String field, E otherwise) {
        for (E one : kind.getEnumConstants()) {
            if (one.name().equals(text(field))) {
                return one;
            }
        }
        return otherwise;
    }
}
