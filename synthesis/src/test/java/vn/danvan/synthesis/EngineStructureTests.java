package vn.danvan.synthesis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The engine is a library: it knows no framework, database or clock, and its steps do not know what composes them. */
class EngineStructureTests {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.danvan.synthesis");

    @Test
    void itKnowsNoFrameworkNoDatabaseAndNoClock() {
        assertThat(ENGINE.size()).isGreaterThan(100);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "javax.sql..", "java.sql..", "java.time..")
                .check(ENGINE);
        noClasses().should().callMethod(System.class, "nanoTime").check(ENGINE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(ENGINE);
    }

    @Test
    void itsPackagesHaveNoCyclesAndStepsDoNotKnowTheRun() {
        slices().matching("vn.danvan.synthesis.(*)..").should().beFreeOfCycles().check(ENGINE);
        noClasses()
                .that()
                .resideInAPackage("vn.danvan.synthesis.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.danvan.synthesis")
                .check(ENGINE);
    }
}
