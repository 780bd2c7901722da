package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Acting.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.content.internal.HostileFiles;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftText;
import org.chancery.drafting.DraftVersion;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.Urgency;
import org.chancery.identity.People;
import org.chancery.notices.Notices;
import org.chancery.platform.Fault;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class DropFolderTests {
    @Autowired
    org.chancery.clearance.Restrictions restrictions;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles files;

    @Autowired
    People people;

    @Autowired
    DropFolder folder;

    @Autowired
    DropStore store;

    @Autowired
    Notices notices;

    @Autowired
    Clock clock;

    @TempDir
    Path root;

    private DraftRoom room;
    private Draft draft;

    @BeforeEach
    void begin() throws IOException {
        store.laid().forEach(laid -> store.forget(laid.draft()));
        room = new DraftRoom(drafts, files, people, "osaka", "G08.52");
        draft = room.begun(room.plan(room.brought(DraftRoom.pdf("bản một|90|120")), Urgency.NORMAL));
        folder.look(root);
    }

    @Test
    void aDraftLiesInItsDraftersFolderAndWhatIsSavedThereBecomesAVersion() throws IOException {
        Path file = file();
        assertThat(file.getFileName().toString())
                .isEqualTo(code() + " phối hợp tổ chức hội nghị xúc tiến thương mại.pdf");
        assertThat(versions()).hasSize(1);
        folder.look(root);
        assertThat(versions()).as("nothing was changed").hasSize(1);
        byte[] second = DraftRoom.pdf("bản hai|90|120");
        Files.write(file, second);
        folder.look(root);
        assertThat(versions()).as("somebody may be writing still").hasSize(1);
        rested(file);
        folder.look(root);
        assertThat(versions()).hasSize(2).first().satisfies(version -> {
            assertThat(version.number()).isEqualTo(2);
            assertThat(version.author()).isEqualTo(room.officer().name());
        });
        assertThat(file).hasBinaryContent(second);
        folder.look(root);
        assertThat(versions()).hasSize(2);
    }

    @Test
    void aNewerVersionReplacesTheFileUnlessItWasChangedWhichIsPutBeside() throws IOException {
        Path file = file();
        byte[] second = DraftRoom.pdf("bản hai từ trang web|90|120");
        revise(second);
        rested(file);
        folder.look(root);
        assertThat(file).hasBinaryContent(second);
        byte[] mine = DraftRoom.pdf("bản của tôi|90|120");
        Files.write(file, mine);
        rested(file);
        byte[] third = DraftRoom.pdf("bản ba từ trang web|90|120");
        revise(third);
        folder.look(root);
        assertThat(file).hasBinaryContent(third);
        assertThat(beside("xung đột")).singleElement().satisfies(path -> assertThat(path)
                .hasBinaryContent(mine));
        assertThat(versions()).hasSize(3);
        assertThat(told()).anySatisfy(body -> assertThat(body).contains("xung đột"));
    }

    @Test
    void aTextOfAnOfficeProgramLiesThereAsItWasBroughtAndBecomesAPaperWhenItIsSaved() throws IOException {
        byte[] first = HostileFiles.docx("Bản một, ngày 09 tháng 02 năm 2027");
        Draft written = room.begun(room.plan(office(first), Urgency.NORMAL));
        folder.look(root);
        Path file = files(written.id().toString().substring(0, 8)).getFirst();
        assertThat(file.getFileName().toString()).endsWith("xúc tiến thương mại.docx");
        assertThat(file).hasBinaryContent(first);
        byte[] second = HostileFiles.docx("Bản hai, sửa trong chương trình văn phòng");
        Files.write(file, second);
        rested(file);
        folder.look(root);
        assertThat(as(room.officer(), () -> drafts.versions(written.id()))).hasSize(2);
        assertThat(words(written, 2)).contains("Bản hai, sửa trong chương trình văn phòng");
        assertThat(words(written, 1)).contains("Bản một");
        assertThat(file).as("the office file, not its paper").hasBinaryContent(second);
        folder.look(root);
        assertThat(as(room.officer(), () -> drafts.versions(written.id()))).hasSize(2);
        Files.write(file, HostileFiles.docx("TỐI MẬT"));
        rested(file);
        folder.look(root);
        assertThat(as(room.officer(), () -> drafts.versions(written.id())))
                .as("what bears a degree of secrecy is put beside")
                .hasSize(2);
        assertThat(file).hasBinaryContent(second);
    }

    /** Where no office program is, there is nothing to try. */
    private DraftText office(byte[] docx) {
        try {
            var kept = as(room.officer(), () -> files.receive("dự thảo.docx", new ByteArrayInputStream(docx)));
            return new DraftText.Uploaded(kept.id());
        } catch (Fault refused) {
            Assumptions.assumeFalse(refused.code() == DraftingError.OFFICE_ABSENT, "no office program");
            throw refused;
        }
    }

    private String words(Draft written, int version) throws IOException {
        byte[] pdf = as(room.officer(), () -> {
            try (InputStream content = drafts.content(written.id(), version)) {
                return content.readAllBytes();
            }
        });
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        }
    }

    @Test
    void aDraftThatSomePeopleOnlyMayKnowDoesNotLieThere() throws IOException {
        Path file = file();
        org.chancery.testing.Acting.as(
                room.leader(),
                () -> restrictions.restrict("drafts", draft.id().value(), java.util.Set.of(), "kín", DraftRoom.key()));
        rested(file);
        folder.look(root);
        assertThat(file).doesNotExist();
    }

    @Test
    void whatAnUploadWouldRefuseIsPutBesideWithTheReason() throws IOException {
        Path file = file();
        Files.writeString(file, "đây không phải là PDF");
        rested(file);
        folder.look(root);
        assertThat(versions()).hasSize(1);
        assertThat(beside("không nhận")).singleElement().satisfies(path -> assertThat(path)
                .hasContent("đây không phải là PDF"));
        assertThat(Files.size(file)).isGreaterThan(100);
        assertThat(told()).anySatisfy(body -> assertThat(body).contains("không được nhận làm phiên bản mới"));
    }

    @Test
    void aLookThatWasCutOffAtAnyPointLosesNothingAndTakesNothingTwice() throws IOException {
        Path file = file();
        byte[] second = DraftRoom.pdf("bản hai|90|120");
        Files.write(file, second);
        rested(file);
        var before = store.laid().stream().filter(this::isMine).findFirst().orElseThrow();
        folder.look(root);
        store.save(before, clock.instant());
        folder.look(root);
        assertThat(versions()).as("cut off after the version was kept").hasSize(2);
        assertThat(beside("xung đột")).isEmpty();
        store.forget(draft.id().value());
        byte[] third = DraftRoom.pdf("bản ba|90|120");
        Files.write(file, third);
        rested(file);
        folder.look(root);
        folder.look(root);
        assertThat(versions()).as("cut off before the name was noted").hasSize(3);
        Files.move(file, file.resolveSibling(".chancery-old-" + file.getFileName()));
        Files.writeString(file.resolveSibling(".chancery-new-x"), "half");
        folder.look(root);
        assertThat(file).hasBinaryContent(third);
        assertThat(hidden()).isEmpty();
    }

    @Test
    void linksAreNeitherFollowedNorReplacedAndNamesLeadNowhere() throws IOException {
        Path file = file();
        Path secret = Files.writeString(root.resolve("secret.txt"), "secret");
        Files.delete(file);
        Files.createSymbolicLink(file, secret);
        folder.look(root);
        assertThat(versions()).hasSize(1);
        assertThat(Files.isSymbolicLink(file)).isTrue();
        assertThat(secret).hasContent("secret");
        assertThat(DropNames.of(draft.id().value(), "../../etc/x\u202e:*", "a.docx"))
                .isEqualTo(code() + " .. .. etc x.docx");
        assertThat(DropNames.folder("..")).isEqualTo("_");
        assertThat(DropNames.folder("../a@b")).doesNotContain("/");
    }

    @Test
    void whenTheDraftGoesOnItsFileGoesAwayAndAChangedOneStaysBeside() throws IOException {
        Path file = file();
        Draft other = room.begun(room.plan(room.brought(DraftRoom.pdf("khác|90|120")), Urgency.NORMAL));
        folder.look(root);
        Path changed = files(other.id().toString().substring(0, 8)).getFirst();
        room.act(room.officer(), DraftAction.SUBMIT, draft, "");
        room.act(room.officer(), DraftAction.SUBMIT, other, "");
        rested(file);
        Files.write(changed, DraftRoom.pdf("muộn|90|120"));
        rested(changed);
        folder.look(root);
        assertThat(Files.exists(file, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(files(other.id().toString().substring(0, 8)))
                .singleElement()
                .satisfies(path -> assertThat(path.getFileName().toString()).contains("không nhận"));
    }

    private boolean isMine(DropStore.Laid laid) {
        return laid.draft().equals(draft.id().value());
    }

    private void revise(byte[] pdf) {
        var text = room.brought(pdf);
        as(
                room.officer(),
                () -> drafts.revise(draft.id(), versions().size(), room.plan(text, Urgency.NORMAL), DraftRoom.key()));
    }

    private List<DraftVersion> versions() {
        return as(room.officer(), () -> drafts.versions(draft.id()));
    }

    private String code() {
        return draft.id().toString().substring(0, 8);
    }

    private Path file() throws IOException {
        return files(code()).stream()
                .filter(path -> !path.getFileName().toString().contains("("))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> beside(String why) throws IOException {
        return files(code()).stream()
                .filter(path -> path.getFileName().toString().contains("(" + why))
                .toList();
    }

    private List<Path> files(String code) throws IOException {
        return in(name -> name.startsWith(code));
    }

    private List<Path> hidden() throws IOException {
        return in(name -> name.startsWith(".chancery"));
    }

    private List<Path> in(java.util.function.Predicate<String> wanted) throws IOException {
        Path mine = root.resolve("officer-osaka@sample.invalid");
        try (Stream<Path> all = Files.list(mine)) {
            return all.filter(path -> wanted.test(path.getFileName().toString()))
                    .toList();
        }
    }

    private List<String> told() {
        return notices.recent(50).stream()
                .filter(notice -> notice.body().contains(draft.id().toString()))
                .map(org.chancery.notices.Notice::body)
                .toList();
    }

    private void rested(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(Duration.ofMinutes(1))));
    }
}
