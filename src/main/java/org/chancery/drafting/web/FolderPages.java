package org.chancery.drafting.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One document after the other, as they lie in the folder. */
@Component
class FolderPages {
    private final Drafts drafts;
    private final DraftPictures pictures;

    FolderPages(Drafts drafts, DraftPictures pictures) {
        this.drafts = drafts;
        this.pictures = pictures;
    }

    /**
     * A document's place in the folder.
     *
     * @param number from 1
     * @param before the one before, null for the first
     * @param next the one after, null for the last
     */
    record Place(
            Draft draft,
            int number,
            int total,
            @Nullable UUID before,
            @Nullable UUID next) {}

    Optional<Place> find(UUID id, List<Draft> waiting) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).id().value().equals(id)) {
                return Optional.of(
                        new Place(waiting.get(i), i + 1, waiting.size(), at(waiting, i - 1), at(waiting, i + 1)));
            }
        }
        return Optional.empty();
    }

    private static @Nullable UUID at(List<Draft> waiting, int i) {
        return i < 0 || i >= waiting.size() ? null : waiting.get(i).id().value();
    }

    String show(Place place, Set<DraftId> marked, Map<String, String> errors, Model model) {
        DraftId id = place.draft().id();
        model.addAttribute("place", place);
        model.addAttribute("draft", drafts.find(id).orElse(place.draft()));
        model.addAttribute("marked", marked.contains(id));
        model.addAttribute("pages", pictures.count(id, place.draft().version()));
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "drafting/reading";
    }
}
