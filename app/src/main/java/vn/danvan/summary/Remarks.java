package vn.danvan.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.content.Wording;
import vn.danvan.summary.compose.Amounts;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.piece.Draft;
import vn.danvan.summary.piece.Excerpt;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceKind;
import vn.danvan.summary.piece.TypedNumbers;
import vn.danvan.summary.piece.Uneven;
import vn.danvan.summary.print.DocumentWords;
import vn.danvan.web.Texts;

/** Finds what has to be known before a summary is signed. */
@Component
class Remarks {

    private final MissingReports missing;
    private final Forms forms;
    private final AskedForms asked;
    private final Agreement agreement;
    private final Texts texts;

    Remarks(MissingReports missing, Forms forms, AskedForms asked, Agreement agreement, Texts texts) {
        this.missing = missing;
        this.forms = forms;
        this.asked = asked;
        this.agreement = agreement;
        this.texts = texts;
    }

    /** Every kind of which there is something, in the order of the kinds. */
    List<Remark> of(vn.danvan.kernel.Actor actor, SummaryDetail detail) {
        List<AskedForms.Asked> rests = asked.of(detail);
        List<Remark> remarks = new ArrayList<>();
        add(
                remarks,
                RemarkKind.MISSING_REPORTS,
                rests.stream()
                        .flatMap(one -> missing.lines(one, detail).stream())
                        .toList());
        add(remarks, RemarkKind.UNAPPROVED, marked(detail, "unapproved", Figure::unapproved));
        add(remarks, RemarkKind.ESTIMATED, marked(detail, "estimated", Figure::estimated));
        add(remarks, RemarkKind.RECONCILIATION, agreement.lines(actor, rests, detail));
        add(remarks, RemarkKind.CHANGED, changed(detail));
        add(
                remarks,
                RemarkKind.NO_FIGURES,
                Stream.of(withoutFigures(detail), toldEarlier(detail), ofOtherUnits(detail), uneven(detail))
                        .flatMap(List::stream)
                        .toList());
        add(remarks, RemarkKind.TYPED, typed(detail));
        return remarks;
    }

    private static void add(List<Remark> remarks, RemarkKind kind, List<Remark.Line> lines) {
        if (!lines.isEmpty()) {
            remarks.add(new Remark(kind, lines));
        }
    }

    /** One line an indicator and period, for the figures of the area as a whole. */
    private List<Remark.Line> marked(SummaryDetail detail, String key, Predicate<Figure> wanted) {
        Set<Remark.Line> lines = new LinkedHashSet<>();
        detail.pieces().stream()
                .map(SummaryDetail.Standing::piece)
                .filter(Piece::printed)
                .flatMap(piece -> piece.draft().figures().stream().filter(figure -> !isUneven(piece, figure)))
                .filter(wanted)
                .filter(figure -> figure.ref().area().equals(detail.scene().area()))
                .filter(figure -> figure.value() != null)
                .forEach(figure ->
                        lines.add(Remark.Line.of(key, name(figure.ref()), amount(figure), period(figure.ref()))));
        return List.copyOf(lines);
    }

    private List<Remark.Line> changed(SummaryDetail detail) {
        List<Remark.Line> lines = new ArrayList<>();
        for (SummaryDetail.Standing one : detail.pieces()) {
            if (!one.piece().printed() || !one.outdated()) {
                continue;
            }
            if (one.changes().isEmpty()) {
                lines.add(otherwise(one));
            }
            one.changes()
                    .forEach(change -> lines.add(Remark.Line.of(
                            "changed",
                            start(one.piece().text()),
                            name(change.before().ref()),
                            marked(change.before()),
                            marked(change.after()))));
        }
        return lines;
    }

    /** A piece that reads otherwise now though none of its figures changed. */
    private static Remark.Line otherwise(SummaryDetail.Standing one) {
        Draft fresh = one.now();
        if (fresh == null) {
            return Remark.Line.of("gone", start(one.piece().text()));
        }
        return fresh.kind() == PieceKind.NARRATIVE
                ? Remark.Line.of("changed-text", start(one.piece().text()))
                : Remark.Line.of("changed-sentence", one.piece().text(), fresh.text());
    }

    private List<Remark.Line> withoutFigures(SummaryDetail detail) {
        Set<Remark.Line> lines = new LinkedHashSet<>();
        detail.pieces().stream()
                .map(SummaryDetail.Standing::piece)
                .filter(piece -> piece.draft().kind() == PieceKind.SENTENCE
                        && !piece.removed()
                        && piece.text().isBlank())
                .forEach(piece -> piece.draft().figures().stream()
                        .filter(figure -> figure.value() == null
                                && !figure.isHidden()
                                && !figure.ofOtherUnits()
                                && figure.lackOfReports()
                                        .filter(Figure.Lack.NOT_APPLICABLE::equals)
                                        .isEmpty())
                        .forEach(figure ->
                                lines.add(Remark.Line.of("no-figures", name(figure.ref()), period(figure.ref())))));
        return List.copyOf(lines);
    }

    /** One line a kind of period of which an earlier one is told, since the last one of the report's period is not over. */
    private List<Remark.Line> toldEarlier(SummaryDetail detail) {
        Map<Span, Set<Wording>> names = new LinkedHashMap<>();
        detail.pieces().stream()
                .map(SummaryDetail.Standing::piece)
                .filter(Piece::printed)
                .flatMap(piece -> piece.draft().figures().stream())
                .map(Figure::ref)
                .filter(ref -> !detail.scene().toldOf(ref.period().kind()).isEmpty())
                .forEach(ref -> names.computeIfAbsent(
                                detail.scene().in(ref.period().kind()).period(), _ -> new LinkedHashSet<>())
                        .add(name(ref)));
        return names.entrySet().stream()
                .map(one -> Remark.Line.of("told-earlier", period(one.getKey()), joined(one.getValue())))
                .toList();
    }

    private static Wording joined(Set<Wording> names) {
        return new Wording(
                names.stream().map(Wording::vi).collect(Collectors.joining("; ")),
                names.stream().map(Wording::en).collect(Collectors.joining("; ")));
    }

    /**
     * Figures with which nothing is compared, or that a table or chart lacks, because a unit was split since, or because nobody
     * was to report in one of those that became a unit of now.
     */
    private List<Remark.Line> ofOtherUnits(SummaryDetail detail) {
        return detail.pieces().stream()
                .map(SummaryDetail.Standing::piece)
                .filter(piece -> !piece.removed())
                .flatMap(piece -> piece.draft().figures().stream().flatMap(figure -> {
                    // What is told of the period itself is compared with nothing: it is not there at all.
                    boolean compared = piece.draft().kind() == PieceKind.SENTENCE
                            && figure.ref().period().year()
                                    < detail.summary().period().year();
                    return Stream.concat(
                            ofOtherUnits(figure, compared ? "split" : "split-shown", figure.splitUnits()),
                            ofOtherUnits(figure, compared ? "untold" : "untold-shown", figure.untoldUnits()));
                }))
                .distinct()
                .toList();
    }

    private Stream<Remark.Line> ofOtherUnits(Figure figure, String key, Optional<String> units) {
        return units.stream()
                .map(names -> Remark.Line.of(
                        key,
                        name(figure.ref()),
                        Integer.toString(figure.ref().period().year()),
                        names));
    }

    /**
     * Figures with which nothing is compared, because another share of the units gave them than a year before; as they are now,
     * for a sentence without a comparison reads the same before the earlier figures came in.
     */
    private List<Remark.Line> uneven(SummaryDetail detail) {
        return detail.pieces().stream()
                .filter(one -> !one.piece().removed() && one.piece().draft().kind() == PieceKind.SENTENCE)
                .map(one -> one.now() == null ? one.piece().draft() : one.now())
                .flatMap(draft -> Uneven.yearOnYear(draft.figures()).stream())
                .map(one -> Remark.Line.of(
                        "uneven",
                        name(one.now().ref()),
                        period(one.now().ref()),
                        one.unitsNow(),
                        period(one.before().ref()),
                        one.unitsBefore()))
                .distinct()
                .toList();
    }

    /** Whether it is kept in a sentence for the comparison alone that could not be made, and is not told. */
    private static boolean isUneven(Piece piece, Figure figure) {
        return piece.draft().kind() == PieceKind.SENTENCE
                && Uneven.yearOnYear(piece.draft().figures()).stream()
                        .anyMatch(one -> one.before().equals(figure));
    }

    private static List<Remark.Line> typed(SummaryDetail detail) {
        return detail.pieces().stream()
                .flatMap(one -> TypedNumbers.sentences(one.piece()).stream())
                .map(found -> Remark.Line.of("typed", Excerpt.of(found.sentence()), String.join("; ", found.numbers())))
                .toList();
    }

    private static String start(String text) {
        int most = 80;
        return text.length() <= most ? text : text.substring(0, most).strip() + "…";
    }

    private Wording name(FigureRef ref) {
        Catalogue catalogue = forms.current().catalogue();
        return catalogue.indicator(ref.indicator()).map(Indicator::name).orElseGet(() -> same(ref.indicator()));
    }

    private static Wording same(String words) {
        return new Wording(words, words);
    }

    /** What the document says in Vietnamese and a reader of English in English. */
    private Wording worded(Function<DocumentWords, String> said) {
        return new Wording(
                said.apply((key, args) -> texts.text(Texts.VIETNAMESE, key, args)),
                said.apply((key, args) -> texts.text(Locale.ENGLISH, key, args)));
    }

    /** With its marks: a figure may be approved or completed without another value. */
    private Wording marked(Figure figure) {
        Wording amount = amount(figure);
        Wording marks = worded(words -> FigureMarks.of(words, figure));
        return new Wording(amount.vi() + marks.vi(), amount.en() + marks.en());
    }

    private Wording period(FigureRef ref) {
        return period(ref.period());
    }

    private Wording period(Span period) {
        return worded(words -> PeriodWords.of(words::of, period));
    }

    private Wording amount(Figure figure) {
        BigDecimal value = figure.value();
        return value == null
                ? worded(words -> words.of(FigureMarks.none(figure)))
                : forms.current()
                        .catalogue()
                        .indicator(figure.ref().indicator())
                        .map(one -> Amounts.told(value, one))
                        .orElseGet(() -> same(value.toPlainString()));
    }
}
