package org.chancery.drafting;

import java.util.List;
import java.util.UUID;

/**
 * What a document shall be. Its secrecy degree is always normal: state secrets are not written on a system that is joined to a network.
 *
 * @param unit code of the issuing unit
 * @param type code of the type, as {@link org.chancery.records.Papers#types} lists them
 * @param subject what it is about (trích yếu), 1 to 500 characters
 * @param recipients who receives it, 1 to 100
 * @param urgency how urgent
 * @param signer the person who will approve and sign
 * @param authority by what right they sign
 * @param copies how many, 1 to 999
 * @param text what it says
 */
public record DraftPlan(
        String unit,
        String type,
        String subject,
        List<Recipient> recipients,
        Urgency urgency,
        UUID signer,
        Authority authority,
        int copies,
        DraftText text) {
    public DraftPlan {
        recipients = List.copyOf(recipients);
    }
}
