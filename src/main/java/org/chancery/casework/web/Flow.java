package org.chancery.casework.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.casework.Applications;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.Draft;
import org.chancery.casework.UploadReceipt;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.Fault;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.DocumentSlot;
import org.chancery.procedures.FormDefinition;
import org.chancery.procedures.FormStep;
import org.chancery.procedures.Forms;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the pages of an application need to know of the draft in their address. */
@Component
class Flow {
    private final Applications applications;
    private final Procedures procedures;
    private final Forms forms;
    private final Units units;

    Flow(Applications applications, Procedures procedures, Forms forms, Units units) {
        this.applications = applications;
        this.procedures = procedures;
        this.forms = forms;
        this.units = units;
    }

    /** @return the draft with its form */
    Filling filling(String token) {
        Draft draft = applications.draft(token).orElseThrow(() -> new Fault(CaseworkError.DRAFT_NOT_FOUND));
        ProcedureVersion version = procedures.version(draft.version());
        return new Filling(
                draft,
                version,
                forms.forProcedure(version),
                units.require(draft.unit()).name());
    }

    /** @return offices that may receive applications for a procedure: missions by city, then the ministry's consular department */
    List<Unit> offices(ProcedureVersion version) {
        Stream<Unit> missions = version.level().atMissions()
                ? units.missions().stream()
                        .filter(unit -> unit.kind() != Unit.Kind.PERMANENT_MISSION)
                        .sorted(Comparator.comparing(unit -> unit.city().here()))
                : Stream.empty();
        Stream<Unit> home = version.level().atMinistry()
                ? units.all().stream().filter(unit -> unit.kind() == Unit.Kind.DEPARTMENT && isConsular(unit))
                : Stream.empty();
        return Stream.concat(missions, home).toList();
    }

    private static boolean isConsular(Unit unit) {
        return unit.name().en().contains("Consular") || unit.name().vi().contains("Lãnh sự");
    }

    /** An application being filled, with everything that says how far it is. */
    public record Filling(Draft draft, ProcedureVersion version, FormDefinition form, LocalizedText office) {
        public ObjectNode answers() {
            return draft.answers();
        }

        public String base() {
            return "/apply/d/" + draft.token();
        }

        /** @return the pages with whether each is in order */
        public List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            for (FormStep step : form.pages(answers())) {
                boolean done = !answers().isEmpty()
                        && form.validatePage(step.id(), answers()).isEmpty();
                steps.add(new Step(step.title().here(), base() + "/form/" + step.id(), done));
            }
            return steps;
        }

        public List<Paper> papers() {
            return form.documentSlots(form.relevant(answers())).stream()
                    .map(slot -> new Paper(slot, draft.documents().get(slot.id())))
                    .toList();
        }

        public boolean answered() {
            return form.validate(form.relevant(answers())).isEmpty();
        }

        public boolean documented() {
            return papers().stream().noneMatch(Paper::isMissing);
        }

        /** @return where to go next */
        public String next() {
            if (!answered()) {
                return steps().stream()
                        .filter(step -> !step.done())
                        .map(Step::href)
                        .findFirst()
                        .orElse(base());
            }
            return documented() ? base() + "/check" : base() + "/documents";
        }
    }

    /** A page of the form. */
    public record Step(String title, String href, boolean done) {}

    /** A paper to upload and what arrived for it. */
    public record Paper(DocumentSlot slot, @Nullable UploadReceipt upload) {
        public boolean isMissing() {
            return slot.required() && upload == null;
        }
    }
}
