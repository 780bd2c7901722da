package org.chancery.records.internal;

import java.io.ByteArrayInputStream;
import org.chancery.platform.Blobs;
import org.chancery.platform.PlatformSettings;
import org.chancery.records.CopyOrder;
import org.chancery.signing.CopyForm;
import org.chancery.signing.KeyId;
import org.chancery.signing.Keys;
import org.chancery.signing.Stamping;
import org.springframework.stereotype.Component;

/** Makes the PDF of a copy; holds no database connection while it works. */
@Component
class Copying {
    private final Stamping stamping;
    private final Keys keys;
    private final Issuers issuers;
    private final Blobs blobs;
    private final PlatformSettings settings;

    Copying(Stamping stamping, Keys keys, Issuers issuers, Blobs blobs, PlatformSettings settings) {
        this.stamping = stamping;
        this.keys = keys;
        this.issuers = issuers;
        this.blobs = blobs;
        this.settings = settings;
    }

    Blobs.Blob make(CopyOrder order, byte[] pdf) {
        Issuer issuer = issuers.of(order.unit());
        KeyId key = keys.agency(issuer.agency(), issuer.name().vi());
        return blobs.store(
                new ByteArrayInputStream(stamped(order, pdf, key, issuer.name().vi())), 2 * settings.uploadLimit());
    }

    private byte[] stamped(CopyOrder order, byte[] pdf, KeyId key, String agency) {
        if (order.digitised()) {
            stamping.requireScan(pdf);
        }
        return order.form() == CopyForm.EXTRACT
                ? stamping.extract(pdf, key, CopyPages.read(order.pages()), agency)
                : stamping.copy(pdf, key, order.form(), agency);
    }
}
