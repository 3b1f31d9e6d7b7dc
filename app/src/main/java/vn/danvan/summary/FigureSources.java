package vn.danvan.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.summary.compose.Amounts;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.FigureSource;
import vn.danvan.summary.piece.FigureReader;

/** Where the numbers of a summary come from: what was told, and what the figure is now. */
@Component
@Transactional(readOnly = true)
public class FigureSources {

    /**
     * A figure of a summary.
     *
     * @param told the figure as the summary has it
     * @param now the figure of now, empty for readers who may not see it
     */
    public record Source(Indicator indicator, Figure told, Optional<Figure> now) {

        /** Told with its unit. */
        public String toldText() {
            return text(told);
        }

        /** The figure of now with its unit. */
        public String nowText() {
            return now.map(this::text).orElse("");
        }

        /** Whether it has changed since. */
        public boolean changed() {
            return now.filter(fresh -> !fresh.sameAs(told)).isPresent();
        }

        private String text(Figure figure) {
            return figure.known().map(value -> Amounts.plain(value, indicator)).orElse("–");
        }
    }

    private final FigureReader figures;
    private final Forms forms;

    FigureSources(FigureReader figures, Forms forms) {
        this.figures = figures;
        this.forms = forms;
    }

    /** The figures asked for, which must be figures of the version. */
    public List<Source> of(Actor actor, SummaryDetail detail, List<FigureRef> refs) {
        Optional<FigureSource> now = SummaryAuthority.mayEdit(actor, detail.summary().body())
                ? Optional.of(figures.read(actor, detail.scene().area(), refs))
                : Optional.empty();
        List<Source> sources = new ArrayList<>();
        for (FigureRef ref : refs) {
            Figure told = detail.pieces().stream()
                    .flatMap(one -> one.piece().draft().figures().stream())
                    .filter(figure -> figure.ref().equals(ref))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("figure", ref));
            Indicator indicator =
                    forms.current().catalogue().indicator(ref.indicator()).orElseThrow();
            sources.add(new Source(indicator, told, now.map(source -> source.figure(ref))));
        }
        return sources;
    }
}
