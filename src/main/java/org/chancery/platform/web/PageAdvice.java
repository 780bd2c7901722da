package org.chancery.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.chancery.platform.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows people what went wrong, or leads them to where they can mend it. */
@Order(2)
@ControllerAdvice
class PageAdvice {
    private static final Logger log = LoggerFactory.getLogger(PageAdvice.class);
    private final FaultTexts texts;

    PageAdvice(FaultTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ModelAndView fault(Fault fault, Locale locale, HttpServletRequest request) {
        log.info("{} refused: {}", request.getRequestURI(), fault.code().code());
        String remedy = fault.code().remedy();
        if (remedy != null) {
            String target = UriComponentsBuilder.fromPath(remedy)
                    .queryParam("next", "{next}")
                    .build(comeback(request))
                    .toString();
            return new ModelAndView("redirect:" + target);
        }
        return page(fault.code().status(), texts.sentence(fault, locale), request);
    }

    /** A form that was sent cannot be sent again by itself: its page is where the person comes back to. */
    private static String comeback(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (request.getMethod().equals("GET")) {
            return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        }
        return path.contains("/") && path.lastIndexOf('/') > 0 ? path.substring(0, path.lastIndexOf('/')) : path;
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return page(HttpStatus.CONTENT_TOO_LARGE, null, request);
    }

    private static ModelAndView page(
            HttpStatus status, @org.jspecify.annotations.Nullable String detail, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("error", Map.of("status", status.value()), status);
        page.addObject("detail", detail);
        page.addObject("reference", request.getAttribute(CorrelationFilter.KEY));
        return page;
    }
}
