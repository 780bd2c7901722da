package org.chancery.records.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.chancery.platform.Fault;
import org.chancery.records.SigningCodes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** PINs and one-time codes of remote keys: fields named {@code signing-code.ID} in any form that signs, and the button that has one sent. */
@Controller
class SigningCodesController implements WebMvcConfigurer, HandlerInterceptor {
    private static final String FIELD = "signing-code.";
    static final int LONGEST = 64;

    private final SigningCodes codes;
    private final MessageSource messages;

    SigningCodesController(SigningCodes codes, MessageSource messages) {
        this.codes = codes;
        this.messages = messages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk/**/sign");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Map<String, String> answers = new HashMap<>();
        if (request.getMethod().equals("POST")) {
            request.getParameterMap().forEach((name, values) -> {
                String value = values[0].strip();
                if (name.startsWith(FIELD) && !value.isEmpty() && value.length() <= LONGEST) {
                    answers.put(name.substring(FIELD.length()), value);
                }
            });
        }
        if (!answers.isEmpty()) {
            codes.answer(answers);
        }
        return true;
    }

    @PostMapping("/desk/signing-codes")
    String send(@RequestParam(defaultValue = "/desk") String next, RedirectAttributes flash) {
        try {
            codes.send();
            flash.addFlashAttribute("codeSent", true);
        } catch (Fault refused) {
            if (!refused.code().module().equals("signing")) {
                throw refused;
            }
            String sentence = messages.getMessage(
                    refused.code().messageKey(), refused.arguments().toArray(), LocaleContextHolder.getLocale());
            flash.addFlashAttribute("errors", Map.of("", sentence));
        }
        return "redirect:" + (next.matches("/desk(/[A-Za-z0-9-]+)*") ? next : "/desk");
    }
}
