package org.chancery.drafting.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.drafting.Authority;
import org.chancery.drafting.Dispatch;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftVersion;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.Urgency;
import org.chancery.identity.Access;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Role;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.Fault;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.Papers;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a draft offers to choose from, and how it is filled with a draft that is there. */
@Component
class DraftFields {
    private static final int MANY = 40;
    private final Drafts drafts;
    private final Papers papers;
    private final Units units;
    private final Access access;
    private final DraftFaults faults;

    DraftFields(Drafts drafts, Papers papers, Units units, Access access, DraftFaults faults) {
        this.drafts = drafts;
        this.papers = papers;
        this.units = units;
        this.access = access;
        this.faults = faults;
    }

    /**
     * What a draft can name.
     *
     * @param units that may issue it: names by code
     * @param signers names by id of the person
     * @param types names by code, in the order of the decree
     */
    record Choices(Map<String, String> units, Map<String, String> signers, Map<String, String> types) {}

    /** @return what the actor may choose from; faults {@code FORBIDDEN} for who drafts nowhere */
    Choices choices() {
        Set<String> mine = access.scope(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK);
        if (mine.isEmpty()) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        Map<String, String> signers = new LinkedHashMap<>();
        mine.stream().limit(MANY).forEach(unit -> drafts.signers(unit)
                .forEach(person -> signers.put(person.id().toString(), person.name())));
        Map<String, String> issuers = new LinkedHashMap<>();
        mine.forEach(code -> issuers.put(code, units.require(code).name().here()));
        Map<String, String> types = new LinkedHashMap<>();
        papers.types()
                .forEach(type -> types.putIfAbsent(type.code(), type.name().here()));
        return new Choices(issuers, signers, types);
    }

    void offer(Model model) {
        Choices choices = choices();
        model.addAttribute("issuers", choices.units());
        model.addAttribute("signers", choices.signers());
        model.addAttribute("types", choices.types());
        model.addAttribute("prefixes", named(AuthorityPrefix.values(), "drafting.prefix."));
        model.addAttribute("urgencies", named(Urgency.values(), "drafting.urgency."));
        model.addAttribute(
                "units",
                units.all().stream()
                        .filter(unit -> !unit.code().equals(Units.MINISTRY))
                        .sorted(java.util.Comparator.comparing(
                                (Unit unit) -> unit.name().here()))
                        .toList());
    }

    private Map<String, String> named(Enum<?>[] values, String prefix) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            names.put(value.name(), faults.say(prefix + value.name()));
        }
        return names;
    }

    /** @return an empty form */
    Map<String, String> empty() {
        return Map.of("key", UUID.randomUUID().toString(), "how", "written", "copies", "1", "seen", "0");
    }

    /** @return the form of the newest version */
    Map<String, String> of(Draft draft) {
        Map<String, String> form = new HashMap<>(empty());
        DraftVersion newest = drafts.versions(draft.id()).getFirst();
        Authority authority = draft.authority();
        form.put("seen", Integer.toString(draft.version()));
        form.put("unit", draft.unit());
        form.put("type", draft.type());
        form.put("subject", draft.subject());
        form.put("urgency", draft.urgency().name());
        form.put("signer", draft.signerId().toString());
        form.put("prefix", authority.prefix().name());
        form.put("position", authority.position());
        form.put("basis", authority.basis());
        form.put("copies", Integer.toString(draft.copies()));
        form.put("body", newest.body());
        form.put("recipients", outside(draft));
        Optional.ofNullable(authority.until()).ifPresent(until -> {
            form.put("until-day", Integer.toString(until.getDayOfMonth()));
            form.put("until-month", Integer.toString(until.getMonthValue()));
            form.put("until-year", Integer.toString(until.getYear()));
        });
        UUID file = newest.file();
        if (file != null) {
            form.put("how", "file");
            form.put("upload", file.toString());
            form.put("upload-name", newest.fileName());
        }
        return form;
    }

    private static String outside(Draft draft) {
        return draft.recipients().stream()
                .map(Dispatch::recipient)
                .filter(one -> one.kind() == Recipient.Kind.OUTSIDE)
                .map(one -> one.address().isEmpty() ? one.name() : one.name() + "; " + one.address())
                .collect(Collectors.joining("\n"));
    }

    static List<String> ticked(Draft draft) {
        return draft.recipients().stream()
                .map(one -> one.recipient().unit())
                .filter(unit -> !unit.isEmpty())
                .toList();
    }
}
