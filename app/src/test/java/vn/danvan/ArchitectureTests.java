package vn.danvan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import vn.danvan.files.Files;

/** The rules of the house that the compiler does not know. */
class ArchitectureTests {

    private static final int MOST_PARAMETERS = 6;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/vn/danvan/jte/"))
            .importPackages("vn.danvan");

    @Test
    void theRulesSawTheWholeApplication() {
        assertThat(CLASSES.size()).isGreaterThan(150);
        assertThat(classNames()).contains("vn.danvan.web.Ui", "vn.danvan.audit.AuditTrail");
    }

    @Test
    void modulesAreFreeOfCycles() {
        check(slices().matching("vn.danvan.(*)..").should().beFreeOfCycles());
    }

    @Test
    void packagesOfReportsAreFreeOfCycles() {
        check(slices().matching("vn.danvan.reporting.(*)..").should().beFreeOfCycles());
    }

    @Test
    void timeComesFromAClock() {
        check(noClasses()
                .should()
                .callMethodWhere(currentTimeWithoutClock())
                .because("a test must be able to say which day it is: take a Clock or a LocalDate"));
    }

    @Test
    void rowsAreListedBeforeTheyAreStreamed() {
        check(noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("a stream that nobody closes keeps its connection for ever: list() first"));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    }

    @Test
    void exceptionsSayWhatWentWrongByTheirType() {
        check(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
    }

    @Test
    void onlyTheCommandLineWritesToTheConsole() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("vn.danvan.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("messages go to the log, results to the caller"));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = CLASSES.stream()
                .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    @Test
    void onlyWebPackagesKnowTheWeb() {
        check(noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage("..web..", "vn.danvan.access..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.web.."));
    }

    @Test
    void whatIsUploadedToBeKeptIsLookedThroughForMarksOfSecrecy() {
        check(noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "stores a file",
                        call -> call.getTargetOwner().isEquivalentTo(Files.class)
                                && call.getName().equals("store")))
                .because("Attachments.take looks first"));
    }

    @Test
    void noControllerIsPublic() {
        check(classes().that().areAnnotatedWith(Controller.class).should().notBePublic());
    }

    @Test
    void constructorsTakeAtMostSixParameters() {
        check(constructors()
                .that()
                .areDeclaredInClassesThat(areNoData())
                .should(takeAtMost(MOST_PARAMETERS))
                .because("a class that needs more does more than one thing"));
    }

    @Test
    void staticStateDoesNotChange() {
        check(noFields()
                .that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("vn.danvan..")
                .should()
                .notBeFinal());
    }

    @Test
    void atMostThreeTypesInFiveArePublic() {
        long all = CLASSES.stream().filter(ArchitectureTests::isTopLevel).count();
        long open = CLASSES.stream()
                .filter(ArchitectureTests::isTopLevel)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(open * 100 / all).as("percent of types that are public").isLessThanOrEqualTo(60);
    }

    @Test
    void theKernelStaysSmall() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().equals("vn.danvan.kernel"))
                        .filter(ArchitectureTests::isTopLevel)
                        .filter(type -> !type.getSimpleName().equals("package-info")))
                .hasSizeLessThanOrEqualTo(25);
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static Set<String> classNames() {
        return CLASSES.stream().map(JavaClass::getName).collect(Collectors.toSet());
    }

    private static boolean isTopLevel(JavaClass type) {
        return !type.isNestedClass();
    }

    private static DescribedPredicate<JavaClass> areNoData() {
        return DescribedPredicate.describe(
                "are no records and no enums", type -> !type.isRecord() && !type.isEnum() && !type.isAnonymousClass());
    }

    private static DescribedPredicate<JavaCall<?>> currentTimeWithoutClock() {
        return DescribedPredicate.describe(
                "asks the system for the time",
                call -> call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    private static ArchCondition<JavaConstructor> takeAtMost(int most) {
        return new ArchCondition<>("take at most " + most + " parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int count = constructor.getRawParameterTypes().size();
                if (count > most) {
                    events.add(
                            SimpleConditionEvent.violated(constructor, constructor.getFullName() + " takes " + count));
                }
            }
        };
    }
}
