package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.documents.EntrySheetReader.Content;
import vn.danvan.documents.EntrySheetReader.Entered;
import vn.danvan.documents.EntrySheetReader.Kind;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Section;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.DanvanTest;

/** A table by area in a sheet has the rows of its page: what stands in one of an area that is not below any more counts too. */
@DanvanTest
class RowsElsewhereTests {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Question.Table TABLE =
            new Question.Table("xa", both("Theo xã"), false, Question.Table.Rows.AREAS, List.of("ho"));

    @Autowired
    TableRows tables;

    @Autowired
    SheetLines lines;

    @Autowired
    Areas areas;

    @Autowired
    Organisation organisation;

    @Autowired
    Periods periods;

    private static Wording both(String text) {
        return new Wording(text, text);
    }

    private ReportingPeriod month() {
        return periods.period("calendar-month", 2021, 1).orElseThrow();
    }

    private BodyView board(String code) {
        return organisation.requireBody(organisation.bodyByCode(code).orElseThrow(), month().end());
    }

    private List<AreaView> below(BodyView board) {
        return areas.children(Objects.requireNonNull(board.area()), month().end());
    }

    private SheetSubject subject(BodyView board, Map<CellId, Cell> cells, Map<CellId, String> remarks) {
        FormEdition edition = new FormEdition(
                "thu-dia-ban",
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                Confidence.UNVERIFIED,
                "thử",
                List.of(),
                List.of("calendar-month"),
                List.of(new Section("s", both("Phần"), List.of(TABLE))),
                List.of(),
                Map.of());
        SheetKey key = new SheetKey.Unbegun(edition.id(), board.code(), PeriodCode.of(month()));
        return new SheetSubject(key, edition, board, month(), new Answers(cells), remarks, Optional.empty());
    }

    private static CellId cell(AreaView area) {
        return new CellId("xa", area.id() + "/ho");
    }

    @Test
    void areasThatAreNotBelowHaveARowWhereSomethingStands() {
        BodyView board = board("BDV-587");
        List<AreaView> others = below(board("BDV-588"));
        SheetSubject empty = subject(board, Map.of(), Map.of());
        int own = below(board).size();
        assertThat(tables.rows(TABLE, empty, VIETNAMESE)).hasSize(own);

        SheetSubject filled = subject(
                board, Map.of(cell(others.get(0)), new NotApplicable()), Map.of(cell(others.get(1)), "chưa bàn giao"));
        assertThat(tables.rows(TABLE, filled, VIETNAMESE))
                .hasSize(own + 2)
                .extracting(TableRows.Row::name)
                .startsWith("Theo xã: " + below(board).getFirst().name())
                .contains(
                        "Theo xã: " + others.get(0).name() + " (cuối kỳ không thuộc địa bàn)",
                        "Theo xã: " + others.get(1).name() + " (cuối kỳ không thuộc địa bàn)");
    }

    @Test
    void whatStandsThereComesHomeWithoutAFaultAndIsCalledByItsName() {
        AreaView other = below(board("BDV-588")).getFirst();
        CellId there = cell(other);
        SheetSubject filled = subject(board("BDV-587"), Map.of(there, new NotApplicable()), Map.of());
        Entered back =
                new Entered(there.question() + "/" + there.part(), 5, new Content("n/a", Kind.WORDS, false), "", null);
        assertThat(lines.read(List.of(back), filled).lines()).singleElement().satisfies(line -> {
            assertThat(line.fault()).isNull();
            assertThat(line.changes()).isFalse();
            assertThat(line.table().orElseThrow().name()).isEqualTo(other.name());
        });
    }
}
