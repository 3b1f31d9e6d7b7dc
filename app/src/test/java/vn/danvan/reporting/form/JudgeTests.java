package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.Wording;

class JudgeTests {

    private static final FormLibrary LIBRARY = FormLibrary.read(ContentSource.shipped());
    private static final FormEdition LETTERS = edition("xu-ly-don", 2022);
    private static final FormEdition MONTHLY = edition("dan-van", 2020);

    private final Map<CellId, Cell> cells = new HashMap<>();

    @Test
    void anIdentityThatFailsByThreeSaysWhichAndByHowMuch() {
        answer("c1", 20).answer("c2", 5).answer("c3", 5).answer("c4", 0);
        answer("c5", 5).answer("c6", 2).answer("c7", 0).answer("c9", 10);

        assertThat(findings(LETTERS)).singleElement().isInstanceOfSatisfying(Finding.Fails.class, fails -> {
            assertThat(fails.check().name().vi()).isEqualTo("Cột 1 bằng các cột 2 đến 7");
            assertThat(fails.difference()).isEqualByComparingTo("3");
            assertThat(fails.blocks()).isTrue();
        });
    }

    @Test
    void whatIsMissingIsNotZeroSoAnIdentityWaitsForAllItsColumns() {
        answer("c1", 20).answer("c2", 5).answer("c9", 10).answer("c11", 3);

        assertThat(findings(LETTERS)).isEmpty();
    }

    @Test
    void aColumnThatDoesNotApplyIsNeitherMissingNorZero() {
        answer("c9", 0);
        cells.put(new CellId("c1", ""), new NotApplicable());

        assertThat(findings(LETTERS)).isEmpty();
    }

    @Test
    void anIdentityFailsAsSoonAsTheColumnsThereAreMoreThanTheTotal() {
        answer("c1", 20).answer("c2", 25).answer("c9", 10);

        assertThat(findings(LETTERS)).singleElement().isInstanceOfSatisfying(Finding.Fails.class, fails -> {
            assertThat(fails.check().name().vi()).isEqualTo("Cột 1 bằng các cột 2 đến 7");
            assertThat(fails.difference()).isEqualByComparingTo("-5");
        });

        cells.put(new CellId("c3", ""), new NotApplicable());
        assertThat(findings(LETTERS))
                .as("a column that does not apply excuses nothing")
                .hasSize(1);
    }

    @Test
    void householdsThatHandedOverAreNeverMoreThanThoseAffectedWhateverIsBlankBetween() {
        FormEdition projects = edition("du-an-trong-diem", 2021);
        answer("ah", 10).answer("bg", 12).answer("dtbg", 900);

        assertThat(findings(projects))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Fails.class,
                        fails -> assertThat(fails.check().rule()).isEqualTo("ah >= bg"));

        answer("bg", 8).answer("kd", 7);
        assertThat(findings(projects))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Fails.class,
                        fails -> assertThat(fails.check().rule()).isEqualTo("kd >= bg"));
    }

    @Test
    void aFigureAskedForByFieldIsMissingFieldByField() {
        cells.put(new CellId("dvk.dk", "KT"), new Value(BigDecimal.ONE, false));

        assertThat(findings(MONTHLY))
                .filteredOn(finding -> finding.question().equals("dvk.dk"))
                .extracting(finding -> ((Finding.Missing) finding).part())
                .containsExactly("VHXH", "QPAN", "HTCT");
    }

    @Test
    void landWithoutHouseholdsIsPointedOutButMayBeSent() {
        answer("ntm.dat", 500).answer("ntm.ho", 0);

        assertThat(findings(MONTHLY))
                .filteredOn(Finding.Alone.class::isInstance)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.question()).isEqualTo("ntm.ho");
                    assertThat(finding.blocks()).isFalse();
                });
    }

    @Test
    void aGreatChangeNeedsAReason() {
        answer("dt.tv", 880);
        Answers before = new Answers(Map.of(new CellId("dt.tv", ""), new Value(new BigDecimal(1000), false)));
        Answers now = new Answers(cells);
        Judge judge = new Judge(MONTHLY);

        assertThat(judge.findings(now, Optional.of(before), Set.of()))
                .filteredOn(Finding.Unexplained.class::isInstance)
                .singleElement()
                .isEqualTo(new Finding.Unexplained(
                        "dt.tv", new BigDecimal(1000), new BigDecimal(880), new BigDecimal("-12.0")));
        assertThat(judge.findings(now, Optional.of(before), Set.of("dt.tv")))
                .noneMatch(Finding.Unexplained.class::isInstance);
    }

    @Test
    void aChangeIsMeasuredExactlyAndRoundedOnlyForTheReader() {
        int limit = MONTHLY.figure("dt.tv").orElseThrow().explainOver().orElseThrow();
        long just = 100_000 + 1_000L * limit;

        assertThat(percents(100_000, just)).isEmpty();
        assertThat(percents(100_000, just + 400)).containsExactly(limit + ".4");
        assertThat(percents(100_000, just + 1)).containsExactly(limit + ".0");
        assertThat(percents(0, 1))
                .as("from nothing any figure is a great change")
                .containsExactly("0");
        assertThat(percents(0, 0)).isEmpty();
    }

    private List<String> percents(long before, long now) {
        answer("dt.tv", now);
        Answers then = new Answers(Map.of(new CellId("dt.tv", ""), new Value(BigDecimal.valueOf(before), false)));
        return new Judge(MONTHLY)
                .findings(new Answers(cells), Optional.of(then), Set.of()).stream()
                        .filter(Finding.Unexplained.class::isInstance)
                        .map(finding ->
                                ((Finding.Unexplained) finding).percent().toPlainString())
                        .toList();
    }

    @Test
    void anHourThatComesLateIsHeldAgainstTheNextOneThatWasSent() {
        FormEdition turnout = LIBRARY.edition("cu-tri-di-bau@2021-05-23").orElseThrow();
        answer("ct", 1000).answer("bs", 30).answer("tong", 1030);
        answer("db", 400).answer("bsdb", 10).answer("tdb", 410);
        Map<CellId, Cell> eleven = new HashMap<>(cells);
        answer("db", 450).answer("tdb", 460);
        Earlier earlier = new Earlier(Optional.empty(), Optional.empty(), Optional.of(new Answers(eleven)));

        assertThat(new Judge(turnout).findings(new Answers(cells), earlier, Set.of()))
                .singleElement()
                .isInstanceOfSatisfying(Finding.Fails.class, fails -> {
                    assertThat(fails.next()).isTrue();
                    assertThat(fails.blocks()).isTrue();
                    assertThat(fails.difference()).isEqualByComparingTo("-50");
                });
    }

    @Test
    void theNumberOfThoseWhoVotedNeverFallsFromHourToHour() {
        FormEdition turnout = LIBRARY.edition("cu-tri-di-bau@2021-05-23").orElseThrow();
        answer("ct", 1000).answer("bs", 30).answer("tong", 1030);
        answer("db", 400).answer("bsdb", 10).answer("tdb", 410);
        Answers before = new Answers(Map.of(new CellId("db", ""), new Value(new BigDecimal(450), false)));

        assertThat(new Judge(turnout).findings(new Answers(cells), Optional.of(before), Set.of()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Fails.class,
                        fails -> assertThat(fails.difference()).isEqualByComparingTo("-50"));
        assertThat(findings(turnout)).isEmpty();
    }

    @Test
    void moreVotersThanTheListAndItsAdditionsIsAFault() {
        FormEdition turnout = LIBRARY.edition("cu-tri-di-bau@2021-05-23").orElseThrow();
        answer("ct", 545_358).answer("bs", 2_427).answer("tong", 547_785);
        answer("db", 545_303).answer("bsdb", 2_428).answer("tdb", 547_731);

        assertThat(findings(turnout))
                .singleElement()
                .satisfies(finding -> assertThat(
                                ((Finding.Fails) finding).check().name().vi())
                        .isEqualTo("Cử tri bổ sung đã bỏ phiếu không nhiều hơn cử tri bổ sung"));
    }

    @Test
    void votesForAllCandidatesLieBetweenTheValidBallotsAndThreeTimesThem() {
        FormEdition count = LIBRARY.edition("kiem-phieu@2021-05-23").orElseThrow();
        answer("qh.hl", 1000).answer("qh.lb", 2950);
        assertThat(findings(count)).filteredOn(Finding.Fails.class::isInstance).isEmpty();

        answer("qh.lb", 3001);
        assertThat(findings(count))
                .filteredOn(Finding.Fails.class::isInstance)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(((Finding.Fails) finding).check().name().vi())
                            .contains("không nhiều hơn 3 lần phiếu hợp lệ");
                    assertThat(finding.blocks()).isTrue();
                });
        answer("qh.lb", 999);
        assertThat(findings(count))
                .filteredOn(Finding.Fails.class::isInstance)
                .singleElement()
                .satisfies(finding ->
                        assertThat(((Finding.Fails) finding).check().rule()).isEqualTo("qh.lb >= qh.hl"));

        cells.remove(new CellId("qh.lb", ""));
        assertThat(findings(count))
                .as("minutes that were sent before it was asked")
                .filteredOn(Finding.Fails.class::isInstance)
                .isEmpty();
    }

    @Test
    void scoresThatDifferNeedAReason() {
        FormEdition democracy = LIBRARY.edition("qcdc@2018-01-01").orElseThrow();
        answer("tong", 0).answer("tot", 0).answer("kha", 0).answer("tb", 0).answer("yeu", 0);
        answer("tu-cham", 92).answer("tham-dinh", 88);

        assertThat(findings(democracy))
                .singleElement()
                .satisfies(finding -> assertThat(finding.blocks()).isTrue());

        cells.put(new CellId("ly-do", ""), new Answers.Words("Trừ điểm niêm yết công khai"));
        assertThat(findings(democracy)).isEmpty();
    }

    @Test
    void theRowsOfATableAddUpToTheFigure() {
        FormEdition rural = LIBRARY.edition("nong-thon-moi@2018-01-01").orElseThrow();
        answer("tien", 100).answer("dat", 70).answer("ho", 3);
        cells.put(new CellId("thon", "1/dat"), new Value(new BigDecimal(50), false));
        cells.put(new CellId("thon", "2/dat"), new Value(new BigDecimal(30), false));
        cells.put(new CellId("thon", "2/tien"), new Value(new BigDecimal(100), false));

        assertThat(findings(rural))
                .as("no money stands in the first row: that of the others is all there is")
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Fails.class,
                        fails -> assertThat(fails.difference()).isEqualByComparingTo("10"));
    }

    @Test
    void aRuleMayCompareWithTheSamePeriodOfTheYearBefore() {
        Question.Figure members = LETTERS.figures().findFirst().orElseThrow();
        Check check = new Check.Comparison(
                new Wording("x", "x"),
                Check.Severity.WARNING,
                new Expression.Answer(members.id()),
                Relation.AT_LEAST,
                new Expression.YearBefore(members.id()));
        FormEdition edition = new FormEdition(
                "f",
                LETTERS.from(),
                Optional.empty(),
                LETTERS.confidence(),
                LETTERS.source(),
                LETTERS.filedBy(),
                LETTERS.periods(),
                LETTERS.sections(),
                List.of(check),
                Map.of());
        answer(members.id(), 5).answer("c9", 0);
        Answers yearBefore = new Answers(Map.of(new CellId(members.id(), ""), new Value(BigDecimal.TEN, false)));

        assertThat(new Judge(edition)
                        .findings(new Answers(cells), new Earlier(Optional.empty(), Optional.of(yearBefore)), Set.of()))
                .singleElement()
                .isInstanceOf(Finding.Fails.class);
        assertThat(findings(edition)).isEmpty();
    }

    @Test
    void whatDoesNotApplyCountsNothingInASumAndSwitchesNoIdentityOff() {
        FormEdition ratings = edition("qcdc", 2019);
        answer("tong", 10).answer("tot", 3).answer("kha", 2).none("tb").none("yeu");
        assertThat(fails(ratings))
                .singleElement()
                .satisfies(fails -> assertThat(fails.difference()).isEqualByComparingTo("5"));

        answer("kha", 7);
        assertThat(fails(ratings)).isEmpty();
        cells.remove(new CellId("tb", ""));
        answer("kha", 2);
        assertThat(fails(ratings)).as("what is missing may still be 5").isEmpty();
        none("tot").none("kha").none("tb");
        assertThat(fails(ratings)).as("nothing of the sum applies").isEmpty();
    }

    @Test
    void lettersBeyondCompetenceAndCasesReceivedAreHeldAgainstTheirPartsAndCanBeSent() {
        answer("c1", 30)
                .answer("c9", 30)
                .answer("c18", 20)
                .answer("c22", 10)
                .answer("c22a", 3)
                .answer("c22b", 4);
        answer("c22c", 0);
        assertThat(findings(LETTERS)).singleElement().satisfies(found -> {
            assertThat(((Finding.Fails) found).check().rule()).isEqualTo("c22 = c22a + c22b + c22c");
            assertThat(found.blocks()).isFalse();
        });

        cells.clear();
        answer("luot", 10).answer("nguoi", 10).answer("vu", 5);
        answer("tx.ld", 3).answer("tx.nl", 2).answer("tt.vu", 1);
        assertThat(findings(edition("tiep-cong-dan", 2022))).singleElement().satisfies(found -> {
            assertThat(((Finding.Fails) found).difference()).isEqualByComparingTo("-1");
            assertThat(found.blocks()).isFalse();
        });
    }

    @Test
    void whatHoldsForAllProjectsHoldsForEachOfThem() {
        FormEdition projects = edition("du-an-trong-diem", 2021);
        answer("ah", 70).answer("kd", 70).answer("pd", 70).answer("nt", 50);
        answer("tien", 900);
        inRow("1", "ah", 10).inRow("1", "nt", 50).inRow("2", "ah", 60).inRow("2", "nt", 0);
        cells.put(new CellId("du-an", "1/name"), new Answers.Words("Hồ Sông Than"));

        assertThat(findings(projects))
                .filteredOn(Finding.InRow.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Finding.InRow.class, found -> {
                    assertThat(found.name()).contains("Hồ Sông Than");
                    assertThat(found.cell()).isEqualTo(new CellId("du-an", "1/ah"));
                    assertThat(found.blocks()).isTrue();
                    assertThat(((Finding.Fails) found.of()).difference()).isEqualByComparingTo("-40");
                });
    }

    @Test
    void landAndHouseholdsGoTogetherInEveryVillage() {
        FormEdition rural = edition("nong-thon-moi", 2020);
        answer("tien", 0).answer("dat", 500).answer("ho", 3);
        cells.put(new CellId("thon", "1/dat"), new Value(BigDecimal.valueOf(500), false));
        cells.put(new CellId("thon", "1/ho"), new Value(BigDecimal.ZERO, false));
        cells.put(new CellId("thon", "2/dat"), new Value(BigDecimal.ZERO, false));
        cells.put(new CellId("thon", "2/ho"), new Value(BigDecimal.valueOf(3), false));

        assertThat(findings(rural))
                .filteredOn(Finding.InRow.class::isInstance)
                .extracting(found -> ((Finding.InRow) found).cell().part())
                .containsExactly("1/ho", "2/dat");
    }

    private List<Finding.Fails> fails(FormEdition edition) {
        return findings(edition).stream()
                .filter(Finding.Fails.class::isInstance)
                .map(Finding.Fails.class::cast)
                .toList();
    }

    private JudgeTests none(String question) {
        cells.put(new CellId(question, ""), new NotApplicable());
        return this;
    }

    private JudgeTests inRow(String row, String column, long value) {
        cells.put(new CellId("du-an", row + "/" + column), new Value(BigDecimal.valueOf(value), false));
        return this;
    }

    private JudgeTests answer(String question, long value) {
        cells.put(new CellId(question, ""), new Value(BigDecimal.valueOf(value), false));
        return this;
    }

    private List<Finding> findings(FormEdition edition) {
        return new Judge(edition).findings(new Answers(cells), Optional.empty(), Set.of());
    }

    private static FormEdition edition(String form, int year) {
        return LIBRARY.form(form)
                .flatMap(one -> one.edition(LocalDate.of(year, 12, 14)))
                .orElseThrow();
    }
}
