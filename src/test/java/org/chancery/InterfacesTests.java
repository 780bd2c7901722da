package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Program;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Whatever officials read or do on a page can be read or done by a program, and is described in OpenAPI; {@code interfaces.txt} says by which. */
@HouseTest
class InterfacesTests {
    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void whatAPageDoesAProgramCanDo() throws Exception {
        Map<String, String> table = table();
        assertThat(pages())
                .as("pages of officials, each with a line in the table")
                .isEqualTo(table.keySet());
        Set<String> operations = operations();
        table.forEach((page, interfaces) -> {
            if (!interfaces.startsWith("(")) {
                for (String one : interfaces.split(", ")) {
                    assertThat(operations).as(page).contains(one);
                }
            }
        });
    }

    private static Map<String, String> table() throws Exception {
        return Files.readAllLines(Path.of("src/test/resources/interfaces.txt")).stream()
                .skip(1)
                .map(line -> line.split(" -> "))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (one, other) -> one, TreeMap::new));
    }

    private Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> {
            if (!AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)) {
                for (String path : info.getPatternValues()) {
                    if (path.matches("/(desk|admin)(/.*)?")) {
                        info.getMethodsCondition().getMethods().forEach(verb -> pages.add(verb + " " + path));
                    }
                }
            }
        });
        return pages;
    }

    private Set<String> operations() throws Exception {
        Set<String> operations = new TreeSet<>();
        described().path("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(verb -> operations.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    private JsonNode described() throws Exception {
        return Program.tree(new Visitor(port).get("/api/openapi.json"), 200);
    }

    @Test
    void everyOperationSaysWhatItDoes() throws Exception {
        described().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> assertThat(
                                operation.getValue().path("summary").asString())
                        .as(operation.getKey() + " " + path.getKey())
                        .isNotBlank()));
    }
}
