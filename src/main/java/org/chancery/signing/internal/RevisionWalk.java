package org.chancery.signing.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.chancery.signing.Finding;
import org.chancery.signing.internal.RevisionRules.Stage;
import org.jspecify.annotations.Nullable;

/** One walk over the objects of two revisions, side by side; no recursion, so that depth harms nobody. */
final class RevisionWalk {
    private static final int MOST_PAIRS = 2_000_000;
    private static final COSName ACRO_FORM_FLAGS = COSName.SIG_FLAGS;
    private static final Set<COSName> CATALOG_MAY_CHANGE =
            Set.of(COSName.getPDFName("DSS"), COSName.getPDFName("Extensions"));
    private static final Set<COSName> FIELD_MAY_CHANGE = Set.of(COSName.V, COSName.AP);
    private static final Set<COSName> SIGNED_FIELD_MAY_CHANGE = Set.of(COSName.V, COSName.AP, COSName.F);

    private final Stage stage;
    private final Set<Finding> found = EnumSet.noneOf(Finding.class);
    private final Deque<Pair> open = new ArrayDeque<>();
    private final Set<Seen> seen = new HashSet<>();

    /** Two objects to compare, and what a difference between them means. */
    private record Pair(@Nullable COSBase before, @Nullable COSBase after, Finding meaning) {}

    /** Two objects, by identity. */
    private record Seen(COSBase before, COSBase after) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Seen seen && seen.before == before && seen.after == after;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(before) * 31 + System.identityHashCode(after);
        }
    }

    RevisionWalk(Stage stage) {
        this.stage = stage;
    }

    Set<Finding> found() {
        return found;
    }

    void compare(@Nullable COSBase before, @Nullable COSBase after) {
        open.add(new Pair(before, after, Finding.CONTENT_SHADOWED));
        for (int count = 0; !open.isEmpty(); count++) {
            if (count > MOST_PAIRS) {
                found.add(Finding.TOO_COMPLEX);
                return;
            }
            step(open.removeLast());
        }
    }

    private void step(Pair pair) {
        COSBase before = resolved(pair.before());
        COSBase after = resolved(pair.after());
        if (before == after) {
            return;
        }
        if (before == null || after == null || before.getClass() != after.getClass()) {
            if (!(before instanceof COSNumber left && after instanceof COSNumber right && same(left, right))) {
                found.add(pair.meaning());
            }
            return;
        }
        switch (before) {
            case COSDictionary dictionary -> {
                if (seen.add(new Seen(before, after))) {
                    dictionaries(dictionary, (COSDictionary) after, pair.meaning());
                }
            }
            case COSArray array -> {
                if (seen.add(new Seen(before, after))) {
                    arrays(array, (COSArray) after, pair.meaning());
                }
            }
            default -> {
                if (!sameValue(before, after)) {
                    found.add(pair.meaning());
                }
            }
        }
    }

    private void dictionaries(COSDictionary before, COSDictionary after, Finding meaning) {
        Set<COSName> mayChange = mayChange(before);
        Set<COSName> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (COSName key : keys) {
            if (mayChange.contains(key)) {
                continue;
            }
            if (isList(before, key)) {
                additions(before, after, key);
            } else {
                open.add(new Pair(before.getItem(key), after.getItem(key), meaning(before, key, meaning)));
            }
        }
        if (before instanceof COSStream left && after instanceof COSStream right && !sameBytes(left, right)) {
            found.add(meaning);
        }
    }

    private Set<COSName> mayChange(COSDictionary before) {
        if (isType(before, COSName.CATALOG)) {
            return CATALOG_MAY_CHANGE;
        }
        if (before.containsKey(COSName.FIELDS)) {
            return Set.of(ACRO_FORM_FLAGS);
        }
        String name = before.getString(COSName.T);
        if (name == null || stage == Stage.SEALED) {
            return Set.of();
        }
        if (COSName.TX.equals(before.getCOSName(COSName.FT)) && RevisionRules.isWritable(name)) {
            return FIELD_MAY_CHANGE;
        }
        boolean unsigned = COSName.SIG.equals(before.getCOSName(COSName.FT)) && !before.containsKey(COSName.V);
        return unsigned ? SIGNED_FIELD_MAY_CHANGE : Set.of();
    }

    /** Lists to which signature fields may be added. */
    private static boolean isList(COSDictionary owner, COSName key) {
        return COSName.FIELDS.equals(key) || (COSName.ANNOTS.equals(key) && isType(owner, COSName.PAGE));
    }

    private void additions(COSDictionary before, COSDictionary after, COSName key) {
        COSArray old = before.getCOSArray(key);
        COSArray fresh = after.getCOSArray(key);
        int oldSize = old == null ? 0 : old.size();
        int freshSize = fresh == null ? 0 : fresh.size();
        Finding meaning = COSName.ANNOTS.equals(key) ? Finding.ANNOTATION_ADDED : Finding.FIELD_CHANGED;
        if (freshSize < oldSize) {
            found.add(meaning);
            return;
        }
        for (int index = 0; index < freshSize && fresh != null; index++) {
            if (index < oldSize && old != null) {
                open.add(new Pair(old.get(index), fresh.get(index), Finding.FIELD_CHANGED));
            } else if (!isPermittedAddition(resolved(fresh.get(index)))) {
                found.add(meaning);
            }
        }
    }

    private boolean isPermittedAddition(@Nullable COSBase item) {
        if (!(item instanceof COSDictionary field) || !COSName.SIG.equals(field.getCOSName(COSName.FT))) {
            return false;
        }
        COSDictionary value = field.getCOSDictionary(COSName.V);
        if (value == null
                || field.containsKey(COSName.KIDS)
                || field.containsKey(COSName.A)
                || field.containsKey(COSName.AA)) {
            return false;
        }
        if (COSName.DOC_TIME_STAMP.equals(value.getCOSName(COSName.TYPE))) {
            return isInvisible(field);
        }
        return stage == Stage.BEFORE_SEAL;
    }

    private static boolean isInvisible(COSDictionary field) {
        COSArray rectangle = field.getCOSArray(COSName.RECT);
        if (rectangle == null || rectangle.size() != 4) {
            return rectangle == null;
        }
        float[] sides = rectangle.toFloatArray();
        return sides[0] == sides[2] && sides[1] == sides[3];
    }

    private static Finding meaning(COSDictionary owner, COSName key, Finding inherited) {
        if (isType(owner, COSName.PAGE) && !COSName.PARENT.equals(key)) {
            return COSName.ANNOTS.equals(key) ? Finding.ANNOTATION_ADDED : Finding.CONTENT_REPLACED;
        }
        if (isType(owner, COSName.PAGES) && (COSName.KIDS.equals(key) || COSName.COUNT.equals(key))) {
            return Finding.PAGES_CHANGED;
        }
        if (COSName.ACRO_FORM.equals(key) || COSName.FT.equals(key) || COSName.V.equals(key)) {
            return Finding.FIELD_CHANGED;
        }
        boolean isNode = COSName.PARENT.equals(key) || COSName.P.equals(key) || COSName.PAGES.equals(key);
        return isNode ? Finding.CONTENT_SHADOWED : inherited;
    }

    private void arrays(COSArray before, COSArray after, Finding meaning) {
        if (before.size() != after.size()) {
            found.add(meaning);
            return;
        }
        for (int index = 0; index < before.size(); index++) {
            open.add(new Pair(before.get(index), after.get(index), meaning));
        }
    }

    private static @Nullable COSBase resolved(@Nullable COSBase item) {
        COSBase object = item instanceof COSObject reference ? reference.getObject() : item;
        return object instanceof COSNull ? null : object;
    }

    private static boolean isType(COSDictionary dictionary, COSName type) {
        return type.equals(dictionary.getCOSName(COSName.TYPE));
    }

    private static boolean same(COSNumber left, COSNumber right) {
        return Float.compare(left.floatValue(), right.floatValue()) == 0;
    }

    private static boolean sameValue(COSBase before, COSBase after) {
        return switch (before) {
            case COSString text -> Arrays.equals(text.getBytes(), ((COSString) after).getBytes());
            case COSNumber number -> same(number, (COSNumber) after);
            case COSName name -> name.equals(after);
            case COSBoolean truth -> truth.getValue() == ((COSBoolean) after).getValue();
            default -> before.equals(after);
        };
    }

    private static boolean sameBytes(COSStream before, COSStream after) {
        try (var left = before.createRawInputStream();
                var right = after.createRawInputStream()) {
            return Arrays.equals(left.readAllBytes(), right.readAllBytes());
        } catch (IOException unreadable) {
            return false;
        }
    }
}
