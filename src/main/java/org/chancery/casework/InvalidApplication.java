package org.chancery.casework;

import java.util.List;
import org.chancery.platform.Fault;
import org.chancery.procedures.FormError;

/** The answers do not satisfy the form, or papers are missing. */
public class InvalidApplication extends Fault {
    private final transient List<FormError> errors;

    /** @param errors at least one; path {@code documents/SLOT} for a missing paper */
    public InvalidApplication(List<FormError> errors) {
        super(CaseworkError.ANSWERS_INVALID, errors.size());
        this.errors = List.copyOf(errors);
    }

    /** @return what to put right */
    public List<FormError> errors() {
        return errors;
    }
}
