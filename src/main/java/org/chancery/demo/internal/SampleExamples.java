package org.chancery.demo.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.chancery.casework.CaseCode;
import org.chancery.casework.TrackedCase;
import org.chancery.casework.Tracking;
import org.chancery.demo.Examples;
import org.chancery.demo.internal.SampleNotes.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds a released case among the sample cases. */
@Component
class SampleExamples implements Examples {
    private static final Logger log = LoggerFactory.getLogger(SampleExamples.class);
    private final SampleNotes notes;
    private final SampleSettings settings;
    private final Tracking tracking;
    private final Clock clock;

    SampleExamples(SampleNotes notes, SampleSettings settings, Tracking tracking, Clock clock) {
        this.notes = notes;
        this.settings = settings;
        this.tracking = tracking;
        this.clock = clock;
    }

    @Override
    public Optional<Example> example() {
        if (settings.cases() == 0) {
            return Optional.empty();
        }
        try {
            var cases = notes.cases();
            return new StoryBook(notes.begun(clock.instant()))
                    .stories(settings.cases()).stream()
                            .filter(story -> story.plot() == Plot.RELEASED)
                            .flatMap(story -> Optional.ofNullable(cases.get(story.number())).stream())
                            .findFirst()
                            .map(this::example);
        } catch (IOException unreadable) {
            log.warn("the sample cases cannot be read", unreadable);
            return Optional.empty();
        }
    }

    private Example example(Keys keys) {
        TrackedCase tracked = tracking.track(new CaseCode(keys.code()), keys.secret());
        return new Example(
                keys.code(),
                keys.secret(),
                tracked.result() == null ? null : tracked.result().verificationCode());
    }

    @Override
    public boolean isFilling() {
        return settings.cases() > 0 && !notes.isTold();
    }
}
