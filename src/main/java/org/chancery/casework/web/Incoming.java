package org.chancery.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.casework.UploadReceipt;
import org.chancery.casework.Uploads;
import org.chancery.casework.web.Flow.Paper;
import org.chancery.platform.Fault;
import org.chancery.platform.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a page's form and turns refusals into sentences beside the field. */
@Component
class Incoming {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 600;

    private final Uploads uploads;
    private final RateLimits limits;
    private final MessageSource messages;

    Incoming(Uploads uploads, RateLimits limits, MessageSource messages) {
        this.uploads = uploads;
        this.limits = limits;
        this.messages = messages;
    }

    /** What became of one file. */
    record Received(@Nullable UploadReceipt upload, String problem) {
        void settle(Consumer<UploadReceipt> good, Consumer<String> bad) {
            if (upload == null) {
                bad.accept(problem);
            } else {
                good.accept(upload);
            }
        }
    }

    /** @return what became of the file, empty where none was chosen */
    Optional<Received> receive(@Nullable MultipartFile file, HttpServletRequest request, Locale locale) {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            return Optional.empty();
        }
        limits.count("upload/" + request.getRemoteAddr(), MOST, WINDOW);
        try (InputStream content = file.getInputStream()) {
            return Optional.of(new Received(uploads.receive(file.getOriginalFilename(), content), ""));
        } catch (Fault refused) {
            return Optional.of(new Received(null, sentence(refused, locale)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String sentence(Fault fault, Locale locale) {
        return messages.getMessage(fault.code().messageKey(), fault.arguments().toArray(), locale);
    }

    String missing(Paper paper, Locale locale) {
        return messages.getMessage(
                "casework.error.document-missing",
                new Object[] {paper.slot().label().in(locale)},
                locale);
    }
}
