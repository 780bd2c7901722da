package org.chancery.casework.internal;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.Transition;

/** Writes a life cycle as BPMN 2.0: statuses are tasks and end events, rows are sequence flows with their conditions. */
final class Bpmn {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            id="%1$s-definitions" targetNamespace="urn:chancery:lifecycle">
              <process id="%1$s" name="%2$s" isExecutable="false">
                <startEvent id="submitted" name="Submitted"/>
                <sequenceFlow id="flow-submitted" sourceRef="submitted" targetRef="NEW"/>
            """;

    private Bpmn() {}

    static String of(LifeCycle cycle) {
        String nodes = Arrays.stream(CaseStatus.values())
                .map(status -> "    <%s id=\"%s\" name=\"%s\"/>%n"
                        .formatted(
                                status.isClosed() ? "endEvent" : "userTask",
                                status,
                                status.name().toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining());
        String flows = cycle.all().stream().filter(Bpmn::moves).map(Bpmn::flows).collect(Collectors.joining());
        return HEAD.formatted(cycle.id(), escape(cycle.name().en())) + nodes + flows + "  </process>\n</definitions>\n";
    }

    private static boolean moves(Transition row) {
        return !row.from().isClosed();
    }

    private static String flows(Transition row) {
        return row.to().stream().map(to -> flow(row, to)).collect(Collectors.joining());
    }

    private static String flow(Transition row, Transition.Outcome to) {
        String conditions = row.guards().stream().collect(Collectors.joining(" and "));
        String when = to.when();
        String all = when == null ? conditions : conditions.isEmpty() ? when : conditions + " and " + when;
        String id = "flow-%s-%s-%s%s"
                .formatted(row.from(), row.action().slug(), to.status(), when == null ? "" : "-" + when);
        String open = "    <sequenceFlow id=\"%s\" name=\"%s\" sourceRef=\"%s\" targetRef=\"%s\""
                .formatted(id, row.action().slug(), row.from(), to.status());
        return all.isEmpty()
                ? open + "/>\n"
                : open + ">\n      <conditionExpression xsi:type=\"tFormalExpression\">" + escape(all)
                        + "</conditionExpression>\n    </sequenceFlow>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
