package org.chancery.procedures.internal;

import java.util.List;
import java.util.Map;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The page document of a form: pages in order, what leads to which, and what the answers mean to the house.
 *
 * @param mapping meaning to JSON pointer: name, email, phone, residenceCountry, nationality, address, count
 */
record FormDocument(String name, Map<String, String> mapping, List<PageDoc> pages, List<SlotDoc> slots) {

    FormDocument {
        mapping = Map.copyOf(mapping);
        pages = List.copyOf(pages);
        slots = orEmpty(slots);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A page; shown only when its condition holds. */
    record PageDoc(
            String id,
            LocalizedText title,
            @Nullable LocalizedText lead,
            @Nullable Condition when,
            List<FieldDoc> fields,
            List<GroupDoc> groups) {

        PageDoc {
            fields = orEmpty(fields);
            groups = orEmpty(groups);
        }
    }

    /**
     * An input: {@code path} is absolute, or relative to the item inside a group.
     *
     * @param widget text, textarea, email, tel, number, date, radios, select, country, language or checkbox
     * @param check a rule that a schema cannot say: {@code past} for dates
     */
    record FieldDoc(
            String path,
            String widget,
            LocalizedText label,
            @Nullable LocalizedText hint,
            List<OptionDoc> options,
            @Nullable Condition when,
            boolean optional,
            @Nullable String check,
            @Nullable String autocomplete,
            @Nullable String inputMode,
            int rows) {

        FieldDoc {
            options = orEmpty(options);
        }

        FieldDoc at(String absolutePath, LocalizedText fullLabel) {
            return new FieldDoc(
                    absolutePath,
                    widget,
                    fullLabel,
                    hint,
                    options,
                    when,
                    optional,
                    check,
                    autocomplete,
                    inputMode,
                    rows);
        }
    }

    /** A choice. */
    record OptionDoc(String value, LocalizedText label) {}

    /** Fields filled once for each item; {@code {0}} in {@code itemTitle} is the item's number. */
    record GroupDoc(
            String path,
            LocalizedText title,
            @Nullable LocalizedText hint,
            LocalizedText itemTitle,
            LocalizedText addLabel,
            @Nullable Condition when,
            int max,
            List<FieldDoc> fields) {

        LocalizedText titleOf(int index) {
            String number = Integer.toString(index + 1);
            return new LocalizedText(
                    itemTitle.vi().replace("{0}", number), itemTitle.en().replace("{0}", number));
        }
    }

    /**
     * A file to upload; with {@code each}, one for every item of that list ({@code {0}} in the label is its number).
     *
     * @param when tested on the item first where its paths start with a dot
     */
    record SlotDoc(
            String id,
            LocalizedText label,
            @Nullable LocalizedText hint,
            boolean required,
            @Nullable String each,
            @Nullable Condition when) {}
}
