import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.database.DatabaseAccess;
import org.chancery.database.PostgresServer;
import org.chancery.database.Schemas;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/** The second half of the code generation: migrates a throw-away database and reads its schemas. */
public class RunJooq {
    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.startThrowaway(Path.of(arguments[0]))) {
            DatabaseAccess access = server.access();
            Schemas.migrate(access);
            GenerationTool.generate(configuration(access, arguments[1]));
        }
    }

    private static Configuration configuration(DatabaseAccess access, String directory) {
        List<SchemaMappingType> schemata = new ArrayList<>();
        for (String module : Schemas.MODULES) {
            if (RunJooq.class.getResource("/db/migration/" + module) != null) {
                schemata.add(new SchemaMappingType().withInputSchema(module));
            }
        }
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withDriver("org.postgresql.Driver")
                        .withUrl(access.url())
                        .withUser(access.owner())
                        .withPassword(access.ownerPassword()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withSchemata(schemata)
                                .withIncludes(".*")
                                .withExcludes("flyway_schema_history")
                                .withForcedTypes(new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes("(?i:timestamp\\ with\\ time\\ zone|timestamptz)")))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withPojos(false)
                                .withDaos(false))
                        .withTarget(new Target()
                                .withPackageName("org.chancery.jooq")
                                .withDirectory(directory)));
    }
}
