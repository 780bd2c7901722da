package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Places are found on a brought paper. */
class BroughtFilesTests {
    @Test
    void thePlacesFollowTheLabelTheDateAndTheName() throws Exception {
        byte[] pdf = DraftRoom.pdf(
                "Số: ....../ĐSQ-LS|110|140", "Roma, ngày ... tháng ... năm 2026|330|142", "Nguyễn Văn Mẫu|380|600");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Places places = Places.of(document, "Nguyễn Văn Mẫu (mẫu)");
            assertThat(places.covered()).hasSize(2);
            assertThat(places.fields().get(0).box().x()).isBetween(125f, 140f);
            assertThat(places.fields().get(1).box().x()).isLessThan(335f);
            assertThat(places.signature().y() + places.signature().height()).isBetween(560f, 600f);
            assertThat(places.signature().x()).isBetween(300f, 400f);
        }
    }

    @Test
    void withoutAnyMarkThePlacesAreThoseOfTheDecree() throws Exception {
        try (PDDocument document = Loader.loadPDF(DraftRoom.pdf("Nội dung|90|300"))) {
            Places places = Places.of(document, "Nguyễn Văn Mẫu");
            assertThat(places.covered()).isEmpty();
            assertThat(places.signature().page()).isEqualTo(1);
            assertThat(places.signature().y()).isGreaterThan(300f);
        }
    }
}
