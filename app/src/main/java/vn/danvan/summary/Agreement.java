package vn.danvan.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Judge;
import vn.danvan.reporting.form.Summing;
import vn.danvan.summary.compose.Amounts;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.FigureSource;
import vn.danvan.summary.compose.Scene;
import vn.danvan.summary.piece.FigureReader;
import vn.danvan.summary.piece.PieceKind;
import vn.danvan.summary.piece.Residual;

/** Whether the added figures agree: parts with their total, and the identities of the forms on the whole area. */
@Component
class Agreement {

    private final FigureReader figures;
    private final Forms forms;

    Agreement(FigureReader figures, Forms forms) {
        this.figures = figures;
        this.forms = forms;
    }

    List<Remark.Line> lines(Actor actor, List<AskedForms.Asked> asked, SummaryDetail detail) {
        List<Remark.Line> lines = new ArrayList<>(residuals(detail));
        asked.forEach(form -> lines.addAll(identities(
                actor, form.edition(), detail.scene().in(form.period().kind()))));
        return lines;
    }

    /** Where the rows of a table do not make its total: what is left is named. */
    private List<Remark.Line> residuals(SummaryDetail detail) {
        List<Remark.Line> lines = new ArrayList<>();
        detail.pieces().stream()
                .map(SummaryDetail.Standing::piece)
                .filter(piece -> piece.draft().kind() == PieceKind.TABLE && piece.printed())
                .forEach(piece -> residuals(piece.draft().figures(), detail.scene(), lines));
        return lines;
    }

    private void residuals(List<Figure> cells, Scene scene, List<Remark.Line> into) {
        Residual residual = Residual.of(cells, scene.area(), forms.current().catalogue());
        for (Figure total : cells) {
            BigDecimal value = total.value();
            if (value == null || !total.ref().area().equals(scene.area())) {
                continue;
            }
            Indicator indicator = indicator(total.ref().indicator());
            residual.rest(indicator.code())
                    .ifPresent(rest -> into.add(Remark.Line.of(
                            "residual",
                            indicator.name(),
                            Amounts.told(value, indicator),
                            Amounts.told(value.subtract(rest), indicator),
                            Amounts.told(rest, indicator))));
        }
    }

    private Indicator indicator(String code) {
        return forms.current().catalogue().indicator(code).orElseThrow();
    }

    /** The checks of the form, judged on the figures of the whole area. */
    private List<Remark.Line> identities(Actor actor, FormEdition edition, Scene scene) {
        Map<Answers.CellId, FigureRef> cells = new HashMap<>();
        edition.figures()
                .filter(question -> question.indicator().summing() == Summing.SUM)
                .forEach(question -> question.parts()
                        .forEach(part -> cells.put(
                                new Answers.CellId(question.id(), part),
                                new FigureRef(question.indicator().code(), part, scene.area(), scene.period()))));
        Set<FigureRef> wanted = new LinkedHashSet<>(cells.values());
        FigureSource source = figures.read(actor, scene.area(), scene.period(), wanted);
        Map<Answers.CellId, Answers.Cell> answers = new HashMap<>();
        cells.forEach((cell, ref) -> source.figure(ref)
                .known()
                .ifPresent(value -> answers.put(
                        cell, new Answers.Value(value, source.figure(ref).estimated()))));
        return Judge.ofAll(edition).findings(new Answers(answers), Optional.empty(), Set.of()).stream()
                .filter(Finding.Fails.class::isInstance)
                .map(Finding.Fails.class::cast)
                .map(fails -> Remark.Line.of(
                        "identity",
                        fails.check().name(),
                        Amounts.plain(fails.left()),
                        Amounts.plain(fails.right()),
                        Amounts.plain(fails.difference().abs())))
                .toList();
    }
}
