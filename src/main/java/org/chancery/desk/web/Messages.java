package org.chancery.desk.web;

import java.util.List;
import java.util.Locale;
import org.chancery.casework.CaseView;
import org.chancery.notices.Notice;
import org.chancery.notices.Notices;
import org.springframework.stereotype.Component;

/** What an applicant was written about their case, and whether it reached their mail server. */
@Component
class Messages {
    private final Notices notices;
    private final Wording words;

    Messages(Notices notices, Wording words) {
        this.notices = notices;
        this.words = words;
    }

    /**
     * A message in words.
     *
     * @param colour of its tag
     * @param meta when it was sent, or how often that was tried
     */
    record Line(String subject, String language, String state, String colour, String meta) {}

    /** @return oldest first; each was ordered with an entry of the case's log */
    List<Line> lines(CaseView view, Locale locale) {
        List<String> keys = view.timeline().stream()
                .map(entry -> view.code() + "/" + entry.seq())
                .toList();
        return notices.about(keys).stream()
                .map(notice -> line(notice, view, locale))
                .toList();
    }

    private Line line(Notice notice, CaseView view, Locale locale) {
        String slug = ListState.slug(notice.state());
        java.time.Instant at = notice.sentAt() == null ? notice.createdAt() : notice.sentAt();
        return new Line(
                notice.subject(),
                notice.language().getLanguage(),
                words.say(locale, "message." + slug),
                colour(notice.state()),
                words.say(
                        locale,
                        "message." + slug + ".when",
                        words.moment(at, view.unitCode(), locale),
                        notice.attempts()));
    }

    private static String colour(Notice.State state) {
        return switch (state) {
            case QUEUED -> "yellow";
            case SENT -> "green";
            case FAILED -> "red";
        };
    }
}
