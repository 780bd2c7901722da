package org.chancery.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.chancery.content.Content;
import org.chancery.content.ContentState;
import org.chancery.content.Contents;
import org.chancery.database.PostgresServer;
import org.chancery.database.Schemas;
import org.chancery.drafting.Authority;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftText;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.SignOutcome;
import org.chancery.drafting.SigningFolder;
import org.chancery.drafting.Urgency;
import org.chancery.identity.People;
import org.chancery.platform.Actor;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.records.NumberOrder;
import org.chancery.records.Registers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents taken in and read, numbers registered under sixteen clients, and a folder of forty documents signed. */
final class RecordsBenchmark {
    private static final int CLIENTS = 16;
    private static final int DOCUMENTS = 600;
    private static final int WARM = 40;
    private static final String UNIT = "G08.52";
    private final ConfigurableApplicationContext house;
    private final People people;

    private RecordsBenchmark(ConfigurableApplicationContext house) {
        this.house = house;
        this.people = house.getBean(People.class);
    }

    public static void main(String... arguments) throws Exception {
        Path home = Path.of(arguments[0]).resolve("home");
        Machine.print();
        try (PostgresServer server = PostgresServer.start(home)) {
            Schemas.migrate(server.access());
            try (ConfigurableApplicationContext house = CaseworkBenchmark.house(home, server.access())) {
                RecordsBenchmark benchmark = new RecordsBenchmark(house);
                benchmark.ingest();
                benchmark.numbers(20);
                benchmark.folder();
            }
        }
    }

    /** From the stored file to its text; two workers, no scans. */
    private void ingest() throws Exception {
        Contents contents = house.getBean(Contents.class);
        Blobs blobs = house.getBean(Blobs.class);
        TransactionTemplate transaction = house.getBean(TransactionTemplate.class);
        List<byte[]> documents = pdfs(DOCUMENTS + WARM);
        read(contents, taken(contents, blobs, transaction, documents.subList(0, WARM)));
        long began = System.nanoTime();
        List<String> files = taken(contents, blobs, transaction, documents.subList(WARM, documents.size()));
        read(contents, files);
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "ingest: %.0f documents/s (%d PDFs of 3 pages with text, stored, read in processes apart; no recognition)%n",
                files.size() / seconds,
                files.size());
    }

    private static List<String> taken(
            Contents contents, Blobs blobs, TransactionTemplate transaction, List<byte[]> pdfs) {
        List<String> files = new ArrayList<>();
        for (byte[] pdf : pdfs) {
            String sha256 = blobs.store(new ByteArrayInputStream(pdf), 1 << 20).sha256();
            transaction.executeWithoutResult(done -> contents.enqueue(sha256, "document.pdf", "application/pdf"));
            files.add(sha256);
        }
        return files;
    }

    private static void read(Contents contents, List<String> files) throws InterruptedException {
        for (String file : files) {
            while (contents.find(file).map(Content::state).orElse(ContentState.WAITING) != ContentState.READ) {
                Thread.sleep(5);
            }
        }
    }

    private static List<byte[]> pdfs(int count) throws Exception {
        Random chance = new Random(2);
        List<byte[]> pdfs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pdfs.add(pdf(chance));
        }
        return pdfs;
    }

    private static byte[] pdf(Random chance) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(
                    document,
                    RecordsBenchmark.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf"),
                    true);
            for (int page = 0; page < 3; page++) {
                PDPage paper = new PDPage(PDRectangle.A4);
                document.addPage(paper);
                try (PDPageContentStream text = new PDPageContentStream(document, paper)) {
                    text.beginText();
                    text.setFont(font, 12);
                    text.setLeading(16);
                    text.newLineAtOffset(70, 780);
                    for (int line = 0; line < 40; line++) {
                        text.showText("Điều " + chance.nextInt(1000) + ". Hai bên thống nhất hợp tác trong lĩnh vực số "
                                + chance.nextInt(1000));
                        text.newLine();
                    }
                    text.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void numbers(int seconds) throws Exception {
        Registers registers = house.getBean(Registers.class);
        TransactionTemplate transaction = house.getBean(TransactionTemplate.class);
        List<String> units = List.of("G08.52", "G08.77", "G08.51", "G08.78");
        AtomicInteger turn = new AtomicInteger();
        Rounds.Work one = () -> register(registers, transaction, UNIT);
        Rounds.perSecond(CLIENTS, Math.max(2, seconds / 4), one);
        double same = Rounds.perSecond(CLIENTS, seconds, one);
        double several = Rounds.perSecond(
                CLIENTS,
                seconds,
                () -> register(registers, transaction, units.get(turn.incrementAndGet() % units.size())));
        System.out.printf(
                Locale.ROOT,
                "numbers: %,.0f registered/s by %d clients in one series, %,.0f/s in four (each its own durable commit)%n",
                same,
                CLIENTS,
                several);
    }

    private static void register(Registers registers, TransactionTemplate transaction, String unit) {
        transaction.executeWithoutResult(done ->
                registers.allocate(new NumberOrder(unit, "CV", "Về việc phối hợp", "bench/" + UUID.randomUUID())));
    }

    private void folder() throws Exception {
        Drafts drafts = house.getBean(Drafts.class);
        SigningFolder folder = house.getBean(SigningFolder.class);
        for (int i = 0; i < SigningFolder.SITTING + 2; i++) {
            ready(drafts, i);
        }
        sitting(folder, 2);
        long began = System.nanoTime();
        int signed = sitting(folder, SigningFolder.SITTING);
        System.out.printf(
                Locale.ROOT,
                "folder: %d documents signed in %.1f s (limit 10 s)%n",
                signed,
                (System.nanoTime() - began) / 1e9);
    }

    private int sitting(SigningFolder folder, int many) throws Exception {
        return CurrentActor.callAs(actor("signatory-osaka"), () -> {
            List<SigningFolder.Wanted> wanted = folder.waiting().stream()
                    .limit(many)
                    .map(draft -> new SigningFolder.Wanted(draft.id(), draft.version()))
                    .toList();
            List<SignOutcome> outcomes = folder.sign(wanted);
            if (outcomes.size() != many
                    || folder.waiting().stream().anyMatch(left -> wanted.stream()
                            .anyMatch(one -> one.id().equals(left.id())))) {
                throw new IllegalStateException("not all were signed: " + outcomes);
            }
            return outcomes.size();
        });
    }

    private void ready(Drafts drafts, int number) throws Exception {
        Actor officer = actor("officer-osaka");
        Actor leader = actor("signatory-osaka");
        DraftPlan plan = new DraftPlan(
                UNIT,
                "CV",
                "phối hợp tổ chức hội nghị, lần " + number,
                List.of(new Recipient(Recipient.Kind.OUTSIDE, "", "Bộ Công Thương", "vanthu@example.org")),
                Urgency.NORMAL,
                UUID.fromString(leader.id()),
                Authority.ofHead(),
                1,
                new DraftText.Written("Kính gửi Bộ Công Thương.\n\nĐề nghị phối hợp."));
        Draft draft = CurrentActor.callAs(officer, () -> drafts.begin(plan, key()));
        act(drafts, officer, DraftAction.SUBMIT, draft);
        act(drafts, leader, DraftAction.APPROVE, draft);
        act(drafts, leader, DraftAction.CHECK_CONTENT, draft);
        act(drafts, actor("clerk-osaka"), DraftAction.CHECK_FORM, draft);
    }

    private static void act(Drafts drafts, Actor actor, DraftAction action, Draft draft) throws Exception {
        CurrentActor.callAs(actor, () -> drafts.act(draft.id(), action, draft.version(), "", key()));
    }

    private Actor actor(String sample) {
        return people.actor(people.sample(sample).orElseThrow().person(), "benchmark");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
