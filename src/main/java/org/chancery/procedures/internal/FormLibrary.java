package org.chancery.procedures.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.platform.Fault;
import org.chancery.procedures.FormDefinition;
import org.chancery.procedures.FormError;
import org.chancery.procedures.FormInput;
import org.chancery.procedures.FormPage;
import org.chancery.procedures.Forms;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.ProceduresError;
import org.chancery.procedures.internal.FormDocument.PageDoc;
import org.springframework.stereotype.Service;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The forms of the house, read once from {@code forms/<name>/} on the class path. */
@Service
class FormLibrary implements Forms {
    static final String GENERIC = "generic";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final FormParts parts;
    private final Map<String, JsonForm> named = new ConcurrentHashMap<>();
    private final Map<UUID, JsonForm> generic = new ConcurrentHashMap<>();

    FormLibrary(FormParts parts) {
        this.parts = parts;
    }

    @Override
    public FormDefinition forProcedure(ProcedureVersion version) {
        if (version.form().equals(GENERIC)) {
            return generic.computeIfAbsent(version.id(), id -> genericFor(version));
        }
        return named.computeIfAbsent(version.form(), this::load);
    }

    private JsonForm load(String name) {
        return new JsonForm(document(name), new SchemaCheck(read(name, "schema.json")), parts);
    }

    private JsonForm genericFor(ProcedureVersion version) {
        GenericForm made = GenericForm.of(version, document(GENERIC), (ObjectNode) read(GENERIC, "schema.json"));
        return new JsonForm(made.document(), new SchemaCheck(made.schema()), parts);
    }

    private static FormDocument document(String name) {
        return MAPPER.treeToValue(read(name, "pages.json"), FormDocument.class);
    }

    private static JsonNode read(String name, String file) {
        try (InputStream in = FormLibrary.class.getResourceAsStream("/forms/" + name + "/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no form " + name + "/" + file);
            }
            return MAPPER.readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public FormPage page(
            FormDefinition form, String pageId, ObjectNode answers, List<FormError> errors, Locale locale) {
        return new FormPages(own(form), parts.words(), answers, errors, locale).page(pageId);
    }

    @Override
    public FormInput bind(FormDefinition form, String pageId, ObjectNode answers, Map<String, String[]> parameters) {
        PageDoc page = own(form).layout().pages(answers).stream()
                .filter(candidate -> candidate.id().equals(pageId))
                .findFirst()
                .orElseThrow(() -> new Fault(ProceduresError.FORM_PAGE_NOT_FOUND));
        return new FormInputs(page, parameters, answers).read();
    }

    @Override
    public String message(FormError error, Locale locale) {
        return parts.words().say(error, locale);
    }

    private static JsonForm own(FormDefinition form) {
        if (form instanceof JsonForm own) {
            return own;
        }
        throw new IllegalArgumentException("not a form of this house: " + form.name());
    }
}
