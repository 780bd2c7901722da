package org.chancery.drafting.internal;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFilter;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftTab;
import org.chancery.drafting.DraftingError;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
import org.springframework.stereotype.Component;

/** Finds drafts for whoever may see them. */
@Component
class DraftReading {
    private static final int PAGE_SIZE = 25;

    private final DraftRowStore drafts;
    private final DraftListStore lists;
    private final RecipientStore recipients;
    private final DraftViews views;
    private final DraftAccess access;
    private final DraftContent content;

    DraftReading(
            DraftRowStore drafts,
            DraftListStore lists,
            RecipientStore recipients,
            DraftViews views,
            DraftAccess access,
            DraftContent content) {
        this.drafts = drafts;
        this.lists = lists;
        this.recipients = recipients;
        this.views = views;
        this.access = access;
        this.content = content;
    }

    DraftRecord requireFor(DraftAction action, DraftId id) {
        DraftRecord row = drafts.require(id.value());
        access.require(action, row);
        return row;
    }

    Draft view(UUID id) {
        DraftRecord row = drafts.require(id);
        access.requireKnown(row);
        return views.whole(row);
    }

    Optional<Draft> find(DraftId id) {
        return drafts.find(id.value()).filter(access::knows).map(row -> {
            access.requireReader(row, recipients.of(row.getId()));
            access.looked(row, "page");
            return views.whole(row);
        });
    }

    /** @return the draft, for those who keep it: with its versions and everything that was said */
    DraftRecord requireKept(DraftId id) {
        DraftRecord row = drafts.require(id.value());
        access.requireKeeper(row);
        return row;
    }

    Slice<Draft> list(DraftFilter filter) {
        Slice<DraftRecord> found = lists.page(filter, PAGE_SIZE);
        return new Slice<>(
                found.items().stream().map(views::brief).toList(), found.total(), found.page(), found.size());
    }

    Map<DraftTab, Long> counts() {
        return lists.counts();
    }

    List<Draft> folder(int most) {
        return lists.folder(most).stream().map(views::brief).toList();
    }

    void requireReader(DraftRecord row) {
        access.requireReader(row, recipients.of(row.getId()));
    }

    /** For who may read it; who received it, only while it stands. */
    void requireStanding(DraftRecord row) {
        requireReader(row);
        if (row.getState().equals(DraftState.REVOKED.name()) && !access.keeps(row)) {
            throw new Fault(DraftingError.RECALLED);
        }
    }

    InputStream content(DraftId id, int version) {
        DraftRecord row = drafts.require(id.value());
        if (version == 0) {
            requireStanding(row);
            access.looked(row, "content");
            return content.standing(row);
        }
        access.requireKeeper(row);
        access.looked(row, "content");
        return content.version(row, version);
    }
}
