package org.chancery.procedures.internal;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds answers against a JSON Schema and reports what is wrong as path and keyword; the library's texts stop here. */
final class SchemaCheck {
    /** Keywords that only sum up the errors below them. */
    private static final Set<String> SUMMARIES = Set.of("if", "then", "else", "allOf", "$ref", "properties", "items");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .formatAssertionsEnabled(true)
                    .build()));

    private final JsonNode source;
    private final Schema schema;

    SchemaCheck(JsonNode source) {
        this.source = source;
        this.schema = REGISTRY.getSchema(source);
        this.schema.initializeValidators();
    }

    /** A broken rule: where, which keyword, and the keyword's limit if it has one. */
    record Finding(String path, String keyword, @Nullable String limit) {}

    JsonNode source() {
        return source;
    }

    List<Finding> check(JsonNode answers) {
        return schema.validate(answers).stream()
                .filter(error -> !SUMMARIES.contains(error.getKeyword()))
                .map(SchemaCheck::finding)
                .distinct()
                .toList();
    }

    private static Finding finding(Error error) {
        String place = error.getInstanceLocation().toString();
        String path = error.getProperty() == null ? place : place + "/" + error.getProperty();
        JsonNode limit = error.getSchemaNode();
        return new Finding(path, error.getKeyword(), limit != null && limit.isNumber() ? limit.asString() : null);
    }

    /** The schema of one input, by the path of its page document; missing when the schema does not name it. */
    JsonNode at(String path) {
        JsonNode here = source;
        for (String segment : Answers.segments(path)) {
            here = resolve(here);
            here = segment.chars().allMatch(Character::isDigit)
                    ? here.path("items")
                    : here.path("properties").path(segment);
        }
        return resolve(here);
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString() ? source.at(reference.asString().substring(1)) : node;
    }
}
