package org.chancery.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.chancery.casework.UploadReceipt;
import org.chancery.casework.Uploads;
import org.chancery.platform.RateLimits;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files for applications, for programs. */
@RestController
@RequestMapping("/api/uploads")
@Tag(name = "Uploads", description = "PDF, JPEG or PNG up to 50 MB; whoever knows an upload's id may use it once")
class UploadsApi {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 3000;
    private final Uploads uploads;
    private final RateLimits limits;

    UploadsApi(Uploads uploads, RateLimits limits) {
        this.uploads = uploads;
        this.limits = limits;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Send a file as the part \"file\" of a form")
    UploadReceipt part(@RequestPart("file") MultipartFile file, HttpServletRequest request) throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return receive(name == null ? "" : name, content, request);
        }
    }

    @PostMapping(
            consumes = {
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.IMAGE_JPEG_VALUE,
                MediaType.IMAGE_PNG_VALUE
            })
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Send a file as the body; streamed")
    UploadReceipt body(
            @Parameter(description = "What the sender calls the file")
                    @RequestHeader(name = "X-File-Name", defaultValue = "file")
                    String name,
            HttpServletRequest request)
            throws IOException {
        return receive(name, request.getInputStream(), request);
    }

    private UploadReceipt receive(String name, InputStream content, HttpServletRequest request) {
        limits.count("api-upload/" + request.getRemoteAddr(), MOST, WINDOW);
        return uploads.receive(name, content);
    }
}
