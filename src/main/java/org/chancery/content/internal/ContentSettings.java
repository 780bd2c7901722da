package org.chancery.content.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How files are read ({@code CHANCERY_CONTENT_*}).
 *
 * @param workers processes that read at the same time; one more shows pages
 * @param workerMemory mebibytes of heap of each
 * @param patience longest time for one file or page; then its process is killed
 * @param clamd malware scanner: {@code host:port} or {@code unix:/path}; empty: none
 * @param tesseract recognition program: a name on the path or a whole path; empty: none
 * @param ocrPages most pages of one file whose text is recognised
 * @param ghostscript program that makes PDF/A: a name on the path or a whole path; empty: none
 * @param office program that turns office files into PDF: a name on the path or a whole path; empty: none
 */
@Validated
@ConfigurationProperties("chancery.content")
record ContentSettings(
        @Min(1) @Max(32) @DefaultValue("2") int workers,
        @Min(128) @Max(8192) @DefaultValue("384") int workerMemory,
        @NotNull @DefaultValue("30s") Duration patience,
        @DefaultValue("") String clamd,
        @DefaultValue("tesseract") String tesseract,
        @Min(0) @DefaultValue("50") int ocrPages,
        @DefaultValue("gs") String ghostscript,
        @DefaultValue("soffice") String office) {}
