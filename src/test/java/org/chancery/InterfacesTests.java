package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Whatever can be done on a page of officials can be done by a program, and is described in OpenAPI. */
@HouseTest
class InterfacesTests {
    /** What forms at the desk do, and what does the same for programs. */
    private static final Map<String, List<String>> ACTS = new TreeMap<>();

    /** Forms that do nothing of their own for a program, and why. */
    private static final Map<String, String> NO_ACTS = Map.of();

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private JsonNode described() throws Exception {
        return Program.tree(new Visitor(port).get("/api/openapi.json"), 200);
    }

    @Test
    void printAll() throws Exception {
        Set<String> forms = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> {
            boolean page = !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class);
            if (page && info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                forms.addAll(info.getPatternValues());
            }
        });
        forms.forEach(one -> System.err.println("FORM " + one));
        described().path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> System.err.println("API " + operation.getKey() + " " + path.getKey() + " " + operation.getValue().path("summary").asString())));
    }
}
