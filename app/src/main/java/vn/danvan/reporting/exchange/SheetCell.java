package vn.danvan.reporting.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.danvan.documents.EntrySheetReader.Content;
import vn.danvan.documents.EntrySheetReader.Kind;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.language.SearchKey;
import vn.danvan.language.VietnameseNumbers;
import vn.danvan.reporting.filling.CellQuestions;
import vn.danvan.reporting.filling.TypedFigure;
import vn.danvan.reporting.filling.TypedFigure.Doubt;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.web.Days;

/** Reads what people type into cells of a spreadsheet: Vietnamese numbers, "ước 120", "không áp dụng", "có", days, names of choices. */
final class SheetCell {

    private static final Set<String> NOT_APPLICABLE = Set.of("khong ap dung", "kad", "n/a", "n a", "does not apply");
    private static final Set<String> YES = Set.of("co", "yes", "x", "true");
    private static final Set<String> NO = Set.of("khong", "no", "false");

    private SheetCell() {}

    /** Small letters without marks, because marks are left out as often as not. */
    private static String plain(String typed) {
        return SearchKey.foldPlain(typed).toLowerCase(Locale.ROOT);
    }

    /**
     * What is to stand in the cell: what stands there already when only a remark was typed.
     */
    static Outcome<Optional<Cell>> read(FormEdition edition, CellId cell, Content content, Optional<Cell> present) {
        Question question = edition.question(cell.question()).orElseThrow();
        if (content.text().isEmpty()) {
            return Outcome.done(present);
        }
        String typed = typed(content);
        if (content.kind() == Kind.FAULT) {
            return refused("exchange.sheet.formula", question, typed);
        }
        if (NOT_APPLICABLE.contains(plain(typed))) {
            return Outcome.done(Optional.of(new NotApplicable()));
        }
        return switch (question) {
            case Question.Figure figure -> figure(figure, figure, content, typed);
            case Question.Table table ->
                CellQuestions.of(edition, cell).orElse(table) instanceof Question.Figure column
                        ? figure(table, column, content, typed)
                        : text(content, typed);
            case Question.Narrative _ -> text(content, typed);
            case Question.YesNo _ -> yesNo(question, typed);
            case Question.Day _ ->
                Days.read(typed)
                        .map(LocalDate::toString)
                        .map(SheetCell::words)
                        .orElseGet(() -> refused("exchange.sheet.day", question, typed));
            case Question.Choice choice ->
                option(choice, typed)
                        .map(SheetCell::words)
                        .orElseGet(() -> refused("exchange.sheet.choice", question, typed));
        };
    }

    /** A share as people type it, where a spreadsheet keeps 0.85 of "85%". */
    private static String typed(Content content) {
        return content.kind() == Kind.PERCENT
                ? VietnameseNumbers.printPercent(new BigDecimal(content.text()))
                : Normalizer.normalize(content.text(), Normalizer.Form.NFC).strip();
    }

    /** A figure; of a table's cell the column says what is counted. */
    private static Outcome<Optional<Cell>> figure(
            Question question, Question.Figure column, Content content, String typed) {
        // A spreadsheet makes a day of "5/2": it must not become the number behind that day.
        if (content.kind() == Kind.DAY) {
            return refused("exchange.sheet.figure-day", question, Days.field(typed));
        }
        if (content.kind() == Kind.PERCENT && !column.indicator().unit().isShare()) {
            return doubtful(question, column, typed, new Doubt.Share());
        }
        boolean known = content.kind() == Kind.NUMBER || content.kind() == Kind.PERCENT;
        if (!known) {
            Optional<Doubt> doubt = TypedFigure.doubt(typed, column.indicator());
            if (doubt.isPresent()) {
                return doubtful(question, column, typed, doubt.get());
            }
        }
        Optional<Value> number = known
                ? Optional.of(new Value(new BigDecimal(content.text().strip()), false))
                : TypedFigure.read(typed, column.indicator())
                        .flatMap(TypedFigure.Entry::cell)
                        .filter(Value.class::isInstance)
                        .map(Value.class::cast);
        return number.map(read -> new Value(read.value(), read.estimated() || content.estimated()))
                .map(value -> Outcome.done(Optional.<Cell>of(value)))
                .orElseGet(() -> refused("exchange.sheet.figure", question, typed));
    }

    private static Outcome<Optional<Cell>> doubtful(
            Question question, Question.Figure column, String typed, Doubt doubt) {
        return Outcome.refused(
                switch (doubt) {
                    case Doubt.TwoWays(BigDecimal here, BigDecimal english) ->
                        Refusal.of(
                                "exchange.sheet.two-ways",
                                question.label(),
                                typed,
                                VietnameseNumbers.print(here),
                                VietnameseNumbers.print(english));
                    case Doubt.Share() ->
                        Refusal.of(
                                "exchange.sheet.percent",
                                question.label(),
                                typed,
                                column.indicator().unit().name());
                });
    }

    private static Outcome<Optional<Cell>> text(Content content, String typed) {
        return words(content.kind() == Kind.DAY ? Days.field(typed) : typed);
    }

    private static Outcome<Optional<Cell>> yesNo(Question question, String typed) {
        String low = plain(typed);
        if (YES.contains(low)) {
            return words("yes");
        }
        return NO.contains(low) ? words("no") : refused("exchange.sheet.yes-no", question, typed);
    }

    private static Optional<String> option(Question.Choice choice, String typed) {
        return choice.options().stream()
                .filter(option -> option.id().equalsIgnoreCase(typed)
                        || option.name().vi().equalsIgnoreCase(typed)
                        || option.name().en().equalsIgnoreCase(typed))
                .map(Breakdown.Item::id)
                .findFirst();
    }

    private static Outcome<Optional<Cell>> words(String words) {
        return Outcome.done(Optional.of(new Words(words)));
    }

    private static Outcome<Optional<Cell>> refused(String code, Question question, String typed) {
        return Outcome.refused(Refusal.of(code, question.label(), typed));
    }
}
