package org.chancery.casework;

import java.util.List;

/** The life cycles of cases: versioned transition tables. Immutable and thread-safe. */
public interface Lifecycles {
    /** @return ids with version, such as {@code standard-1} */
    List<String> ids();

    /** @return the rows of a life cycle; {@link CaseworkError#LIFECYCLE_UNKNOWN} where there is none */
    List<Transition> transitions(String id);

    /** @return the life cycle as BPMN 2.0 XML, for people and their tools */
    String bpmn(String id);
}
