package org.chancery.drafting.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.chancery.drafting.DraftAnnex;
import org.chancery.drafting.DraftAnnexes;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftingError;
import org.chancery.platform.Fault;
import org.chancery.platform.FileNames;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Annexes in files of their own, on the page of the draft. */
@Controller
class AnnexController {
    private final DraftAnnexes annexes;
    private final DraftFiles files;
    private final DraftFaults faults;

    AnnexController(DraftAnnexes annexes, DraftFiles files, DraftFaults faults) {
        this.annexes = annexes;
        this.files = files;
        this.faults = faults;
    }

    @GetMapping("/desk/drafts/{id}/annexes")
    String back(@PathVariable UUID id) {
        return "redirect:/desk/drafts/" + id + "#annexes";
    }

    @PostMapping("/desk/drafts/{id}/annexes")
    String add(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile sent,
            @RequestParam(defaultValue = "") String key,
            RedirectAttributes flash) {
        try (InputStream content = content(sent)) {
            String name = sent == null ? null : sent.getOriginalFilename();
            annexes.add(
                    new DraftId(id),
                    files.receive(name == null ? "" : name, content).id(),
                    key);
        } catch (Fault refused) {
            flash.addFlashAttribute("annexErrors", Map.of("file", sentence(refused)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return back(id);
    }

    private String sentence(Fault refused) {
        return faults.of(refused).values().iterator().next();
    }

    private static InputStream content(@Nullable MultipartFile sent) throws IOException {
        if (sent == null || sent.isEmpty()) {
            throw new Fault(DraftingError.FILE_UNKNOWN);
        }
        return sent.getInputStream();
    }

    @PostMapping("/desk/drafts/{id}/annexes/{ordinal}/remove")
    String remove(@PathVariable UUID id, @PathVariable int ordinal, RedirectAttributes flash) {
        try {
            annexes.remove(new DraftId(id), ordinal);
        } catch (Fault refused) {
            flash.addFlashAttribute("annexErrors", Map.of("file", sentence(refused)));
        }
        return back(id);
    }

    @GetMapping("/desk/drafts/{id}/annexes/{ordinal}.pdf")
    ResponseEntity<InputStreamResource> pdf(@PathVariable UUID id, @PathVariable int ordinal) {
        DraftAnnex annex = annexes.of(new DraftId(id)).stream()
                .filter(one -> one.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new Fault(DraftingError.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(
                                        FileNames.clean(annex.name(), MediaType.APPLICATION_PDF_VALUE),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(annexes.content(new DraftId(id), ordinal)));
    }
}
