package vn.danvan.summary.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.summary.FigureMarks;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.compose.Amounts;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.compose.Span;
import vn.danvan.web.Ui;

/** Figures that changed, in the reader's words. */
public final class ChangeTexts {

    private ChangeTexts() {}

    /** One line a change: "Mô hình đăng ký mới năm 2020: 1.908 mô hình → 1.912 mô hình (chưa duyệt)". */
    public static List<String> lines(Ui ui, Catalogue catalogue, SummaryDetail.Standing standing) {
        return standing.changes().stream()
                .map(change -> ui.text(
                        "summary.change",
                        name(ui, catalogue, change.before()),
                        PeriodWords.of(ui::text, change.before().ref().period()),
                        marked(ui, catalogue, change.before()),
                        marked(ui, catalogue, change.after())))
                .distinct()
                .toList();
    }

    /** The figure with its unit and its marks. */
    public static String marked(Ui ui, Catalogue catalogue, Figure figure) {
        return amount(ui, catalogue, figure) + marks(ui, figure);
    }

    /** The figure's marks, in brackets. */
    public static String marks(Ui ui, Figure figure) {
        return FigureMarks.of(ui::text, figure);
    }

    /** What stands where there is no value. */
    private static String none(Ui ui, Figure figure) {
        return ui.text(FigureMarks.none(figure));
    }

    /** The names of the figures that a sentence lacks because they are hidden, or because they are missing. */
    public static String lacking(Ui ui, Catalogue catalogue, SummaryDetail.Standing standing, boolean hidden) {
        return standing.piece().draft().figures().stream()
                .filter(figure -> figure.isHidden() == hidden)
                .map(figure -> name(ui, catalogue, figure) + " ("
                        + period(ui, figure.ref().period()) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The period of a figure: of a year the year alone. */
    public static String period(Ui ui, Span span) {
        return PeriodWords.isYear(span) ? Integer.toString(span.year()) : PeriodWords.of(ui::text, span);
    }

    /** The indicator's name in the reader's language. */
    public static String name(Ui ui, Catalogue catalogue, Figure figure) {
        return catalogue
                .indicator(figure.ref().indicator())
                .map(one -> one.name().in(Locale.of(ui.lang())))
                .orElse(figure.ref().indicator());
    }

    /** The figure as a number for a file, or the words where there is none. */
    static Object cell(Ui ui, Catalogue catalogue, Figure figure) {
        return figure.known()
                .<Object>map(value -> catalogue
                        .indicator(figure.ref().indicator())
                        .map(one -> FigureText.shown(value, one))
                        .orElse(value))
                .orElseGet(() -> none(ui, figure));
    }

    /** The figure's marks without brackets. */
    static String bareMarks(Ui ui, Figure figure) {
        String marks = marks(ui, figure);
        return marks.isEmpty() ? "" : marks.substring(2, marks.length() - 1);
    }

    /** The same of a figure that may not stand there; then the words that say so. */
    static Object cellOr(Ui ui, Catalogue catalogue, @Nullable Figure figure) {
        return figure == null ? ui.text("summary.diff.absent") : cell(ui, catalogue, figure);
    }

    /** The marks of a figure that may not stand there. */
    static String bareMarksOr(Ui ui, @Nullable Figure figure) {
        return figure == null ? "" : bareMarks(ui, figure);
    }

    /** The figure with its unit and marks, or that it does not stand there. */
    public static String markedOr(Ui ui, Catalogue catalogue, @Nullable Figure figure) {
        return figure == null ? ui.text("summary.diff.absent") : marked(ui, catalogue, figure);
    }

    /** The figure with its unit. */
    public static String amount(Ui ui, Catalogue catalogue, Figure figure) {
        return figure.known()
                .flatMap(value -> catalogue
                        .indicator(figure.ref().indicator())
                        .map(one -> Amounts.told(value, one).in(Locale.of(ui.lang()))))
                .orElseGet(() -> none(ui, figure));
    }
}
