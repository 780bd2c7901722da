package org.chancery.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierDocument;
import org.chancery.archive.Dossiers;
import org.chancery.archive.FileLists;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.platform.Fault;
import org.chancery.records.Records;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class OrderNumberTests {
    private static final DocumentSource.Facts FACTS = new DocumentSource.Facts(
            "G08", "Công văn", "1/CV", LocalDate.of(2026, 1, 5), "Bộ", "Về việc", "a".repeat(64), 1, true, true);

    @Autowired
    FileLists lists;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    DossierFilling filling;

    @Autowired
    DossierDocumentStore documents;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whateverIsPutInTakenOutOrCutOffNumbersNeitherSkipNorRepeat() throws Exception {
        Dossier file = new ArchiveRoom(lists, dossiers, records, units, people).open("10", LocalDate.of(2026, 1, 5));
        UUID id = file.id().value();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        List<Integer> given = new ArrayList<>();
        try (var officers = Executors.newFixedThreadPool(8)) {
            List<Callable<List<Integer>>> work = IntStream.range(0, 8)
                    .mapToObj(seed -> (Callable<List<Integer>>) () -> clumsily(id, transaction, new Random(seed)))
                    .toList();
            for (Future<List<Integer>> done : officers.invokeAll(work)) {
                given.addAll(done.get());
            }
        }
        List<DossierDocument> rows = documents.of(id);
        assertThat(rows)
                .extracting(DossierDocument::ordinal)
                .isEqualTo(IntStream.rangeClosed(1, rows.size()).boxed().toList());
        assertThat(given).doesNotHaveDuplicates().hasSize(rows.size());
        assertThat(rows).anyMatch(row -> row.removal() != null);
    }

    private List<Integer> clumsily(UUID id, TransactionTemplate transaction, Random chance) {
        List<Integer> given = new ArrayList<>();
        for (int turn = 0; turn < 12; turn++) {
            boolean cutOff = chance.nextInt(4) == 0;
            Integer ordinal = transaction.execute(status -> {
                int number = filling.put(id, DocumentKind.INCOMING, UUID.randomUUID(), FACTS, 1);
                if (cutOff) {
                    status.setRollbackOnly();
                }
                return number;
            });
            if (!cutOff) {
                given.add(ordinal);
            }
            if (!cutOff && chance.nextInt(3) == 0) {
                filling.takeOut(id, ordinal, "nhầm");
            }
        }
        return given;
    }

    @Test
    void theThousandthDocumentIsRefused() {
        Dossier file = new ArchiveRoom(lists, dossiers, records, units, people).open("10", LocalDate.of(2026, 1, 5));
        UUID id = file.id().value();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int number = 1; number <= 999; number++) {
                filling.put(id, DocumentKind.INCOMING, UUID.randomUUID(), FACTS, 1);
            }
        });
        assertThatThrownBy(() -> filling.put(id, DocumentKind.INCOMING, UUID.randomUUID(), FACTS, 1))
                .isInstanceOf(Fault.class)
                .hasMessage("archive.full");
    }
}
