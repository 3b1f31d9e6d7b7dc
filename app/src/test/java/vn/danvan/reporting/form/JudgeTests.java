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
                .isEqualTo(new Finding.Unexplained("dt.tv", new BigDecimal(1000), new BigDecimal(880), -12));
        assertThat(judge.findings(now, Optional.of(before), Set.of("dt.tv")))
                .noneMatch(Finding.Unexplained.class::isInstance);
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
