package vn.danvan.reporting.filling.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.NotFound;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.web.Texts;

/** The rows that the tables of a submission have on its page. */
@Component
class SheetRows {

    private static final int BLANK = 5;
    private static final int FEWEST = 8;
    /** A row that the answers can hold. */
    private static final String FREE = "[1-9]\\d{0,3}";

    private final Organisation organisation;
    private final Areas areas;
    private final Texts texts;

    SheetRows(Organisation organisation, Areas areas, Texts texts) {
        this.organisation = organisation;
        this.areas = areas;
        this.texts = texts;
    }

    /**
     * The areas directly below that of the body, and those in whose rows something stands although they are not below it at the
     * end of the period: what was filled in before the organisation was put right must not count unseen.
     */
    List<CellMaker.Row> ofAreas(SubmissionDetail detail, Question.Table table, Locale locale) {
        LocalDate end = detail.view().period().end();
        AreaId own = organisation.requireBody(detail.view().body(), end).area();
        List<CellMaker.Row> rows = new ArrayList<>();
        if (own != null) {
            areas.children(own, end)
                    .forEach(area -> rows.add(new CellMaker.Row(area.id().toString(), area.name())));
        }
        Set<String> below = rows.stream().map(CellMaker.Row::id).collect(Collectors.toSet());
        detail.rows(table).stream()
                .filter(row -> !below.contains(row))
                .map(row -> new CellMaker.Row(row, texts.text(locale, "report.fill.row-elsewhere", name(row, end))))
                .forEach(rows::add);
        return rows;
    }

    /** Of rows that were taken once and are no area's the id is all there is. */
    private String name(String row, LocalDate end) {
        try {
            return areas.requireArea(AreaId.of(row), end).name();
        } catch (NotFound noArea) {
            return row;
        }
    }

    /**
     * The numbers of free rows: those that have anything in them, and blank ones to write in.
     *
     * @param others rows that are wanted too
     */
    static Stream<String> free(SubmissionDetail detail, Question.Table table, Stream<String> others) {
        TreeSet<Integer> rows = Stream.concat(detail.rows(table).stream(), others)
                .filter(row -> row.matches(FREE))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        int last = Objects.requireNonNullElse(rows.floor(Question.Table.MOST_ROWS), 0);
        IntStream.rangeClosed(1, Math.min(Question.Table.MOST_ROWS, Math.max(FEWEST, last + BLANK)))
                .forEach(rows::add);
        return rows.stream().map(String::valueOf);
    }
}
