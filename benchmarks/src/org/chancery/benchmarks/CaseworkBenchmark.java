package org.chancery.benchmarks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.chancery.Chancery;
import org.chancery.casework.ApplicationOrder;
import org.chancery.casework.Applications;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseOutcome;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.Cases;
import org.chancery.database.DatabaseAccess;
import org.chancery.database.PostgresServer;
import org.chancery.database.Schemas;
import org.chancery.identity.People;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.procedures.Forms;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Procedures;
import org.chancery.procedures.RequiredDocument;
import org.chancery.records.DocumentId;
import org.chancery.records.NumberOrder;
import org.chancery.records.Registers;
import org.chancery.records.ResultRef;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Complete cases a second (apply, accept, pay, approve, number and attach; no PDF), each step committed to disk, and what a case weighs. */
final class CaseworkBenchmark {
    private static final int CLIENTS = 4;
    private static final String PROCEDURE = "CHN-NG09-01";
    private static final Map<String, String> MISSIONS =
            Map.of("G08.77", "paris", "G08.51", "tokyo", "G08.78", "berlin", "G08.61", "bangkok");
    private final Applications applications;
    private final Cases cases;
    private final Registers registers;
    private final People people;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final ObjectNode answers;
    private final Path home;
    private final DatabaseAccess access;

    private CaseworkBenchmark(ConfigurableApplicationContext house, Path home, DatabaseAccess access) {
        this.home = home;
        this.access = access;
        this.applications = house.getBean(Applications.class);
        this.cases = house.getBean(Cases.class);
        this.registers = house.getBean(Registers.class);
        this.people = house.getBean(People.class);
        this.transaction = house.getBean(TransactionTemplate.class);
        this.sql = house.getBean(JdbcClient.class);
        this.answers = answers(house);
    }

    public static void main(String... arguments) throws Exception {
        Path home = Path.of(arguments[0]).resolve("home");
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Machine.print();
        try (PostgresServer server = PostgresServer.start(home)) {
            Schemas.migrate(server.access());
            try (ConfigurableApplicationContext house = house(home, server.access())) {
                new CaseworkBenchmark(house, home, server.access()).run(seconds);
            }
        }
    }

    static ConfigurableApplicationContext house(Path home, DatabaseAccess access) {
        SpringApplication application = new SpringApplication(Chancery.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "chancery.home", home.toString(),
                "chancery.mode", "demo",
                "logging.level.root", "error",
                "spring.datasource.url", access.url(),
                "spring.datasource.username", access.runtime(),
                "spring.datasource.password", access.runtimePassword()));
        return application.run();
    }

    private void run(int seconds) throws Exception {
        warmUp(Math.max(2, seconds / 2));
        long before = size();
        double program = programCpu();
        double all = databaseCpu();
        Result result = measure(seconds);
        long after = size();
        double used = (programCpu() - program) * 1000 / Math.max(1, result.cases());
        double database = (databaseCpu() - all) * 1000 / Math.max(1, result.cases());
        System.out.printf(
                Locale.ROOT,
                "casework: %,.0f complete cases/s with %d clients; a case: median %.1f ms, p99 %.1f ms; %,d bytes of database a case%n",
                result.perSecond(),
                CLIENTS,
                result.median(),
                result.p99(),
                (after - before) / Math.max(1, result.cases()));
        System.out.printf(Locale.ROOT, "processor time a case: program %.1f ms, database %.1f ms%n", used, database);
        weigh();
        double bare = bare(Math.max(2, seconds / 2));
        System.out.printf(
                Locale.ROOT,
                "bare JDBC, the same commits: %,.0f cases/s; ratio %.2f%n",
                bare,
                result.perSecond() / bare);
        System.out.println("(durable: fsync " + setting("fsync") + ", synchronous_commit "
                + setting("synchronous_commit") + "; load after " + Machine.load() + ")");
    }

    /** Until the compiler makes it no faster, two minutes at most. */
    private void warmUp(int seconds) throws Exception {
        double best = 0;
        double last = measure(seconds).perSecond();
        for (int used = seconds; used < 120 && last > best * 1.03; used += seconds) {
            best = last;
            last = measure(seconds).perSecond();
        }
    }

    private static double programCpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                                java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    /** Seconds used so far by the processes of our database. */
    private double databaseCpu() throws java.io.IOException {
        Path pid = home.resolve("postgres/postmaster.pid");
        long postmaster =
                Long.parseLong(java.nio.file.Files.readAllLines(pid).getFirst().strip());
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(used -> used.toMillis() / 1000.0)
                .sum();
    }

    /** What fills the database: rows, bytes of rows and of indexes, per table, largest first. */
    private void weigh() {
        sql.sql("""
                SELECT n.nspname || '.' || c.relname AS name, s.n_live_tup AS rows, s.n_tup_upd AS updates,
                       s.n_tup_hot_upd AS on_page, pg_table_size(c.oid) AS heap, pg_indexes_size(c.oid) AS indexes
                  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_stat_user_tables s ON s.relid = c.oid
                 WHERE n.nspname IN ('casework', 'audit', 'notices', 'records')
                 ORDER BY pg_total_relation_size(c.oid) DESC LIMIT 9""")
                .query((row, number) -> String.format(
                        Locale.ROOT,
                        "  %-22s %,8d rows (%,d updates, %,d on their page) %,12d bytes, indexes %,12d",
                        row.getString("name"),
                        row.getLong("rows"),
                        row.getLong("updates"),
                        row.getLong("on_page"),
                        row.getLong("heap"),
                        row.getLong("indexes")))
                .list()
                .forEach(System.out::println);
    }

    private String setting(String name) {
        return sql.sql("SHOW " + name).query(String.class).single();
    }

    private long size() {
        return sql.sql("SELECT pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }

    private double bare(int seconds) throws Exception {
        BareCases.prepare(access, CLIENTS);
        AtomicLong done = new AtomicLong();
        long began = System.nanoTime();
        long end = began + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Long>> clients = new java.util.ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int place = i;
                clients.add(() -> bareClient(place, end, done));
            }
            for (Future<Long> client : pool.invokeAll(clients)) {
                client.get();
            }
        }
        return done.get() / ((System.nanoTime() - began) / 1e9);
    }

    private long bareClient(int place, long end, AtomicLong done) throws java.sql.SQLException {
        try (BareCases cases = new BareCases(access)) {
            while (System.nanoTime() < end) {
                cases.complete(place);
                done.incrementAndGet();
            }
        }
        return done.get();
    }

    private record Result(long cases, double perSecond, double median, double p99) {}

    private Result measure(int seconds) throws Exception {
        AtomicLong done = new AtomicLong();
        long began = System.nanoTime();
        long end = began + TimeUnit.SECONDS.toNanos(seconds);
        List<String> missions = List.copyOf(MISSIONS.keySet());
        try (ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<long[]>> clients = new java.util.ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                String mission = missions.get(i % missions.size());
                clients.add(() -> client(mission, end, done));
            }
            java.util.stream.LongStream times = java.util.stream.LongStream.empty();
            for (Future<long[]> client : pool.invokeAll(clients)) {
                times = java.util.stream.LongStream.concat(times, java.util.Arrays.stream(client.get()));
            }
            long[] sorted = times.sorted().toArray();
            return new Result(
                    done.get(),
                    done.get() / ((System.nanoTime() - began) / 1e9),
                    Machine.percentile(sorted, 0.5) / 1e6,
                    Machine.percentile(sorted, 0.99) / 1e6);
        }
    }

    private long[] client(String mission, long end, AtomicLong done) throws Exception {
        var officer =
                people.sample("officer-" + MISSIONS.get(mission)).orElseThrow().person();
        Actor actor = people.actor(officer, "benchmark");
        java.util.stream.LongStream.Builder times = java.util.stream.LongStream.builder();
        while (System.nanoTime() < end) {
            long began = System.nanoTime();
            complete(mission, actor);
            times.add(System.nanoTime() - began);
            done.incrementAndGet();
        }
        return times.build().toArray();
    }

    private void complete(String mission, Actor officer) throws Exception {
        ApplicationOrder order = new ApplicationOrder(PROCEDURE, mission, answers, Map.of(), Locale.of("vi"));
        CaseCode code = CurrentActor.callAs(
                Actor.anonymous("benchmark"),
                () -> applications.apply(order, key()).code());
        CurrentActor.callAs(officer, () -> work(code, mission));
    }

    private CaseStatus work(CaseCode code, String mission) {
        CaseOutcome accepted = cases.perform(code, new CaseOrder.Accept(), key());
        BigDecimal fee = accepted.fee();
        if (accepted.status() == CaseStatus.WAITING && fee != null) {
            CaseOrder payment =
                    new CaseOrder.RecordPayment(fee, accepted.currency(), CaseOrder.RecordPayment.Method.CASH, null);
            cases.perform(code, payment, key());
        }
        cases.perform(code, new CaseOrder.Approve(null), key());
        return transaction.execute(status -> {
            String number = registers
                    .allocate(new NumberOrder(mission, "KQ", "Kết quả", code.value()))
                    .text();
            ResultRef result = new ResultRef(DocumentId.fresh(), "00".repeat(32), number, "0000-0000");
            return cases.attachResult(code, result).status();
        });
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static ObjectNode answers(ConfigurableApplicationContext house) {
        ProcedureVersion version =
                house.getBean(Procedures.class).find(PROCEDURE).orElseThrow().latest();
        ObjectNode answers = (ObjectNode) new JsonMapper().readTree("""
                {"applicant":{"name":"Lê Văn Bình","birthDate":"1985-03-27","nationality":"VN","residenceCountry":"FR"},
                 "identity":{"type":"passport","number":"C7654321"},
                 "contact":{"email":"binh@example.org","phone":"+33 1 23 45 67 89","address":"5 rue de Vaugirard, Paris"},
                 "delivery":{"way":"counter"},"behalf":"self","request":"Đề nghị đăng ký công dân",
                 "statement":{"true":true}}""");
        var form = house.getBean(Forms.class).forProcedure(version);
        if (form.schema().at("/properties").has("quantity")) {
            answers.put("quantity", 1);
        }
        for (RequiredDocument paper : version.documents()) {
            if (!paper.form()) {
                answers.withObject("/documents").put(paper.id(), "bring");
            }
        }
        return answers;
    }
}
