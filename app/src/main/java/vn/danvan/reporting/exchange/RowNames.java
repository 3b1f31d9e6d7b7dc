package vn.danvan.reporting.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.danvan.documents.EntrySheetReader.Entered;
import vn.danvan.documents.EntrySheetReader.Written;
import vn.danvan.kernel.Outcome;
import vn.danvan.reporting.exchange.SheetReading.InTable;
import vn.danvan.reporting.exchange.TableRows.Place;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;

/**
 * What the rows of a report's tables are called: as the sheet names them, else as the report does; and which of them are another
 * place's by now than when the sheet was written.
 */
final class RowNames {

    private final TableRows tables;
    private final SheetSubject subject;
    private final Map<String, Entered> entered = new HashMap<>();
    private final Map<String, List<Entered>> byRow = new HashMap<>();
    private final Map<String, Map<String, Place>> areas = new HashMap<>();

    RowNames(TableRows tables, SheetSubject subject, List<Entered> entries) {
        this.tables = tables;
        this.subject = subject;
        for (Entered entry : entries) {
            entered.put(entry.code(), entry);
            int last = entry.code().lastIndexOf('/');
            if (last > 0) {
                byRow.computeIfAbsent(entry.code().substring(0, last), _ -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    /** Where the cell stands; empty when its question is no table. */
    Optional<InTable> place(Question question, CellId cell) {
        int slash = cell.part().indexOf('/');
        if (!(question instanceof Question.Table table) || slash < 0) {
            return Optional.empty();
        }
        String row = cell.part().substring(0, slash);
        Optional<Question> column = subject.edition().question(cell.part().substring(slash + 1));
        return Optional.of(
                switch (table.rows()) {
                    case AREAS -> new InTable("", area(table, row), "", column);
                    case FREE -> new InTable(row, name(table, row), standing(table, row), column);
                });
    }

    private String area(Question.Table table, String row) {
        Place place = areas.computeIfAbsent(table.id(), _ -> tables.areas(table, subject))
                .get(row);
        return place == null ? row : place.name();
    }

    private String name(Question.Table table, String row) {
        String typed = typed(table, row);
        return typed.isEmpty() || use(table, row) != Use.SAME ? standing(table, row) : typed;
    }

    /** Whose a row is by now. */
    enum Use {
        /** The place's that the sheet means, as far as is known. */
        SAME,
        /** It is called something else than when the sheet was written. */
        RENAMED,
        /** Nothing stood in it when the sheet was written, and another place does now. */
        TAKEN,
        /** Nothing stood in it when the sheet was written; now something does that the sheet does not bring, and nobody named it. */
        BEGUN
    }

    /** Whose the row of a table is by now in which the cell stands. */
    Use use(Question question, CellId cell) {
        int slash = cell.part().indexOf('/');
        return slash > 0 && question instanceof Question.Table table && table.rows() == Question.Table.Rows.FREE
                ? use(table, cell.part().substring(0, slash))
                : Use.SAME;
    }

    private Use use(Question.Table table, String row) {
        List<Entered> cells = byRow.getOrDefault(table.id() + "/" + row, List.of());
        // Sheets of before do not say what stood in them.
        if (cells.isEmpty() || cells.stream().anyMatch(entry -> entry.written() == null)) {
            return Use.SAME;
        }
        Written named = Optional.ofNullable(entered.get(nameOf(table, row)))
                .map(Entered::written)
                .orElse(null);
        String then = named == null ? "" : named.content().text();
        String standing = standing(table, row);
        if (!standing.isEmpty() && (same(standing, then) || same(standing, typed(table, row)))) {
            return Use.SAME;
        }
        boolean empty = cells.stream()
                .allMatch(entry -> entry.written() == null
                        || entry.written().content().text().isEmpty());
        if (standing.isEmpty()) {
            return empty && isBegun(table, row) ? Use.BEGUN : Use.SAME;
        }
        return empty ? Use.TAKEN : Use.RENAMED;
    }

    private boolean isBegun(Question.Table table, String row) {
        return table.columns().stream().anyMatch(column -> {
            CellId cell = new CellId(table.id(), Question.Table.part(row, column));
            Optional<Cell> present = subject.cell(cell).map(CellContent::comparable);
            return present.isPresent() && !present.equals(brought(cell).map(CellContent::comparable));
        });
    }

    /** What the sheet brings for the cell; empty for nothing, or nothing that can be read. */
    private Optional<Cell> brought(CellId cell) {
        return Optional.ofNullable(entered.get(cell.question() + "/" + cell.part()))
                .flatMap(entry -> switch (SheetCell.read(subject.edition(), cell, entry.content(), Optional.empty())) {
                    case Outcome.Done<Optional<Cell>>(Optional<Cell> read) -> read;
                    case Outcome.Refused<Optional<Cell>> _ -> Optional.<Cell>empty();
                });
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Words.tidy(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** What the sheet calls the row; blank when it does not name it. */
    String typed(Question.Table table, String row) {
        Entered name = entered.get(nameOf(table, row));
        return name == null ? "" : name.content().text();
    }

    private String standing(Question.Table table, String row) {
        return subject.cell(new CellId(table.id(), Question.Table.part(row, Question.Table.NAME)))
                .map(cell -> cell instanceof Words(String words) ? words : "")
                .orElse("");
    }

    private static String nameOf(Question.Table table, String row) {
        return table.id() + "/" + Question.Table.part(row, Question.Table.NAME);
    }
}
