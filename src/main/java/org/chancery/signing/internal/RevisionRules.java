package org.chancery.signing.internal;

import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.signing.Finding;
import org.chancery.signing.Signing;

/**
 * Compares a document with an earlier signed revision of itself, object by object, and finds every change that is not permitted.
 *
 * <p>Permitted after any signature: validation data and document time stamps. Permitted after the personal signature and before the
 * seal: the fields for number and date, and further signatures.
 */
final class RevisionRules {
    private RevisionRules() {}

    /** When the earlier revision was made. */
    enum Stage {
        /** Before the seal: number, date and further signatures may come. */
        BEFORE_SEAL,
        /** Under a seal: nothing but validation data and time stamps may come. */
        SEALED
    }

    /** What was changed without permission; empty if nothing was. */
    static Set<Finding> changes(PDDocument signed, PDDocument current, Stage stage) {
        RevisionWalk walk = new RevisionWalk(stage);
        COSDictionary before = signed.getDocument().getTrailer();
        COSDictionary after = current.getDocument().getTrailer();
        walk.compare(before.getCOSDictionary(COSName.ROOT), after.getCOSDictionary(COSName.ROOT));
        walk.compare(before.getDictionaryObject(COSName.INFO), after.getDictionaryObject(COSName.INFO));
        return walk.found();
    }

    /** Whether the field may be written before the seal. */
    static boolean isWritable(String name) {
        return name.equals(Signing.NUMBER_FIELD) || name.equals(Signing.DATE_FIELD);
    }

    static Set<Finding> none() {
        return EnumSet.noneOf(Finding.class);
    }
}
