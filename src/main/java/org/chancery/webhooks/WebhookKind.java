package org.chancery.webhooks;

import java.util.Arrays;
import java.util.Optional;

/** What programs can be told. */
public enum WebhookKind {
    /** An outgoing document was sealed and is out. */
    DOCUMENT_ISSUED("document.issued"),
    /** An issued document was recalled. */
    DOCUMENT_REVOKED("document.revoked"),
    /** An incoming document got its arrival number. */
    INCOMING_REGISTERED("incoming.registered"),
    /** A register was closed. */
    REGISTER_CLOSED("register.closed"),
    /** A file was disposed of by an approved list. */
    DOSSIER_DISPOSED("dossier.disposed"),
    /** An application arrived. */
    CASE_RECEIVED("case.received"),
    /** A case was decided, in favour or against. */
    CASE_DECIDED("case.decided"),
    /** The signed result of a case, or the signed letter of a refused one, is there. */
    CASE_RESULT_ISSUED("case.result-issued"),
    /** Somebody tries out a subscription. */
    TEST("test");

    private final String type;

    WebhookKind(String type) {
        this.type = type;
    }

    /** @return its name in messages, such as {@code document.issued} */
    public String type() {
        return type;
    }

    /** @return the kind of that name, empty where there is none */
    public static Optional<WebhookKind> of(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
