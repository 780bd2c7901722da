package org.chancery.notices.internal;

import java.util.Map;
import org.chancery.platform.PlatformSettings;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Renders a message from its template: the first line is the subject, the rest the body. */
@Component
class Letterpress {
    private static final TypeReference<Map<String, Object>> MODEL = new TypeReference<>() {};
    private final JsonMapper json = JsonMapper.builder().build();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String publicUrl;

    Letterpress(PlatformSettings settings) {
        this.publicUrl = settings.publicUrl().toString();
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/notices/");
        resolver.setSuffix(".txt");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    Letter print(Outgoing message) {
        Context context = new Context(message.language(), json.readValue(message.model(), MODEL));
        context.setVariable("publicUrl", publicUrl);
        String text =
                engine.process(message.template() + "_" + message.language().getLanguage(), context);
        int end = text.indexOf('\n');
        return new Letter(
                text.substring(0, end < 0 ? text.length() : end).strip(),
                end < 0 ? "" : text.substring(end + 1).strip() + "\n");
    }

    String write(Map<String, ?> model) {
        return json.writeValueAsString(model);
    }

    /** Subject and body. */
    record Letter(String subject, String body) {}
}
