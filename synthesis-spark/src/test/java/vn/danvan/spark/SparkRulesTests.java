package vn.danvan.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class SparkRulesTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.danvan.spark");

    @Test
    void theRulesSawTheWholeModule() {
        assertThat(CLASSES.size()).isGreaterThan(3);
    }

    @Test
    void dependsOnTheEngineAndSparkAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vn.danvan.spark", "vn.danvan.synthesis..", "org.apache.spark..", "java..", "org.jspecify..")
                .because("it spreads the engine's own work and adds none: no texts, no clauses, no groups")
                .check(CLASSES);
    }

    @Test
    void theEngineDoesNotKnowSpark() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.danvan.synthesis"));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(SparkSynthesis.class.getPackage().isAnnotationPresent(NullMarked.class))
                .isTrue();
    }
}
