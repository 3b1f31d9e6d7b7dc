package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.Wording;

/** What was reported under a form before is read under the form of today by what it counts, not by the number of its column. */
class RekeyingTests {

    private static final FormLibrary LIBRARY = FormLibrary.read(ContentSource.shipped());

    @Test
    void aColumnIsFoundByWhatItCountsNotByItsNumber() {
        Map<CellId, Cell> sent = new HashMap<>();
        sent.put(new CellId("c1", ""), figure(20));
        sent.put(new CellId("c6", ""), figure(5));
        sent.put(new CellId("c9", ""), figure(12));
        sent.put(new CellId("c11", ""), figure(7));

        Answers read = Rekeying.of(new Answers(sent), edition("xu-ly-don@2021-05-10"), edition("xu-ly-don@2024-03-10"));

        assertThat(read.cells()).isEqualTo(Map.of(new CellId("c1", ""), figure(20), new CellId("c6", ""), figure(12)));
    }

    @Test
    void wordsStayWhereTheyWereAskedInTheSameWay() {
        Map<CellId, Cell> sent =
                Map.of(new CellId("ghi-chu", ""), new Words("Không có"), new CellId("c1", ""), figure(20));

        assertThat(Rekeying.of(new Answers(sent), edition("xu-ly-don@2024-03-10"), edition("xu-ly-don@2025-09-30"))
                        .cells())
                .isEqualTo(sent);
        Map<CellId, Cell> received =
                Map.of(new CellId("ghi-chu", ""), new Words("Không có"), new CellId("luot", ""), figure(20));
        assertThat(Rekeying.of(
                                new Answers(received),
                                edition("tiep-cong-dan@2024-03-10"),
                                edition("tiep-cong-dan@2021-05-10"))
                        .cells())
                .as("the form of reception of 2021 has no remarks")
                .containsOnlyKeys(new CellId("luot", ""));
    }

    @Test
    void aTableFollowsTheFiguresOfItsColumns() {
        FormEdition rural = edition("nong-thon-moi@2018-01-01");
        FormEdition renamed = new FormEdition(
                rural.form(),
                rural.from().plusYears(3),
                Optional.empty(),
                rural.confidence(),
                rural.source(),
                rural.filedBy(),
                rural.periods(),
                List.of(new Section(
                        "s",
                        new Wording("s", "s"),
                        List.of(
                                new Question.Figure(
                                        "m2",
                                        Optional.empty(),
                                        rural.figure("dat").orElseThrow().indicator(),
                                        false,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                new Question.Table(
                                        "thon",
                                        new Wording("t", "t"),
                                        false,
                                        ((Question.Table) rural.question("thon").orElseThrow()).rows(),
                                        List.of("m2"))))),
                List.of(),
                Map.of());
        Map<CellId, Cell> sent = Map.of(
                new CellId("dat", ""), figure(50),
                new CellId("thon", "1/dat"), figure(50),
                new CellId("thon", "1/ho"), figure(2),
                new CellId("thon", "1/name"), new Words("Thôn Một"));

        assertThat(Rekeying.of(new Answers(sent), rural, renamed).cells())
                .isEqualTo(Map.of(
                        new CellId("m2", ""), figure(50),
                        new CellId("thon", "1/m2"), figure(50),
                        new CellId("thon", "1/name"), new Words("Thôn Một")));
    }

    private static FormEdition edition(String id) {
        return LIBRARY.edition(id).orElseThrow();
    }

    private static Value figure(long value) {
        return new Value(BigDecimal.valueOf(value), false);
    }
}
