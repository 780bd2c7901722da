package org.chancery.platform.web;

import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IDocType;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.spring6.context.SpringContextUtils;

/**
 * Gives each page its document type where the template forgot it, {@code Error:} at the start of its title where a form
 * came back with errors, and the site's name at the end.
 */
public final class PageFinish extends AbstractTemplateHandler {
    private boolean typed;
    private boolean titled;

    @Override
    public void handleDocType(IDocType docType) {
        typed = true;
        super.handleDocType(docType);
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        String name = tag.getElementCompleteName();
        if (name.equals("html") && !typed && isPage()) {
            super.handleDocType(getContext().getModelFactory().createHTML5DocType());
        }
        super.handleOpenElement(tag);
        if (name.equals("title") && !titled && isPage() && hasErrors(getContext())) {
            write(word("platform.title.error") + ": ");
        }
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (tag.getElementCompleteName().equals("title") && !titled && isPage()) {
            titled = true;
            ApplicationContext beans = SpringContextUtils.getApplicationContext(getContext());
            write(" – " + beans.getBean(PageChrome.class).siteName());
        }
        super.handleCloseElement(tag);
    }

    private boolean isPage() {
        return getContext() instanceof IWebContext;
    }

    private void write(String text) {
        super.handleText(getContext().getModelFactory().createText(text));
    }

    private String word(String key) {
        Locale locale = getContext().getLocale();
        return SpringContextUtils.getApplicationContext(getContext()).getMessage(key, null, locale);
    }

    private static boolean hasErrors(ITemplateContext context) {
        for (String name : context.getVariableNames()) {
            Object value = name.startsWith(BindingResult.MODEL_KEY_PREFIX) ? context.getVariable(name) : null;
            if (value instanceof Errors errors && errors.hasErrors()) {
                return true;
            }
        }
        return Boolean.TRUE.equals(context.getVariable("hasErrors"));
    }
}
