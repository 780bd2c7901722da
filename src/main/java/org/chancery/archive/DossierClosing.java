package org.chancery.archive;

import java.time.LocalDate;

/**
 * What is checked again when a file ends: Decree 30/2020/NĐ-CP, Article 29(4).
 *
 * @param ended when the work ended
 * @param retention code of the period it had, or of another current one
 */
public record DossierClosing(LocalDate ended, String title, String retention) {}
