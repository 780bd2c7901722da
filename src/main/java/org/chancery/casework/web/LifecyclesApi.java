package org.chancery.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.chancery.casework.Lifecycles;
import org.chancery.casework.Transition;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The life cycles of cases, for people and their tools. */
@RestController
@RequestMapping("/api/lifecycles")
@Tag(name = "Life cycles", description = "Who may do what to a case when, as tables and as BPMN 2.0")
class LifecyclesApi {
    private final Lifecycles lifecycles;

    LifecyclesApi(Lifecycles lifecycles) {
        this.lifecycles = lifecycles;
    }

    @GetMapping
    @Operation(summary = "The life cycles there are")
    List<String> ids() {
        return lifecycles.ids();
    }

    @GetMapping("/{id}")
    @Operation(summary = "The rows of one life cycle")
    List<Transition> rows(@PathVariable String id) {
        return lifecycles.transitions(id);
    }

    @GetMapping(path = "/{id}.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "One life cycle as BPMN 2.0 XML")
    String bpmn(@PathVariable String id) {
        return lifecycles.bpmn(id);
    }
}
