package org.chancery.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Puts the request's reference on pages of errors; an unknown exception never shows its message. */
@Component
class ReferencedErrors extends DefaultErrorAttributes {
    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
        Object reference = request.getAttribute(CorrelationFilter.KEY, RequestAttributes.SCOPE_REQUEST);
        if (reference != null) {
            attributes.put("reference", reference);
        }
        return attributes;
    }
}
