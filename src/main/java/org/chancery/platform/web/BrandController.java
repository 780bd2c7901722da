package org.chancery.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the ministry's colours as a style sheet, so that the pages' security policy needs no inline styles. */
@RestController
@EnableConfigurationProperties(BrandSettings.class)
class BrandController {
    private final BrandSettings brand;

    BrandController(BrandSettings brand) {
        this.brand = brand;
    }

    @GetMapping("/assets/brand.css")
    ResponseEntity<String> css() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(":root{" + brand.style() + "}");
    }
}
