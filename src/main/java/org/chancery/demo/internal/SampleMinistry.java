package org.chancery.demo.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chancery.demo.internal.SampleNotes.Keys;
import org.chancery.platform.PlatformSettings;
import org.chancery.platform.SampleTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Fills the sample ministry at its first start, in the background. A start that was cut off is made good by the next one: every act has a key
 * of its own, and the moment of the first start is kept.
 */
@Component
class SampleMinistry {
    private static final Logger log = LoggerFactory.getLogger(SampleMinistry.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private final PlatformSettings platform;
    private final SampleSettings settings;
    private final SampleNotes notes;
    private final Teller teller;
    private final SampleOffice office;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);

    SampleMinistry(
            PlatformSettings platform,
            SampleSettings settings,
            SampleNotes notes,
            Teller teller,
            SampleOffice office,
            Clock clock) {
        this.platform = platform;
        this.settings = settings;
        this.notes = notes;
        this.teller = teller;
        this.office = office;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        if (platform.isDemo() && settings.cases() > 0 && !notes.isTold()) {
            Thread.ofPlatform()
                    .name("sample-ministry")
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .start(this::fill);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.countDown();
    }

    private void fill() {
        try {
            while (!isClosing() && !isFilled()) {
                closing.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (IOException failure) {
            log.warn("the sample ministry could not be noted in {}", platform.home(), failure);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false where the database went away on the way, so that the stories must be told again */
    private boolean isFilled() throws IOException {
        try {
            Instant begun = notes.begun(clock.instant());
            int acts = tell(settings.cases(), begun);
            if (!isClosing()) {
                papers(begun);
                notes.told();
                log.info("the sample ministry has its {} cases ({} acts)", settings.cases(), acts);
            }
            return true;
        } catch (DataAccessResourceFailureException | TransactionException away) {
            log.warn("the sample ministry waits for the database: {}", away.getMessage());
            return false;
        }
    }

    @SuppressWarnings("IllegalCatch") // papers that fail must not end the ministry
    private void papers(Instant begun) {
        try {
            office.tell(begun);
        } catch (DataAccessResourceFailureException | TransactionException away) {
            throw away;
        } catch (Exception refused) {
            log.warn("the sample papers end: {}", refused.toString());
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /**
     * Tells the stories of so many cases.
     *
     * @param begun the moment that is now in the stories; the same for a repetition
     * @return how many acts there were
     * @throws DataAccessResourceFailureException where the database is away; told again, what is done stays done
     * @throws TransactionException the same
     */
    int tell(int count, Instant begun) throws IOException {
        Map<Integer, Keys> cases = notes.cases();
        Set<Integer> broken = new HashSet<>();
        int done = 0;
        for (Act act : Act.of(new StoryBook(begun).stories(count), begun)) {
            if (isClosing()) {
                return done;
            }
            if (!broken.contains(act.story().number())) {
                if (perform(act, cases)) {
                    done++;
                } else {
                    broken.add(act.story().number());
                }
            }
        }
        return done;
    }

    /** @return false where the story cannot go on */
    @SuppressWarnings("IllegalCatch") // a story that fails must not end the others
    private boolean perform(Act act, Map<Integer, Keys> cases) {
        try {
            if (act.isMadeNow()) {
                play(act, cases);
            } else {
                SampleTime.at(act.at(), () -> {
                    play(act, cases);
                    return act;
                });
            }
            return true;
        } catch (DataAccessResourceFailureException | TransactionException away) {
            throw away;
        } catch (Exception refused) {
            log.warn("sample case {} ends at {}: {}", act.story(), act.step(), refused.toString());
            return false;
        }
    }

    private void play(Act act, Map<Integer, Keys> cases) throws Exception {
        Story story = act.story();
        if (act.step() == null) {
            if (!cases.containsKey(story.number())) {
                cases.put(story.number(), teller.apply(story));
                notes.keep(story.number(), cases.get(story.number()));
            }
        } else {
            teller.perform(story, Objects.requireNonNull(cases.get(story.number())), act.step());
        }
    }
}
