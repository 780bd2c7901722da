package org.chancery.content.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Refusals.refused;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.chancery.audit.Audit;
import org.chancery.content.ContentError;
import org.chancery.content.Conversion;
import org.chancery.content.Problem;
import org.chancery.content.Trait;
import org.chancery.content.internal.WorkOrder.Job;
import org.chancery.platform.Actor;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody brings is put on paper while they wait, by programs that can be stopped and reach nothing. */
@HouseTest
class ConversionTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WORDS = "Hà Nội, ngày 09 tháng 02 năm 2027";

    @Autowired
    Blobs blobs;

    @Autowired
    ContentJournal journal;

    @Autowired
    Audit audit;

    @TempDir
    Path folder;

    private Workshop workshop;

    private ConversionDesk desk(String clamd, String ghostscript, String office, Duration patience) {
        ContentSettings settings = new ContentSettings(1, 384, patience, clamd, "", 0, ghostscript, office);
        workshop = new Workshop(settings, blobs);
        return new ConversionDesk(workshop, new Clamd(settings, blobs), journal);
    }

    @AfterEach
    void stop() {
        if (workshop != null) {
            workshop.rest();
        }
    }

    @Test
    void aTextFromAnOfficeProgramBecomesPdfA2b() throws IOException {
        office();
        Conversion made = desk("", "gs", "soffice", PATIENCE).toPaper(HostileFiles.docx(WORDS));
        assertThat(made).isInstanceOfSatisfying(Conversion.Paper.class, paper -> {
            assertThat(paper.archival()).isTrue();
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(text(paper.pdf())).contains(WORDS);
        });
    }

    @Test
    void theRenditionOfAVietnamesePdfSaysTheSame() throws IOException {
        Assumptions.assumeFalse(OutsideProgram.find("gs").isEmpty(), "Ghostscript is missing");
        assertThat(desk("", "gs", "", PATIENCE).toPaper(HostileFiles.plain("TỐI MẬT Nội dung ưởẵ")))
                .isInstanceOfSatisfying(Conversion.Paper.class, paper -> {
                    assertThat(paper.archival()).isTrue();
                    assertThat(text(paper.pdf())).contains("TỐI MẬT Nội dung ưởẵ");
                });
    }

    @Test
    void aProgramThatChangesWhatThePaperSaysIsNotBelieved() throws IOException {
        Assumptions.assumeFalse(OutsideProgram.find("gs").isEmpty(), "Ghostscript is missing");
        byte[] other = desk("", "gs", "", PATIENCE).toPaper(HostileFiles.plain("another text"))
                        instanceof Conversion.Paper paper
                ? paper.pdf()
                : new byte[0];
        Path wrong = Files.write(folder.resolve("other.pdf"), other);
        Path program = Files.writeString(
                folder.resolve("gs"),
                "#!/bin/sh\nfor word; do case $word in -sOutputFile=*) cp " + wrong + " ${word#*=};; esac; done\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        byte[] pdf = HostileFiles.plain("the text of the paper");
        assertThat(desk("", program.toString(), "", PATIENCE).toPaper(pdf))
                .isInstanceOfSatisfying(Conversion.Paper.class, kept -> {
                    assertThat(kept.archival()).isFalse();
                    assertThat(kept.pdf()).isEqualTo(pdf);
                });
    }

    @Test
    void aPdfThatIsNoArchiveFileBecomesOneAndWhatItCarriedIsTold() throws IOException {
        Assumptions.assumeFalse(OutsideProgram.find("gs").isEmpty(), "Ghostscript is missing");
        ConversionDesk desk = desk("", "gs", "", PATIENCE);
        assertThat(desk.toPaper(HostileFiles.scripted())).isInstanceOfSatisfying(Conversion.Paper.class, paper -> {
            assertThat(paper.archival()).isTrue();
            assertThat(paper.traits()).contains(Trait.SCRIPT);
            assertThat(desk.toPaper(paper.pdf())).isInstanceOfSatisfying(Conversion.Paper.class, again -> {
                assertThat(again.pdf()).as("it is its own paper now").isEqualTo(paper.pdf());
                assertThat(again.traits()).isEmpty();
            });
        });
    }

    @Test
    void withoutProgramsAPdfStaysAsItIsAndAnOfficeFileIsNotTaken() throws IOException {
        byte[] pdf = HostileFiles.pdf(2);
        ConversionDesk desk = desk("", "", "", PATIENCE);
        assertThat(desk.toPaper(pdf)).isInstanceOfSatisfying(Conversion.Paper.class, paper -> {
            assertThat(paper.pdf()).isEqualTo(pdf);
            assertThat(paper.archival()).isFalse();
        });
        assertThat(desk.toPaper(HostileFiles.docx("x"))).isInstanceOf(Conversion.NoProgram.class);
    }

    @Test
    void whatCannotBeReadIsRefusedByName() throws IOException {
        ConversionDesk desk = desk("", "gs", "soffice", PATIENCE);
        assertThat(desk.toPaper(HostileFiles.zipBomb())).isEqualTo(new Conversion.Refused(Problem.TOO_MUCH));
        assertThat(desk.toPaper(HostileFiles.locked("x"))).isEqualTo(new Conversion.Refused(Problem.LOCKED));
        assertThat(desk.toPaper(HostileFiles.square(8))).isEqualTo(new Conversion.Refused(Problem.UNKNOWN_KIND));
    }

    @Test
    void aProgramThatHangsIsEndedWithAllItStarted() throws IOException {
        Path mark = folder.resolve("pid");
        Path program = Files.writeString(folder.resolve("office"), "#!/bin/sh\necho $$ >" + mark + "\nsleep 300\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        ConversionDesk desk = desk("", "", program.toString(), Duration.ofSeconds(6));
        assertThat(desk.toPaper(HostileFiles.docx("x"))).isEqualTo(new Conversion.Refused(Problem.TOO_SLOW));
        long started = Long.parseLong(Files.readString(mark).strip());
        Awaitility.await()
                .until(() ->
                        ProcessHandle.of(started).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void nothingIsFetchedEvenWhereTheNetworkIsOpen() throws IOException {
        office();
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            Path file = Files.write(folder.resolve("linked"), HostileFiles.docxThatLinks(address));
            Path paper = folder.resolve("paper.pdf");
            String office = OutsideProgram.find("soffice");
            Archiving.make(new WorkOrder(Job.ARCHIVE, file, "", 0, OutsideProgram.find("gs"), office, paper));
            assertThat(text(Files.readAllBytes(paper))).contains("elsewhere");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aScannerThatFindsSomethingOrIsAwayStandsBeforeEverything() throws IOException {
        byte[] file = (ClamdTests.EICAR + folder).getBytes(StandardCharsets.UTF_8);
        String person = "scanned-" + System.nanoTime();
        try (ClamdTests.Stub daemon = new ClamdTests.Stub(1 << 20)) {
            ConversionDesk desk = desk(daemon.address(), "", "", PATIENCE);
            refused(ContentError.INFECTED, () -> CurrentActor.runAs(person(person), () -> desk.toPaper(file)));
        }
        assertThat(audit.trail("person", person))
                .anyMatch(entry -> entry.action().equals("content.infected"));
        ConversionDesk desk = desk("127.0.0.1:1", "", "", PATIENCE);
        refused(ContentError.SCANNER_AWAY, () -> CurrentActor.runAs(person(person), () -> desk.toPaper(file)));
    }

    @Test
    void aPageIsShownAndAPageThatIsNotThereIsNot() throws IOException {
        ConversionDesk desk = desk("", "", "", PATIENCE);
        byte[] pdf = HostileFiles.pdf(1);
        assertThat(desk.picture(new ByteArrayInputStream(pdf), 1)).startsWith(0x89, 'P', 'N', 'G');
        refused(ContentError.NO_SUCH_PAGE, () -> desk.picture(new ByteArrayInputStream(pdf), 2));
        byte[] broken = "%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII);
        refused(ContentError.NO_PICTURE, () -> desk.picture(new ByteArrayInputStream(broken), 1));
    }

    private static void office() {
        Assumptions.assumeFalse(OutsideProgram.find("soffice").isEmpty(), "LibreOffice is missing");
        Assumptions.assumeFalse(OutsideProgram.find("gs").isEmpty(), "Ghostscript is missing");
    }

    private static Actor person(String id) {
        return new Actor(id, "Sample", Actor.Kind.OFFICIAL, "test");
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
