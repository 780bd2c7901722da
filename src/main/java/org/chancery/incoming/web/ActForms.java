package org.chancery.incoming.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.incoming.Cancellation;
import org.chancery.incoming.Completion;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.Instruction;
import org.chancery.incoming.ReturnReason;
import org.springframework.stereotype.Component;

/** Reads the forms on a document's page and has them carried out; the names of fields begin with the act's. */
@Component
class ActForms {
    private final IncomingDocuments documents;

    ActForms(IncomingDocuments documents) {
        this.documents = documents;
    }

    /** @return message keys of what cannot be read, by field; empty where it was done */
    Map<String, String> perform(IncomingId id, String act, Map<String, String> form, List<String> support) {
        Typed typed = new Typed(form);
        String key = form.getOrDefault("key", "");
        switch (act) {
            case "assign" -> assign(id, typed, support, key);
            case "progress" -> documents.progress(id, typed.text("progress-note"), key);
            case "finish" ->
                documents.finish(id, new Completion(typed.text("finish-reply"), typed.text("finish-note")), key);
            case "chase" -> documents.chase(id, typed.text("chase-note"), key);
            case "cancel" ->
                documents.cancel(
                        id, new Cancellation(typed.text("cancel-reason"), typed.text("cancel-reference")), key);
            default -> giveBack(id, typed, key);
        }
        return typed.errors();
    }

    private void assign(IncomingId id, Typed typed, List<String> support, String key) {
        String text = typed.needed("assign-text");
        LocalDate due = typed.neededDay("assign-due");
        if (typed.errors().isEmpty()) {
            documents.assign(id, new Instruction(text, typed.text("assign-lead"), support, due), key);
        }
    }

    private void giveBack(IncomingId id, Typed typed, String key) {
        for (ReturnReason reason : ReturnReason.values()) {
            if (reason.name().equals(typed.text("give-back-reason"))) {
                documents.giveBack(id, reason, typed.text("give-back-note"), key);
                return;
            }
        }
        typed.refuse("give-back-reason", "incoming.error.give-back-reason");
    }

    /** @return the fields of the standing instruction, to be changed; empty where there is none */
    Map<String, String> standing(IncomingDocument document) {
        Map<String, String> form = new HashMap<>();
        IncomingDocument.Assignment given = document.assignment();
        if (given != null) {
            form.put("assign-text", given.instruction());
            form.put("assign-lead", given.lead());
            form.put("assign-due-day", Integer.toString(given.due().getDayOfMonth()));
            form.put("assign-due-month", Integer.toString(given.due().getMonthValue()));
            form.put("assign-due-year", Integer.toString(given.due().getYear()));
        }
        return form;
    }
}
