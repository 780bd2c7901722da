package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The document security store of a PDF (ETSI EN 319 142-1, 5.4.2): certificates and revocation data for later verification. */
final class EvidenceStore {
    private static final COSName DSS = COSName.getPDFName("DSS");

    private EvidenceStore() {}

    static void add(PDDocument document, Evidence evidence) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary store = catalog.getCOSDictionary(DSS);
        if (store == null) {
            store = new COSDictionary();
            catalog.setItem(DSS, store);
        }
        add(
                document,
                store,
                "Certs",
                evidence.certificates().stream()
                        .map(CertificateToken::getEncoded)
                        .toList());
        add(document, store, "CRLs", evidence.revocationLists());
        add(document, store, "OCSPs", evidence.revocationAnswers());
        store.setNeedToBeUpdated(true);
        catalog.setNeedToBeUpdated(true);
    }

    private static void add(PDDocument document, COSDictionary store, String name, Collection<byte[]> items) {
        if (items.isEmpty()) {
            return;
        }
        try {
            COSArray array = store.getCOSArray(COSName.getPDFName(name));
            if (array == null) {
                array = new COSArray();
                store.setItem(COSName.getPDFName(name), array);
            }
            Set<ByteBuffer> known = known(array);
            for (byte[] item : items) {
                if (known.add(ByteBuffer.wrap(item))) {
                    COSStream stream = document.getDocument().createCOSStream();
                    try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
                        content.write(item);
                    }
                    array.add(stream);
                }
            }
            array.setNeedToBeUpdated(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<ByteBuffer> known(COSArray array) throws IOException {
        Set<ByteBuffer> known = new HashSet<>();
        for (int index = 0; index < array.size(); index++) {
            COSBase item = array.getObject(index);
            if (item instanceof COSStream stream) {
                try (var content = stream.createInputStream()) {
                    known.add(ByteBuffer.wrap(content.readAllBytes()));
                }
            }
        }
        return known;
    }
}
