package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.rules.content.ContentSource;

/** Every rule of every shipped form is found by its name as soon as the answers are off by one, and nothing is found before. */
class ShippedChecksTests {

    private static final FormLibrary LIBRARY = FormLibrary.read(ContentSource.shipped());

    static Stream<FormEdition> editions() {
        return LIBRARY.forms().stream().flatMap(form -> form.editions().stream());
    }

    static Stream<Arguments> comparisons() {
        return editions()
                .flatMap(edition -> edition.checks().stream()
                        .filter(Check.Comparison.class::isInstance)
                        .map(check -> Arguments.of(
                                Named.of(edition.id(), edition), Named.of(((Check.Comparison) check).rule(), check))));
    }

    static Stream<Arguments> pairs() {
        return editions()
                .flatMap(edition -> edition.checks().stream()
                        .filter(Check.Both.class::isInstance)
                        .map(check -> Arguments.of(
                                Named.of(edition.id(), edition),
                                Named.of(check.name().vi(), check))));
    }

    @Test
    void answersThatAgreeWithEveryRuleHaveNoFault() {
        assertThat(editions())
                .allSatisfy(edition -> assertThat(new AgreeingAnswers(edition).disagreements())
                        .as(edition.id())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void aComparisonThatFailsByOneIsFoundByItsName(FormEdition edition, Check.Comparison check) {
        switch (check.relation()) {
            case AT_MOST -> assertFound(edition, check, true);
            case AT_LEAST -> assertFound(edition, check, false);
            case EQUAL -> {
                assertFound(edition, check, true);
                assertFound(edition, check, false);
            }
        }
    }

    private static void assertFound(FormEdition edition, Check.Comparison check, boolean leftIsMore) {
        AgreeingAnswers answers = new AgreeingAnswers(edition);
        answers.breakByOne(check, leftIsMore);
        assertThat(answers.disagreements())
                .filteredOn(finding ->
                        finding instanceof Finding.Fails fails && fails.check().equals(check))
                .as("%s, more on the %s", check.rule(), leftIsMore ? "left" : "right")
                .singleElement()
                .satisfies(finding -> {
                    assertThat(((Finding.Fails) finding).difference())
                            .isEqualByComparingTo(leftIsMore ? BigDecimal.ONE : BigDecimal.ONE.negate());
                    assertThat(finding.blocks()).isEqualTo(check.severity() == Check.Severity.FAULT);
                });
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void ofTwoThatGoTogetherTheOneThatIsMissingIsNamed(FormEdition edition, Check.Both check) {
        for (String missing : List.of(check.one(), check.other())) {
            AgreeingAnswers answers = new AgreeingAnswers(edition);
            answers.empty(missing);
            assertThat(answers.disagreements()).contains(new Finding.Alone(check, missing));
        }
    }

    private static List<String> rules(String edition) {
        return LIBRARY.edition(edition).orElseThrow().checks().stream()
                .filter(Check.Comparison.class::isInstance)
                .map(Check.Comparison.class::cast)
                .filter(check -> !check.isOfTable())
                .map(Check.Comparison::rule)
                .toList();
    }

    @Test
    void theColumnsOfTheSheetsOfLettersAddUpAsTheirCircularsSay() {
        assertThat(rules("xu-ly-don@2021-05-10"))
                .contains(
                        "c1 = c2 + c3 + c4 + c5 + c6 + c7",
                        "c9 = c11 + c12 + c13",
                        "c9 = c14 + c15 + c16 + c17",
                        "c9 = c18 + c22");
        assertThat(rules("xu-ly-don@2024-03-10"))
                .contains(
                        "c1 = c2 + c3", "c1 = c4 + c5", "c6 = c8 + c9 + c10", "c6 = c11 + c12 + c13", "c6 = c14 + c18");
        assertThat(rules("xu-ly-don@2025-09-30")).contains("dk <= c1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiep-cong-dan@2021-05-10", "tiep-cong-dan@2024-03-10", "tiep-cong-dan@2025-09-30"})
    void thePeopleReceivedAreNeverFewerThanTheirParts(String edition) {
        assertThat(rules(edition)).contains("nguoi >= tx.nguoi", "luot >= tx.luot + tt.luot");
    }

    @Test
    void theBallotsOfEveryElectionHaveTheSameRules() {
        assertThat(rules("kiem-phieu@2021-05-23")).containsExactlyElementsOf(ballots("qh", "t", "h", "x"));
        assertThat(rules("kiem-phieu@2026-03-01")).isEqualTo(rules("kiem-phieu@2026-01-01"));
        assertThat(rules("kiem-phieu@2026-01-01")).containsExactlyElementsOf(ballots("qh", "t", "x"));
    }

    private static List<String> ballots(String... elections) {
        return Stream.of(elections)
                .flatMap(one -> Stream.of(
                                "#.pv = #.hl + #.khl",
                                "#.pv <= #.pr",
                                "#.pv <= #.db",
                                "#.db <= #.ct",
                                "#.db + #.db >= #.ct + 1",
                                "#.lb >= #.hl",
                                "#.lb <= " + String.join(" + ", Collections.nCopies(one.equals("qh") ? 3 : 5, "#.hl")))
                        .map(rule -> rule.replace("#", one)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"du-an-trong-diem@2018-01-01", "du-an-trong-diem@2020-01-01"})
    void everyStepOfAProjectIsHeldAgainstEveryEarlierOne(String edition) {
        assertThat(rules(edition)).contains("cdt <= ah", "dt >= dtbg").containsAll(steps("ah", "kd", "pd", "nt", "bg"));
    }

    @Test
    void theLandOfAProjectGoesTheSameStepsAsItsHouseholds() {
        assertThat(rules("du-an-trong-diem@2020-01-01"))
                .containsAll(steps("dt", "dtkd", "dtpd", "dtnt", "dtbg"))
                .contains("tdc <= ah", "dthoai <= hop");
    }

    private static List<String> steps(String... steps) {
        return Stream.iterate(0, at -> at + 1)
                .limit(steps.length)
                .flatMap(at -> Stream.of(steps).skip(at + 1).map(later -> steps[at] + " >= " + later))
                .toList();
    }
}
