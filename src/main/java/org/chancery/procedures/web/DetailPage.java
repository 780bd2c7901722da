package org.chancery.procedures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.chancery.platform.Hanoi;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.Channel;
import org.chancery.procedures.FeeLine;
import org.chancery.procedures.Limit;
import org.chancery.procedures.Limits;
import org.chancery.procedures.Procedure;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Procedures;
import org.chancery.procedures.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a procedure into the words of its page. */
@Component
class DetailPage {
    private final Procedures procedures;
    private final Limits limits;
    private final MessageSource messages;
    private final Clock clock;

    DetailPage(Procedures procedures, Limits limits, MessageSource messages, Clock clock) {
        this.procedures = procedures;
        this.limits = limits;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A procedure as its page shows it.
     *
     * @param shown the version in force today, else the newest
     * @param inForce whether the version shown holds today
     */
    record View(
            ProcedureVersion shown,
            boolean inForce,
            LocalizedText topic,
            List<Price> prices,
            String limit,
            boolean limitByLaw,
            boolean limitUncertain,
            List<Channel> channels) {

        /** Whether the page offers to apply. */
        public boolean applicable() {
            return inForce && shown.open();
        }
    }

    /** A price in words; dates are null where the line is open on that side. */
    record Price(
            String amount,
            String per,
            String place,
            String basis,
            String residence,
            boolean uncertain,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    View of(Procedure procedure) {
        LocalDate today = Hanoi.today(clock);
        ProcedureVersion shown = procedure.versions().stream()
                .filter(version -> version.holdsOn(today))
                .findFirst()
                .orElse(procedure.latest());
        Limit limit = limits.limit(shown, 1);
        return new View(
                shown,
                shown.holdsOn(today),
                topic(shown.topic()),
                shown.fee().lines().stream().map(this::price).toList(),
                say(limit.explanationKey(), limit.explanationArgs().toArray()),
                limit.setByLaw(),
                limit.uncertain(),
                List.of(Channel.values()).stream()
                        .filter(shown.channels()::contains)
                        .toList());
    }

    private LocalizedText topic(String code) {
        return procedures.topics().stream()
                .filter(topic -> topic.code().equals(code))
                .map(Topic::name)
                .findFirst()
                .orElse(new LocalizedText(code, code));
    }

    private Price price(FeeLine line) {
        return new Price(
                Money.say(line.amount(), line.currency(), LocaleContextHolder.getLocale()),
                word("per", line.per()),
                word("place", line.place()),
                line.basis().here(),
                word("residence", line.residence()),
                line.uncertain(),
                line.from(),
                line.to());
    }

    private String word(String kind, Enum<?> value) {
        return say("procedures.fee." + kind + "." + value.name().toLowerCase(Locale.ROOT));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
