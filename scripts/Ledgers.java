import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/** Looks into the database and the files of a running home: are the runs of numbers whole, did nobody pay twice, is every file there? */
class Ledgers {
    private static final String RECEIPTS = """
            (SELECT c.unit, c.code, e.data ->> 'receipt' AS receipt FROM casework.event e JOIN casework.case_file c ON c.id = e.case_id
             WHERE e.action = 'RECORD_PAYMENT') paid""";

    /** A question whose answer is a list of what is wrong, and one that counts what was looked at. */
    private record Check(String name, String wrong, String count) {}

    private static final List<Check> CHECKS = List.of(
            new Check(
                    "registers run from 01 without gap or double",
                    """
                    SELECT r.agency || ' ' || r.series || ' ' || r.year || ': ' || count(*) || ' rows, ' || min(number) || ' to '
                           || max(number) || ', counter ' || coalesce(max(c.last_number), 0)
                    FROM records.register r LEFT JOIN records.counter c USING (agency, series, year)
                    GROUP BY r.agency, r.series, r.year
                    HAVING min(number) <> 1 OR max(number) <> count(*) OR count(DISTINCT number) <> count(*)
                           OR max(number) <> coalesce(max(c.last_number), 0)""",
                    "SELECT count(*) FROM records.register"),
            new Check(
                    "every numbered document has its register row and no other",
                    """
                    SELECT d.id || ' ' || d.series || ' ' || d.number FROM records.document d
                    WHERE d.number IS NOT NULL AND (SELECT count(*) FROM records.register r WHERE r.document = d.id) <> 1
                    UNION ALL
                    SELECT d.id || ' is not ' || r.number FROM records.document d JOIN records.register r ON r.document = d.id
                    WHERE (r.agency, r.series, r.number) IS DISTINCT FROM (d.agency, d.series, d.number)""",
                    "SELECT count(*) FROM records.document WHERE number IS NOT NULL"),
            new Check(
                    "each case was paid at most once",
                    "SELECT code FROM " + RECEIPTS + " GROUP BY code HAVING count(*) > 1",
                    "SELECT count(*) FROM " + RECEIPTS),
            new Check(
                    "receipts run from 00001 without gap or double",
                    """
                    SELECT unit || ': ' || count(*) || ' receipts, ' || count(DISTINCT receipt) || ' numbers, the last is ' || max(receipt)
                    FROM %s GROUP BY unit, split_part(receipt, '-', 3)
                    HAVING count(DISTINCT receipt) <> count(*) OR max(right(receipt, 5)::int) <> count(*) OR min(right(receipt, 5)::int) <> 1"""
                            .formatted(RECEIPTS),
                    "SELECT count(DISTINCT receipt) FROM " + RECEIPTS),
            new Check(
                    "case codes of a day run from 0001 without gap",
                    """
                    SELECT unit || ' ' || day || ': ' || count(*) || ' cases, counter ' || coalesce(max(last), 0)
                    FROM (SELECT unit, split_part(code, '-', 2) AS day, code FROM casework.case_file) cases
                    LEFT JOIN casework.counter ON series = unit AND period = day
                    GROUP BY unit, day HAVING count(*) <> coalesce(max(last), 0)""",
                    "SELECT count(*) FROM casework.case_file"),
            new Check(
                    "the log of every case is complete",
                    """
                    SELECT c.code || ' says ' || c.last_event || ' events, has ' || count(e.seq) FROM casework.case_file c
                    LEFT JOIN casework.event e ON e.case_id = c.id GROUP BY c.code, c.last_event
                    HAVING count(e.seq) <> c.last_event OR max(e.seq) <> c.last_event""",
                    "SELECT count(*) FROM casework.event"),
            new Check(
                    "an issued result and its case agree",
                    """
                    SELECT d.source || ' is ' || c.status FROM records.document d JOIN casework.case_file c ON c.code = d.source
                    WHERE d.state = 'ISSUED' AND (c.result IS NULL OR c.status NOT IN ('RELEASING', 'DONE'))""",
                    "SELECT count(*) FROM records.document WHERE state = 'ISSUED'"),
            new Check(
                    "every entry of the audit ledger is in its chain",
                    """
                    SELECT count(*) || ' entries wait' FROM audit.entry
                    WHERE xid >= (SELECT coalesce(max(to_xid), 0) FROM audit.block) HAVING count(*) > 0""",
                    "SELECT sum(cardinality(seqs)) FROM audit.block"));

    public static void main(String... arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        boolean whole = true;
        try (Connection connection = connect(home);
                Statement statement = connection.createStatement()) {
            for (Check check : CHECKS) {
                whole &= holds(statement, check);
            }
            whole &= files(home, statement);
        }
        System.exit(whole ? 0 : 1);
    }

    private static Connection connect(Path home) throws IOException, SQLException {
        String port = Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(3).strip();
        String password = Files.readString(home.resolve("secrets/database-runtime")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/chancery", "chancery_app", password);
    }

    private static boolean holds(Statement statement, Check check) throws SQLException {
        boolean whole = true;
        try (ResultSet wrong = statement.executeQuery(check.wrong())) {
            while (wrong.next()) {
                whole = false;
                System.out.println("✗ " + check.name() + ": " + wrong.getString(1));
            }
        }
        try (ResultSet count = statement.executeQuery(check.count())) {
            count.next();
            System.out.println((whole ? "✓ " : "✗ ") + check.name() + ": " + count.getLong(1));
        }
        return whole;
    }

    /** Every file that a row names is in the blobs, byte for byte. */
    private static boolean files(Path home, Statement statement) throws Exception {
        String named = "SELECT sha256 FROM casework.upload UNION SELECT sha256 FROM records.document_event WHERE sha256 IS NOT NULL";
        int seen = 0;
        boolean whole = true;
        try (ResultSet rows = statement.executeQuery(named)) {
            for (; rows.next(); seen++) {
                String sha256 = rows.getString(1);
                if (!sha256.equals(digest(home.resolve("blobs/" + sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256)))) {
                    whole = false;
                    System.out.println("✗ the file " + sha256 + " is missing or changed");
                }
            }
        }
        System.out.println((whole ? "✓ " : "✗ ") + "every file that was taken or made is there, byte for byte: " + seen);
        return whole;
    }

    private static String digest(Path file) throws Exception {
        if (!Files.exists(file)) {
            return "";
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
