package vn.danvan.reporting.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.danvan.kernel.Refusal;
import vn.danvan.language.VietnameseNumbers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.rules.content.Wording;
import vn.danvan.web.Days;

/** What may stand in a cell of a form; pure. */
final class CellRules {

    private static final Set<String> YES_NO = Set.of("yes", "no");
    /** So many characters a paragraph may have. */
    static final int LONGEST = 20_000;

    /** So many characters a remark may have, whoever makes it. */
    static final int LONGEST_REMARK = 2_000;

    private static final int LONGEST_ECHO = 40;
    private static final Pattern FREE_ROW = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern AREA = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final BigDecimal HIGHEST = new BigDecimal("999999999999999");

    private CellRules() {}

    /** The field that stands for the cell: the question, with its part behind a slash when it has parts. */
    static String field(CellId cell) {
        return cell.part().isEmpty() ? cell.question() : cell.question() + "/" + cell.part();
    }

    static boolean exists(FormEdition edition, CellId cell) {
        return edition.question(cell.question())
                .filter(question -> hasPart(question, cell.part()))
                .isPresent();
    }

    /** Whether the edition asks for the cell and what is wanted there can be kept with its history, whatever the question. */
    static boolean canBeKeptAside(FormEdition edition, CellChange change) {
        String remark = change.remark();
        return exists(edition, change.cell())
                && change.now()
                        .filter(cell -> cell instanceof Words(String text) && text.length() > LONGEST)
                        .isEmpty()
                && (remark == null || remark.length() <= LONGEST_REMARK);
    }

    private static boolean hasPart(Question question, String part) {
        return switch (question) {
            case Question.Figure figure -> figure.parts().contains(part);
            case Question.Table table -> hasCell(table, part);
            case Question.Narrative _, Question.YesNo _, Question.Day _, Question.Choice _ -> part.isEmpty();
        };
    }

    private static boolean hasCell(Question.Table table, String part) {
        int slash = part.indexOf('/');
        if (slash < 0) {
            return false;
        }
        String row = part.substring(0, slash);
        String column = part.substring(slash + 1);
        return switch (table.rows()) {
            case AREAS -> AREA.matcher(row).matches() && table.columns().contains(column);
            case FREE ->
                FREE_ROW.matcher(row).matches()
                        && (column.equals(Question.Table.NAME)
                                || table.columns().contains(column));
        };
    }

    /** The question whose rules the cell follows: of a table's cell the figure of its column, of a row's name a short text. */
    private static Question asked(FormEdition edition, Question question, CellId id) {
        if (!(question instanceof Question.Table)) {
            return question;
        }
        String column = id.part().substring(id.part().indexOf('/') + 1);
        return edition.question(column).orElseGet(() -> new Question.Narrative(question.id(), question.label(), false));
    }

    /** Every reason against the changes of those who fill in; none when all can be kept. */
    static List<Refusal> faults(FormEdition edition, List<CellChange> changes) {
        List<Refusal> faults = new ArrayList<>(valid(edition, changes));
        changes.stream()
                .filter(change -> edition.isReceived(change.cell().question()) && alters(change))
                .map(change -> Refusal.at(
                        field(change.cell()),
                        "report.cell-received",
                        edition.question(change.cell().question()).orElseThrow().label()))
                .forEach(faults::add);
        return faults;
    }

    private static boolean alters(CellChange change) {
        return change.remark() != null || !CellText.same(change.seen(), change.now());
    }

    /** Every reason against the answers of the body that receives the report; it answers only what it is asked. */
    static List<Refusal> ofReceiver(FormEdition edition, List<CellChange> changes) {
        List<Refusal> faults = new ArrayList<>(valid(edition, changes));
        changes.stream()
                .map(CellChange::cell)
                .filter(cell -> !edition.isReceived(cell.question()) && exists(edition, cell))
                .forEach(cell -> faults.add(Refusal.at(field(cell), "report.cell-unknown", field(cell))));
        return faults;
    }

    /** Every reason why the form cannot hold the changes, whoever makes them. */
    private static List<Refusal> valid(FormEdition edition, List<CellChange> changes) {
        List<Refusal> faults = new ArrayList<>();
        for (CellChange change : changes) {
            CellId id = change.cell();
            Optional<Question> question = edition.question(id.question()).filter(found -> hasPart(found, id.part()));
            if (question.isEmpty()) {
                faults.add(Refusal.at(field(id), "report.cell-unknown", field(id)));
                continue;
            }
            if (isBeyond(question.get(), change)) {
                faults.add(Refusal.at(
                        field(id), "report.row-most", question.get().label(), row(id), Question.Table.MOST_ROWS));
            }
            change.now().ifPresent(cell -> check(asked(edition, question.get(), id), id, cell, faults));
            String remark = change.remark();
            if (remark != null && remark.length() > LONGEST_REMARK) {
                faults.add(Refusal.at(
                        field(id), "report.remark-long", question.get().label(), remark.length(), LONGEST_REMARK));
            }
        }
        return faults;
    }

    /** What stands in a row that no page offers can still be taken away. */
    private static boolean isBeyond(Question question, CellChange change) {
        return question instanceof Question.Table table
                && table.rows() == Question.Table.Rows.FREE
                && isWritten(change)
                && Integer.parseInt(row(change.cell())) > Question.Table.MOST_ROWS;
    }

    private static boolean isWritten(CellChange change) {
        String remark = change.remark();
        return change.now().isPresent() || (remark != null && !remark.isBlank());
    }

    private static String row(CellId cell) {
        return cell.part().substring(0, Math.max(0, cell.part().indexOf('/')));
    }

    /** Whether any of the changes concerns a table by area. */
    static boolean hasAreas(FormEdition edition, List<CellChange> changes) {
        return changes.stream().anyMatch(change -> isOfAreas(edition, change));
    }

    private static boolean isOfAreas(FormEdition edition, CellChange change) {
        return edition.question(change.cell().question())
                .filter(question -> question instanceof Question.Table table
                        && table.rows() == Question.Table.Rows.AREAS
                        && hasCell(table, change.cell().part()))
                .isPresent();
    }

    /** The changes that write in rows of areas that the table does not have, and would be counted and shown on no page. */
    static List<Refusal> foreign(FormEdition edition, List<CellChange> changes, Set<String> areas) {
        return changes.stream()
                .filter(change -> isOfAreas(edition, change) && isWritten(change))
                .filter(change -> !areas.contains(row(change.cell())))
                .map(change -> Refusal.at(
                        field(change.cell()),
                        "report.row-foreign",
                        edition.question(change.cell().question()).orElseThrow().label(),
                        row(change.cell())))
                .toList();
    }

    private static void check(Question question, CellId id, Cell cell, List<Refusal> faults) {
        Wording label = question.label();
        switch (cell) {
            case NotApplicable() -> {}
            case Value(BigDecimal value, boolean estimated) -> {
                if (question instanceof Question.Figure figure) {
                    figure(figure, id, value, estimated, faults);
                } else {
                    faults.add(Refusal.at(field(id), "report.cell-no-figure", label));
                }
            }
            case Words(String text) -> {
                if (!mayHold(question, text)) {
                    faults.add(Refusal.at(field(id), code(question), label, shortened(text), LONGEST));
                }
            }
        }
    }

    private static void figure(
            Question.Figure question, CellId id, BigDecimal value, boolean estimated, List<Refusal> faults) {
        Wording label = question.label();
        int decimals = question.indicator().decimals();
        if (value.signum() < 0 || value.compareTo(HIGHEST) > 0) {
            faults.add(Refusal.at(field(id), "report.cell-range", label, VietnameseNumbers.print(value)));
        } else if (CellText.plain(value).scale() > decimals) {
            String code = decimals == 0 ? "report.cell-whole" : "report.cell-decimals";
            faults.add(Refusal.at(field(id), code, label, VietnameseNumbers.print(value), decimals));
        }
        if (estimated && !question.indicator().estimable()) {
            faults.add(Refusal.at(field(id), "report.cell-no-estimate", label));
        }
    }

    private static boolean mayHold(Question question, String text) {
        return switch (question) {
            case Question.Figure _, Question.Table _ -> false;
            case Question.Narrative _ -> !text.isBlank() && text.length() <= LONGEST;
            case Question.YesNo _ -> YES_NO.contains(text);
            case Question.Day _ ->
                Days.read(text).map(LocalDate::toString).filter(text::equals).isPresent();
            case Question.Choice choice ->
                choice.options().stream().map(Breakdown.Item::id).anyMatch(text::equals);
        };
    }

    private static String code(Question question) {
        return switch (question) {
            case Question.Figure _, Question.Table _ -> "report.cell-figure";
            case Question.Narrative _ -> "report.cell-long";
            case Question.YesNo _ -> "report.cell-yes-no";
            case Question.Day _ -> "report.cell-day";
            case Question.Choice _ -> "report.cell-choice";
        };
    }

    private static String shortened(String text) {
        String typed = text.strip();
        return typed.length() <= LONGEST_ECHO ? typed : typed.substring(0, LONGEST_ECHO) + "…";
    }
}
