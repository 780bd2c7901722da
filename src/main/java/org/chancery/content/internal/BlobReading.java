package org.chancery.content.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chancery.content.Problem;
import org.chancery.content.TextSource;
import org.chancery.content.internal.ContentStore.Reading;
import org.springframework.stereotype.Component;

/** Reads one file: its own text first, and what its pictured pages say where a program here can tell. */
@Component
class BlobReading {
    private final Workshop workshop;
    private final ContentSettings settings;

    BlobReading(Workshop workshop, ContentSettings settings) {
        this.workshop = workshop;
        this.settings = settings;
    }

    Reading read(String sha256, String type) {
        WorkAnswer found = workshop.read(sha256, type);
        Problem problem = found.problem();
        if (problem != null) {
            return new Reading(type, problem, found.note(), 0, "und", TextSource.NONE, Set.of(), "", false);
        }
        StringBuilder text = new StringBuilder(found.text());
        boolean layer = !text.toString().isBlank();
        boolean recognised = recognise(sha256, found.pictured(), text);
        boolean cut = found.flag() || recognised && found.pictured().size() > settings.ocrPages();
        Set<org.chancery.content.Trait> traits = EnumSet.noneOf(org.chancery.content.Trait.class);
        traits.addAll(found.traits());
        String body = text.toString();
        return new Reading(
                found.type(),
                null,
                found.note(),
                found.pages(),
                Tongue.of(body),
                source(layer, recognised, !found.pictured().isEmpty()),
                traits,
                body,
                cut);
    }

    private TextSource source(boolean layer, boolean recognised, boolean pictured) {
        if (pictured && !workshop.canRecognise()) {
            return TextSource.NO_OCR_HERE;
        }
        if (recognised) {
            return layer ? TextSource.BOTH : TextSource.OCR;
        }
        return layer ? TextSource.LAYER : TextSource.NONE;
    }

    /** @return whether anything was recognised; a page that does not yield in its time stays silent */
    private boolean recognise(String sha256, List<Integer> pictured, StringBuilder text) {
        if (!workshop.canRecognise()) {
            return false;
        }
        boolean any = false;
        for (int page : pictured.subList(0, Math.min(pictured.size(), settings.ocrPages()))) {
            WorkAnswer said = workshop.recognise(sha256, page);
            if (said.problem() == null && !said.text().isBlank()) {
                text.append(said.text());
                any = true;
            }
        }
        return any;
    }
}
