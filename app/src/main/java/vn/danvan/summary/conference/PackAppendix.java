package vn.danvan.summary.conference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.documents.Table;
import vn.danvan.documents.TableExport;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Forms;
import vn.danvan.summary.FigureMarks;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceKind;
import vn.danvan.summary.piece.Residual;
import vn.danvan.web.Texts;

/** The figures of the tables as a spreadsheet. */
@Component
class PackAppendix {

    private final Forms forms;
    private final Texts texts;

    PackAppendix(Forms forms, Texts texts) {
        this.forms = forms;
        this.texts = texts;
    }

    private String words(String key, Object... args) {
        return texts.text(Texts.VIETNAMESE, key, args);
    }

    /** One row a figure of the tables, and one of what the area did itself, so that the rows make the total. */
    byte[] of(SummaryDetail detail, Map<AreaId, String> areas) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SummaryDetail.Standing one : detail.pieces()) {
            Piece piece = one.piece();
            if (piece.draft().kind() == PieceKind.TABLE && piece.printed()) {
                rows.addAll(rows(piece, detail.scene().area(), areas));
            }
        }
        List<String> columns = List.of(
                words("summary.pack.table"),
                words("summary.print.unit"),
                words("summary.print.indicator"),
                words("summary.pack.measure"),
                words(detail.scene().wholeYear() ? "summary.print.year" : "summary.print.period"),
                words("summary.print.value"),
                words("summary.mark.estimated"),
                words("summary.mark.unapproved"),
                words("summary.print.reports"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Table table = new Table(words("summary.pack.sheet"), columns, rows);
            TableExport.xlsx(table.noted(texts.fileNote(Texts.VIETNAMESE)), out);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }

    private List<List<@Nullable Object>> rows(Piece piece, AreaId whole, Map<AreaId, String> areas) {
        Catalogue catalogue = forms.current().catalogue();
        Residual residual = Residual.of(piece.draft().figures(), whole, catalogue);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Figure figure : piece.draft().figures()) {
            if (figure.ref().area().equals(whole)) {
                own(residual, figure.ref().indicator()).ifPresent(rest -> {
                    List<@Nullable Object> own = row(piece, figure, areas);
                    own.set(1, words("summary.print.own"));
                    own.set(5, rest);
                    own.replaceAll(cell -> "x".equals(cell) ? "" : cell);
                    own.set(8, "");
                    rows.add(own);
                });
            }
            rows.add(row(piece, figure, areas));
        }
        return rows;
    }

    /** What the area did itself; what is left over of a hidden figure would say it, and is hidden too. */
    private Optional<Object> own(Residual residual, String indicator) {
        return residual.hidden().contains(indicator)
                ? Optional.of(words("summary.print.hidden"))
                        .filter(_ -> !residual.rests().isEmpty())
                        .map(Object.class::cast)
                : residual.rest(indicator).map(Object.class::cast);
    }

    private List<@Nullable Object> row(Piece piece, Figure figure, Map<AreaId, String> areas) {
        var indicator =
                forms.current().catalogue().indicator(figure.ref().indicator()).orElseThrow();
        Object value = figure.isHidden()
                ? words("summary.print.hidden")
                : figure.ofOtherUnits() ? words(FigureMarks.none(figure)) : figure.value();
        return java.util.Arrays.asList(
                piece.text(),
                areas.getOrDefault(figure.ref().area(), ""),
                indicator.name().vi() + " (" + indicator.code() + ")",
                indicator.unit().name().vi(),
                period(figure.ref().period()),
                value,
                figure.estimated() ? "x" : "",
                figure.unapproved() ? "x" : "",
                figure.part());
    }

    /** The year, or what a part of a year is called. */
    private Object period(Span span) {
        return PeriodWords.isYear(span) ? span.year() : PeriodWords.of(this::words, span);
    }
}
