package vn.danvan.reporting.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danvan.documents.EntrySheetReader.Entered;
import vn.danvan.reporting.exchange.SheetReading.InTable;
import vn.danvan.reporting.exchange.TableRows.Place;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;

/** What the rows of a report's tables are called: as the sheet names them, else as the report does. */
final class RowNames {

    private final TableRows tables;
    private final SheetSubject subject;
    private final Map<String, String> entered = new HashMap<>();
    private final Map<String, Map<String, Place>> areas = new HashMap<>();

    RowNames(TableRows tables, SheetSubject subject, List<Entered> entries) {
        this.tables = tables;
        this.subject = subject;
        entries.stream()
                .filter(entry -> !entry.content().text().isEmpty())
                .forEach(entry -> entered.put(entry.code(), entry.content().text()));
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
                    case AREAS -> new InTable("", area(table, row), column);
                    case FREE -> new InTable(row, name(table, row), column);
                });
    }

    private String area(Question.Table table, String row) {
        Place place = areas.computeIfAbsent(table.id(), _ -> tables.areas(table, subject))
                .get(row);
        return place == null ? row : place.name();
    }

    private String name(Question.Table table, String row) {
        CellId name = new CellId(table.id(), Question.Table.part(row, Question.Table.NAME));
        String typed = entered.get(name.question() + "/" + name.part());
        return typed != null
                ? typed
                : subject.cell(name)
                        .map(cell -> cell instanceof Words(String words) ? words : "")
                        .orElse("");
    }
}
