package vn.danvan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Modules use only the neighbours they declare, and only their public face. Compiled templates belong to none, and neither does the
 * synthesis engine nor the layouts of official documents, libraries with public packages of their own.
 */
class ModularityTests {

    private static final String ENGINE = "vn.danvan.synthesis..";
    private static final String LAYOUTS = "vn.danvan.documents.official..";
    private static final ApplicationModules MODULES = ApplicationModules.of(
            DanvanApplication.class, JavaClass.Predicates.resideInAnyPackage("vn.danvan.jte..", ENGINE, LAYOUTS));

    @Test
    void modulesUseOnlyTheNeighboursTheyDeclare() {
        assertThat(MODULES.stream().count()).isGreaterThan(7);
        MODULES.verify();
    }

    @Test
    void onlyTheCommandLineCallsTheEngine() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("vn.danvan..")
                .and()
                .resideOutsideOfPackages("vn.danvan.cli..", ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.danvan"));
    }
}
