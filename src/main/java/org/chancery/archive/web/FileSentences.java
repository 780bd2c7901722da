package org.chancery.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.chancery.archive.ArchiveError;
import org.chancery.platform.Fault;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What went wrong, in the reader's words and beside the field it belongs to. */
@Component
class FileSentences {
    private final MessageSource messages;

    FileSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** What a form asks for; says where to go when it is done. */
    @FunctionalInterface
    interface Act {
        String perform();
    }

    /** What a page shows again where its form was refused. */
    @FunctionalInterface
    interface Page {
        String show(Map<String, String> errors);
    }

    /** Performs what a form asks for and goes on, or shows the page again with what was wrong. */
    String attempt(Act act, Map<String, String> form, Model model, HttpServletResponse response, Page page) {
        try {
            return "redirect:" + act.perform();
        } catch (Fault refused) {
            Map<String, String> errors = of(refused);
            response.setStatus(422);
            model.addAttribute("form", form);
            return page.show(errors);
        }
    }

    /** @return sentence by field, an empty field for what belongs to none; thrown again where the page cannot say it */
    private Map<String, String> of(Fault fault) {
        if (!(fault.code() instanceof ArchiveError error) || error == ArchiveError.NOT_FOUND) {
            throw fault;
        }
        Object[] arguments = fault.arguments().toArray();
        if (error == ArchiveError.INVALID) {
            String field = String.valueOf(arguments[0]);
            return Map.of(field, say("archive.error." + field));
        }
        return Map.of("", say(error.messageKey(), arguments));
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
