package org.chancery.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.jooq.records.Tables.COPY;
import static org.chancery.testing.Acting.as;
import static org.chancery.testing.Refusals.refused;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.clearance.Restrictions;
import org.chancery.identity.IdentityError;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.platform.BlobHolder;
import org.chancery.records.Copies;
import org.chancery.records.Copy;
import org.chancery.records.CopyOrder;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.RecordsError;
import org.chancery.records.RegisterRow;
import org.chancery.records.Registers;
import org.chancery.signing.CopyForm;
import org.chancery.signing.FoundSignature;
import org.chancery.signing.SignerRole;
import org.chancery.signing.Signing;
import org.chancery.signing.SigningError;
import org.chancery.testing.HouseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Electronic copies: form, number in the common series, signature of the agency, row in the register. */
@HouseTest
class CopyTests {
    @Autowired
    Copies copies;

    @Autowired
    Records records;

    @Autowired
    Registers registers;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Signing signing;

    @Autowired
    RecordsBlobStore blobs;

    @Autowired
    DSLContext sql;

    private Officials officials;
    private DocumentView issued;

    @BeforeEach
    void issue() {
        officials = Officials.of(units, people);
        issued = as(officials.clerk(), () -> new IssuedDocuments(records, units, people).issue());
    }

    private Copy made(CopyForm form, String pages) {
        return as(officials.clerk(), () -> copies.ofIssued(issued.id(), form, pages, key()));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private byte[] pdf(Copy copy) throws IOException {
        try (InputStream content =
                as(officials.clerk(), () -> copies.content(issued.id().value(), copy.id()))) {
            return content.readAllBytes();
        }
    }

    private List<RegisterRow> register() {
        int year = issued.number().date().getYear();
        return as(officials.clerk(), () -> registers.whole(officials.unit(), "COPY", year));
    }

    @Test
    void carriesFormAgencyAndTimeAndTheAgencysSignatureOnly() throws IOException {
        byte[] pdf = pdf(made(CopyForm.TRUE_COPY, ""));
        assertThat(signing.verify(pdf).findings()).isEmpty();
        assertThat(signing.verify(pdf).signatures())
                .extracting(FoundSignature::role)
                .containsExactly(SignerRole.COPY);
        String agency = units.require(officials.unit()).name().vi();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("SAO Y; " + agency, issued.number().text());
        }
    }

    @Test
    void allFormsShareOneRunOfNumbersAndHaveTheirRowsInTheRegister() throws IOException {
        long last = register().size();
        Copy first = made(CopyForm.TRUE_COPY, "");
        CopyOrder order = new CopyOrder(
                issued.id().value(), officials.unit(), CopyForm.COPY_OF_COPY, "05/QĐ-BTP, Bộ Tư pháp", "", false);
        Copy second = as(
                officials.clerk(),
                () -> copies.make(order, Samples.renderedLetter().pdf(), key()));
        Copy third = made(CopyForm.EXTRACT, "1");
        assertThat(number(second)).isEqualTo(number(first) + 1);
        assertThat(number(third)).isEqualTo(number(first) + 2);
        assertThat(first.number()).contains("/SY-");
        assertThat(second.number()).contains("/SL-");
        assertThat(third.number()).contains("/TrS-");
        assertThat(register()).hasSize((int) last + 3);
        assertThat(register())
                .filteredOn(row -> row.number().equals(first.number()))
                .singleElement()
                .satisfies(row -> assertThat(row.subject())
                        .startsWith("Bản sao y: " + issued.number().text()));
    }

    private static long number(Copy copy) {
        return Long.parseLong(copy.number().substring(0, copy.number().indexOf('/')));
    }

    @Test
    void sentTwiceItIsMadeOnceAndARefusedOneTakesNoNumber() {
        String key = key();
        Copy first = as(officials.clerk(), () -> copies.ofIssued(issued.id(), CopyForm.TRUE_COPY, "", key));
        Copy again = as(officials.clerk(), () -> copies.ofIssued(issued.id(), CopyForm.TRUE_COPY, "", key));
        assertThat(again).isEqualTo(first);
        refused(RecordsError.PAGES_INVALID, () -> made(CopyForm.EXTRACT, ""));
        refused(RecordsError.PAGES_INVALID, () -> made(CopyForm.EXTRACT, "3-1"));
        refused(RecordsError.PAGES_INVALID, () -> made(CopyForm.TRUE_COPY, "1"));
        refused(SigningError.PAGE_MISSING, () -> made(CopyForm.EXTRACT, "1-9"));
        CopyOrder scan = new CopyOrder(issued.id().value(), officials.unit(), CopyForm.TRUE_COPY, "Giấy", "", true);
        refused(
                SigningError.SCAN_TOO_COARSE,
                () -> as(
                        officials.clerk(),
                        () -> copies.make(scan, Samples.renderedLetter().pdf(), key())));
        assertThat(number(made(CopyForm.TRUE_COPY, ""))).isEqualTo(number(first) + 1);
    }

    @Test
    void onlyAClerkOfTheUnitMakesThemAndOnlyOfWhatStands() {
        refused(
                IdentityError.FORBIDDEN,
                () -> as(officials.signatory(), () -> copies.ofIssued(issued.id(), CopyForm.TRUE_COPY, "", key())));
        Copy copy = made(CopyForm.TRUE_COPY, "");
        assertThat(as(officials.signatory(), () -> copies.of(issued.id().value())))
                .contains(copy);
        assertThat(as(officials.stranger(), () -> copies.of(issued.id().value())))
                .isEmpty();
        refused(
                RecordsError.NOT_FOUND,
                () -> as(officials.stranger(), () -> copies.content(issued.id().value(), copy.id())));
        refused(
                RecordsError.NOT_FOUND,
                () -> as(officials.clerk(), () -> copies.content(UUID.randomUUID(), copy.id())));
        officials.sign(() -> records.revoke(issued.id(), "Sai nội dung"));
        refused(RecordsError.WRONG_STATE, () -> made(CopyForm.TRUE_COPY, ""));
    }

    @Test
    void ofWhatFewMayKnowItShowsOthersNothing() {
        Copy copy = made(CopyForm.TRUE_COPY, "");
        UUID source = issued.id().value();
        as(officials.signatory(), () -> restrictions.restrict("outgoing", source, Set.of(), "kín", key()));
        assertThat(register())
                .filteredOn(row -> row.number().equals(copy.number()))
                .singleElement()
                .extracting(RegisterRow::subject)
                .isEqualTo(DiscreetRegister.MARK);
        assertThat(as(officials.clerk(), () -> copies.of(source))).isEmpty();
        assertThat(as(officials.signatory(), () -> copies.of(source))).contains(copy);
        refused(RecordsError.NOT_FOUND, () -> as(officials.clerk(), () -> copies.content(source, copy.id())));
        refused(RecordsError.NOT_FOUND, () -> made(CopyForm.TRUE_COPY, ""));
    }

    @Test
    void isKeptAsItWasMadeUntilItsDocumentIsErased() {
        Copy copy = made(CopyForm.TRUE_COPY, "");
        assertThat(blobs.of(issued.id().value())).contains(copy.sha256());
        assertThat(blobs.uses(Set.of(copy.sha256())))
                .containsExactly(new BlobHolder.Use(copy.sha256(), issued.id().value()));
        assertThatThrownBy(
                        () -> sql.deleteFrom(COPY).where(COPY.ID.eq(copy.id())).execute())
                .isInstanceOf(DataAccessException.class);
    }
}
