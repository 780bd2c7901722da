package org.chancery.incoming;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register of incoming documents that was kept elsewhere.
 *
 * @param number the arrival number it had, from 1
 * @param arrived day of arrival; its year is the register's
 * @param code number and notation, empty where it has none
 * @param type name of its type, may be empty
 * @param handler đơn vị hoặc người nhận, as written there
 * @param handedOver null where it is not known
 */
public record LegacyArrival(
        long number,
        LocalDate arrived,
        String issuer,
        String code,
        LocalDate dated,
        String type,
        String subject,
        String handler,
        @Nullable LocalDate handedOver,
        String taken,
        String note) {}
