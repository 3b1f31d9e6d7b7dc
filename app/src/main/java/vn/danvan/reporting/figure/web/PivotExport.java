package vn.danvan.reporting.figure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.documents.Surround;
import vn.danvan.documents.Table;

/** The turned table as a file: its rows, columns and order, all columns of it, the marks of a row in words at its end. */
@Component
class PivotExport {

    /** A table with what stands around it. */
    record Sheet(Table table, Surround around) {}

    private final PivotMaker pivots;
    private final FigurePage page;
    private final FigureNames names;

    PivotExport(PivotMaker pivots, FigurePage page, FigureNames names) {
        this.pivots = pivots;
        this.page = page;
        this.names = names;
    }

    Sheet sheet(PivotData data, Asked asked, FigureForm form, Locale locale) {
        PivotView view = pivots.whole(data, asked, form, locale);
        List<String> heads = new ArrayList<>(List.of(view.corner()));
        view.heads().forEach(head -> heads.add(head.text()));
        heads.add(names.text(locale, "figure.export.marks"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Stream.concat(view.rows().stream(), view.foot().stream()).forEach(row -> rows.add(row(view, row)));
        List<Surround.Group> groups = new ArrayList<>();
        if (!view.groups().isEmpty()) {
            groups.add(new Surround.Group("", 1));
            view.groups().forEach(group -> groups.add(new Surround.Group(group.text(), group.span())));
            groups.add(new Surround.Group("", 1));
        }
        return new Sheet(
                new Table(names.text(locale, "figure.title"), heads, rows, names.fileNote(locale)),
                new Surround(above(data, asked, locale), groups, 1, view.foot().size()));
    }

    private List<String> above(PivotData data, Asked asked, Locale locale) {
        List<String> above = new ArrayList<>(List.of(page.caption(data, asked, locale)));
        above.addAll(page.aside(data.now(), locale));
        above.addAll(page.unitsBefore(data, locale));
        return above;
    }

    private static List<@Nullable Object> row(PivotView view, PivotView.Row row) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(row.name()));
        List<String> marks = new ArrayList<>();
        for (int at = 0; at < row.cells().size(); at++) {
            PivotView.Cell cell = row.cells().get(at);
            cells.add(cell.number() != null ? cell.number() : cell.text().isEmpty() ? null : cell.text());
            if (!cell.says().isEmpty()) {
                marks.add(head(view, at) + ": "
                        + cell.says().stream().map(PivotView.Mark::meaning).collect(Collectors.joining(" ")));
            }
        }
        cells.add(marks.isEmpty() ? null : String.join("; ", marks));
        return cells;
    }

    /** The head of a column with the one above it. */
    private static String head(PivotView view, int at) {
        int begun = 0;
        for (PivotView.Group group : view.groups()) {
            begun += group.span();
            if (at < begun) {
                return group.text() + ", " + view.heads().get(at).text();
            }
        }
        return view.heads().get(at).text();
    }
}
