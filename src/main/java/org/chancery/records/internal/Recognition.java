package org.chancery.records.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds which document of ours a file is, or says that it is. */
@Component
class Recognition {
    private static final Pattern CODE = Pattern.compile(
            "(?<![0-9A-Z-])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Z-])");
    private static final int TRIES = 8;

    private final DocumentStore documents;

    Recognition(DocumentStore documents) {
        this.documents = documents;
    }

    /** @return the issued document whose sealed PDF the file is, byte by byte */
    Optional<Outgoing> exact(byte[] file) {
        return documents.bySha256(Spool.sha256(file, file.length)).filter(Outgoing::wasIssued);
    }

    /** @return the issued document whose verification code the file carries in its description */
    Optional<Outgoing> claimed(byte[] file) {
        Matcher codes = CODE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        for (int tries = 0; tries < TRIES && codes.find(); tries++) {
            Optional<Outgoing> found =
                    documents.byCode(VerificationCode.read(codes.group())).filter(Outgoing::wasIssued);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** @return whether the file begins with the sealed PDF: what follows can then only have been appended */
    boolean beginsWith(byte[] file, Outgoing document) {
        long size = documents.size(document.id());
        return size > 0 && size <= file.length && Spool.sha256(file, (int) size).equals(document.requirePdf());
    }
}
