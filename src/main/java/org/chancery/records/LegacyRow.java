package org.chancery.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register of outgoing documents that was kept elsewhere.
 *
 * @param number the number it had, from 1
 * @param notation what stands behind the slash
 * @param date of the document; its year is the register's
 * @param type name or code of the type, empty where the notation says it
 * @param subject tên loại và trích yếu
 * @param sent null where it is not known
 * @param isVoid whether the number was given up
 */
public record LegacyRow(
        long number,
        String notation,
        LocalDate date,
        String type,
        String subject,
        String signer,
        String addressees,
        String keeper,
        int copies,
        @Nullable LocalDate sent,
        String received,
        String note,
        boolean isVoid) {}
