package org.chancery.records.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformSettings;
import org.chancery.records.RecordsError;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes an outgoing document as a page of XHTML from its template. */
@Component
class DocumentPages {
    private static final String FOLDER = "templates/records/documents/";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,39}");

    private final SpringTemplateEngine engine = engine();
    private final JsonMapper json;
    private final PlatformSettings settings;

    DocumentPages(JsonMapper json, PlatformSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    static void require(String template) {
        if (!NAME.matcher(template).matches()
                || template.equals("frame")
                || template.equals("register")
                || DocumentPages.class.getResource("/" + FOLDER + template + ".html") == null) {
            throw new Fault(RecordsError.UNKNOWN_TEMPLATE, template);
        }
    }

    String page(Outgoing document, Issuer issuer, DocumentType type, SignatureBlock block, float numberLeft) {
        Map<String, Object> values = new HashMap<>();
        values.put("model", json.readValue(document.model(), HashMap.class));
        values.put("title", type.name().vi() + " - " + document.subject());
        values.put("subject", document.subject());
        values.put("issuer", issuer);
        values.put("above", Issuers.capitals(issuer.parent().vi()));
        values.put("agency", lines(Issuers.capitals(issuer.name().vi())));
        values.put("type", type);
        values.put("typeCapitals", Issuers.capitals(type.name().vi()));
        values.put("numberLeft", String.format(Locale.ROOT, "%.2f", numberLeft));
        values.put("addressees", document.addressees());
        values.put("keeper", issuer.keeper());
        values.put("block", block);
        values.put("code", VerificationCode.shown(document.code()));
        values.put("verifyAt", settings.publicUrl().getAuthority() + "/verify");
        values.put("qr", QrCode.dataUri(settings.publicUrl() + "/verify/" + VerificationCode.shown(document.code())));
        return engine.process(document.template(), new Context(Locale.forLanguageTag("vi"), values));
    }

    /** @return the page of a template that is no outgoing document */
    String process(String template, Context context) {
        return engine.process(template, context);
    }

    /** A mission's name is broken before the word that says where it is. */
    private static List<String> lines(String name) {
        return List.of(name.split(" (?=TẠI )", 2));
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(DocumentPages.class.getClassLoader());
        files.setPrefix(FOLDER);
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setTemplateMode(TemplateMode.XML);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }
}
