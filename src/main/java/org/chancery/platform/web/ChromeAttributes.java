package org.chancery.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every template ask {@code demoMode} and {@code viewer}. */
@ControllerAdvice
class ChromeAttributes {
    private final PageChrome chrome;

    ChromeAttributes(PageChrome chrome) {
        this.chrome = chrome;
    }

    @ModelAttribute("demoMode")
    boolean demoMode() {
        return chrome.demo();
    }

    @ModelAttribute("viewer")
    PageChrome.@Nullable Viewer viewer() {
        return chrome.viewer();
    }
}
