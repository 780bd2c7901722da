package org.chancery.procedures;

import org.chancery.platform.LocalizedText;

/**
 * One paper of the file (thành phần hồ sơ).
 *
 * @param id stable key within the version, letters, digits and hyphens
 * @param form true when the online form itself takes the place of this paper, so that nothing is uploaded for it
 */
public record RequiredDocument(String id, LocalizedText name, boolean optional, boolean form) {}
