package org.chancery.casework.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.Lifecycles;
import org.chancery.casework.Transition;
import org.chancery.platform.Fault;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The life cycles that ship: {@code lifecycles/*.json}. */
@Component
class LifeCycleLibrary implements Lifecycles {
    /** The life cycle of cases submitted now. */
    static final String CURRENT = "standard-1";

    private final Map<String, LifeCycle> byId = new TreeMap<>();

    LifeCycleLibrary(JsonMapper json) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:lifecycles/*.json")) {
            LifeCycle read = LifeCycle.of(read(json, file));
            byId.put(read.id(), read);
        }
        Objects.requireNonNull(byId.get(CURRENT), CURRENT);
    }

    private static LifeCycle.LifeCycleFile read(JsonMapper json, Resource file) {
        try (InputStream content = file.getInputStream()) {
            return json.readValue(content, LifeCycle.LifeCycleFile.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    LifeCycle require(String id) {
        LifeCycle found = byId.get(id);
        if (found == null) {
            throw new Fault(CaseworkError.LIFECYCLE_UNKNOWN);
        }
        return found;
    }

    @Override
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    @Override
    public List<Transition> transitions(String id) {
        return require(id).all();
    }

    @Override
    public String bpmn(String id) {
        return Bpmn.of(require(id));
    }
}
