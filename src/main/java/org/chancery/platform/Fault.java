package org.chancery.platform;

import java.util.List;

/**
 * The one exception of the house for what can go wrong in a way that a person or a program can act on.
 *
 * <p>One advice turns it into RFC 9457 problem details for programs and into a page for people, in their language.
 */
public class Fault extends RuntimeException {
    private final FaultCode code;
    private final transient List<Object> arguments;

    /**
     * @param code what went wrong
     * @param arguments values for the message's placeholders, never secrets
     */
    public Fault(FaultCode code, Object... arguments) {
        super(code.code());
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** @return what went wrong */
    public FaultCode code() {
        return code;
    }

    /** @return values for the message's placeholders, never null */
    public List<Object> arguments() {
        return arguments;
    }
}
