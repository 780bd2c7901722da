package org.chancery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.thymeleaf.engine.AbstractTemplateHandler;

class HouseRulesTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(
            Chancery.class, DescribedPredicate.describe("generated", (JavaClass type) -> type.getPackageName()
                    .startsWith("org.chancery.jooq")));
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.chancery")
            .that(DescribedPredicate.describe(
                    "not generated", (JavaClass type) -> !type.getPackageName().startsWith("org.chancery.jooq")));

    @Test
    void modulesDependOnlyOnTheFloorsBelow() {
        assertThat(MODULES.stream().count()).isGreaterThanOrEqualTo(2);
        MODULES.verify();
    }

    @Test
    void sqlLivesOnlyInStores() {
        assertThat(OURS.size()).isGreaterThan(20);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .doNotHaveSimpleName("PlatformConfiguration")
                .and(DescribedPredicate.describe("not inside a store", (JavaClass type) -> !type.getName()
                        .contains("Store$")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.jooq.DSLContext")
                .check(OURS);
    }

    @Test
    void whatIsInsideAModuleIsPackagePrivate() {
        assertThat(OURS.that(DescribedPredicate.describe("inside", (JavaClass type) -> type.getPackageName()
                                .endsWith(".internal")))
                        .size())
                .isGreaterThan(2);
        classes()
                .that()
                .resideInAnyPackage("..internal..", "..web..")
                .and()
                .areTopLevelClasses()
                .and()
                .areNotAssignableTo(
                        AbstractTemplateHandler.class) // made by Thymeleaf itself, through its public constructor
                .should()
                .notBePublic()
                .check(OURS);
    }

    @Test
    void noFileOutgrowsItsRoom() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            List<Path> files =
                    walk.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(files).hasSizeGreaterThan(20);
            assertThat(files).allSatisfy(file -> assertThat(Files.readAllLines(file))
                    .as(file.toString())
                    .hasSizeLessThanOrEqualTo(400));
        }
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            List<Path> folders = walk.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
            assertThat(folders).hasSizeGreaterThan(3).allSatisfy(folder -> assertThat(
                            Files.readString(folder.resolve("package-info.java")))
                    .contains("@NullMarked"));
        }
    }

    /** In {@code map[name]} the expression language takes the bare word for the key itself, so nothing is found. */
    @Test
    void templatesReadMapsByTheKeyThatTheyMean() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/resources/templates"))) {
            List<Path> templates =
                    walk.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(templates).hasSizeGreaterThan(20).allSatisfy(template -> assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContainPattern("[a-z]\\[[a-z]\\w*][^\"]*}"));
        }
    }
}
