package org.chancery.demo.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.demo.internal.Plot.Age;
import org.chancery.demo.internal.Plot.Step;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens in a story.
 *
 * @param step null for the application itself
 */
record Act(Instant at, Story story, @Nullable Step step) {
    private static final Duration GAP = Duration.ofHours(3);

    /** @return all acts of all stories in the order of time; what is made now comes last */
    static List<Act> of(List<Story> stories, Instant now) {
        List<Act> acts = new ArrayList<>();
        for (Story story : stories) {
            List<Step> steps = story.plot().steps;
            Duration gap = story.plot().age == Age.TODAY
                    ? Duration.between(story.appliedAt(), now).dividedBy(steps.size() + 1L)
                    : GAP;
            acts.add(new Act(story.appliedAt(), story, null));
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                Instant at = story.appliedAt().plus(gap.multipliedBy(i + 1L));
                acts.add(new Act(step.isMadeNow() ? now : at, story, step));
            }
        }
        acts.sort(Comparator.comparing(Act::at));
        return acts;
    }

    boolean isMadeNow() {
        return step != null && step.isMadeNow();
    }
}
