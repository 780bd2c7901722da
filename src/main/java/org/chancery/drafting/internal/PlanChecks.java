package org.chancery.drafting.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.clearance.SecretRefusals;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftText;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Recipient;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.platform.Fault;
import org.chancery.platform.Hanoi;
import org.chancery.records.Papers;
import org.chancery.records.RecordsError;
import org.springframework.stereotype.Component;

/** Looks whether a plan can be carried out, and takes the blanks off it. */
@Component
class PlanChecks {
    private static final int LONGEST_BODY = 100_000;

    private static final int MOST_RECIPIENTS = 100;

    private final Papers papers;
    private final People people;
    private final Units units;
    private final Clock clock;
    private final SecretRefusals refusals;
    private final DraftFileStore files;

    PlanChecks(Papers papers, People people, Units units, Clock clock, SecretRefusals refusals, DraftFileStore files) {
        this.papers = papers;
        this.people = people;
        this.units = units;
        this.clock = clock;
        this.refusals = refusals;
        this.files = files;
    }

    /** @return the plan as it is recognised when it is sent again, which makes another file of the same bytes */
    DraftPlan asSent(DraftPlan plan) {
        return plan.text() instanceof DraftText.Uploaded uploaded
                ? files.sent(uploaded.file())
                        .map(sha256 -> with(plan, UUID.nameUUIDFromBytes(sha256.getBytes(StandardCharsets.US_ASCII))))
                        .orElse(plan)
                : plan;
    }

    private static DraftPlan with(DraftPlan plan, UUID file) {
        return new DraftPlan(
                plan.unit(),
                plan.type(),
                plan.subject(),
                plan.recipients(),
                plan.urgency(),
                plan.signer(),
                plan.authority(),
                plan.copies(),
                new DraftText.Uploaded(file));
    }

    LocalDate today() {
        return Hanoi.today(clock);
    }

    Person signer(DraftPlan plan) {
        return signer(plan.unit(), plan.signer());
    }

    private Person signer(String unit, UUID person) {
        return signers(unit).stream()
                .filter(known -> known.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new Fault(DraftingError.SIGNER_UNFIT));
    }

    List<Person> signers(String unit) {
        return people.withRole(Role.SIGNATORY, unit);
    }

    DraftPlan clean(DraftPlan plan) {
        units.require(plan.unit());
        if (papers.types().stream().noneMatch(type -> type.code().equals(plan.type()))) {
            throw new Fault(RecordsError.UNKNOWN_TYPE, plan.type());
        }
        if (plan.copies() < 1 || plan.copies() > 999) {
            throw new Fault(DraftingError.ORDER_INVALID, "copies");
        }
        signer(plan);
        requireOpen("subject", plan.unit(), plan.subject());
        requireOpen("body", plan.unit(), plan.text() instanceof DraftText.Written typed ? typed.body() : "");
        return new DraftPlan(
                plan.unit(),
                plan.type(),
                text("subject", plan.subject(), 500),
                recipients(plan.recipients()),
                plan.urgency(),
                plan.signer(),
                AuthorityRules.require(plan.authority(), today()),
                plan.copies(),
                text(plan.text()));
    }

    /** Words that somebody typed must not bear a degree of secrecy. */
    void requireOpen(String field, String unit, String words) {
        if (refusals.meets("draft", unit, words)) {
            throw new Fault(DraftingError.SECRET_MARK, field);
        }
    }

    private List<Recipient> recipients(List<Recipient> given) {
        if (given.isEmpty() || given.size() > MOST_RECIPIENTS) {
            throw new Fault(DraftingError.ORDER_INVALID, "recipients");
        }
        return given.stream().map(this::recipient).distinct().toList();
    }

    private Recipient recipient(Recipient given) {
        return switch (given.kind()) {
            case UNIT ->
                new Recipient(
                        Recipient.Kind.UNIT,
                        given.unit(),
                        units.require(given.unit()).name().vi(),
                        "");
            case OUTSIDE ->
                new Recipient(
                        Recipient.Kind.OUTSIDE,
                        "",
                        text("recipients", given.name(), 200),
                        optional("recipients", given.address(), 200));
        };
    }

    private static DraftText text(DraftText given) {
        return switch (given) {
            case DraftText.Written written ->
                new DraftText.Written(text("body", written.body().replace("\r\n", "\n"), LONGEST_BODY));
            case DraftText.Uploaded uploaded -> uploaded;
        };
    }

    private static String text(String field, String given, int longest) {
        String text = optional(field, given, longest);
        if (text.isEmpty()) {
            throw new Fault(DraftingError.ORDER_INVALID, field);
        }
        return text;
    }

    private static String optional(String field, String given, int longest) {
        String text = given.strip();
        if (text.length() > longest || text.codePoints().anyMatch(PlanChecks::isUnprintable)) {
            throw new Fault(DraftingError.ORDER_INVALID, field);
        }
        return text;
    }

    private static boolean isUnprintable(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\t';
    }
}
