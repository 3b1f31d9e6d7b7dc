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
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.rules.content.ContentSource;

/** What the sheet of key projects asks of a commune: steps that follow each other, and reasons that are not added. */
class KeyProjectSheetTests {

    private static final FormLibrary LIBRARY = FormLibrary.read(ContentSource.shipped());
    private static final FormEdition EARLIER = edition(LocalDate.of(2019, 12, 31));
    private static final FormEdition SHEET = edition(LocalDate.of(2020, 3, 31));
    private static final List<String> REASONS =
            List.of("cdt.gia", "cdt.dat", "cdt.tdc", "cdt.vl", "cdt.mo", "cdt.khac");

    private final Map<CellId, Cell> cells = new HashMap<>();

    private static FormEdition edition(LocalDate end) {
        return LIBRARY.form("du-an-trong-diem")
                .flatMap(form -> form.edition(end))
                .orElseThrow();
    }

    private KeyProjectSheetTests answer(String question, long value) {
        cells.put(new CellId(question, ""), new Value(BigDecimal.valueOf(value), false));
        return this;
    }

    private List<Finding> found(Answers... previous) {
        return new Judge(SHEET)
                .findings(
                        new Answers(cells),
                        previous.length == 0 ? Optional.empty() : Optional.of(previous[0]),
                        Set.of());
    }

    @Test
    void householdsThatGiveSeveralReasonsAreCountedInEachOfThem() {
        answer("ah", 40)
                .answer("cdt", 10)
                .answer("cdt.gia", 9)
                .answer("cdt.dat", 6)
                .answer("cdt.mo", 4);
        assertThat(found()).as("19 reasons of 10 households").isEmpty();

        answer("cdt.gia", 0).answer("cdt.dat", 0).answer("cdt.mo", 1);
        assertThat(found()).as("a household may give none").isEmpty();
    }

    @Test
    void noMoreHouseholdsGiveOneReasonThanDoNotAgree() {
        answer("ah", 40).answer("cdt", 10).answer("cdt.tdc", 11);
        assertThat(found()).singleElement().isInstanceOfSatisfying(Finding.Fails.class, fails -> {
            assertThat(fails.check().name().vi()).contains("tái định cư");
            assertThat(fails.blocks()).isTrue();
        });
    }

    @Test
    void noRuleAddsReasonsToEachOther() {
        assertThat(SHEET.checks())
                .filteredOn(check ->
                        check.questions().stream().filter(REASONS::contains).count() > 1)
                .isEmpty();
    }

    @Test
    void landThatIsPaidForIsNoMoreThanLandThatWasApproved() {
        answer("ah", 40).answer("dt", 9000).answer("dtpd", 5000).answer("dtnt", 5200);
        assertThat(found())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Fails.class,
                        fails -> assertThat(fails.check().rule()).isEqualTo("dtpd >= dtnt"));
    }

    @Test
    void householdsPaidWithoutMoneyArePointedOutButMayBeSent() {
        answer("ah", 40).answer("nt", 12);
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding).isInstanceOf(Finding.Alone.class);
            assertThat(finding.blocks()).isFalse();
        });
    }

    @Test
    void householdsThatAreMuchFewerThanAMonthBeforeAreExplained() {
        answer("ah", 40);
        Answers before = new Answers(Map.copyOf(cells));
        answer("ah", 20);
        assertThat(found(before)).singleElement().isInstanceOf(Finding.Unexplained.class);
    }

    @Test
    void whatWasReportedBeforeTheSheetBecameFullerStandsBesideIt() {
        answer("ah", 40).answer("cdt", 10).answer("dtbg", 700).answer("hop", 3);
        cells.put(new CellId("du-an", "1/ah"), new Value(BigDecimal.valueOf(40), false));
        assertThat(EARLIER.id()).isNotEqualTo(SHEET.id());
        assertThat(Rekeying.of(new Answers(cells), EARLIER, SHEET).cells()).isEqualTo(cells);
    }

    @Test
    void everythingThatCouldPointAtAHouseholdIsHiddenWhereItIsFew() {
        assertThat(SHEET.figures()
                        .filter(figure -> figure.indicator().sensitive())
                        .map(Question::id))
                .contains("ah", "cdt", "don")
                .containsAll(REASONS);
    }
}
