package vn.danvan.summary.piece;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.Scene;
import vn.danvan.summary.outline.Block;
import vn.danvan.summary.outline.OutlineEdition;

/** Every figure that an outline may ask for, so that they can be read at once. */
final class Needs {

    /** How many years a chart over years goes back, the year itself included. */
    static final int CHART_YEARS = 5;

    private final Catalogue catalogue;
    private final Scene scene;
    private final Set<FigureRef> refs = new LinkedHashSet<>();

    private Needs(Catalogue catalogue, Scene scene) {
        this.catalogue = catalogue;
        this.scene = scene;
    }

    static Set<FigureRef> of(OutlineEdition outline, Catalogue catalogue, Scene scene) {
        Needs needs = new Needs(catalogue, scene);
        outline.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .forEach(needs::collect);
        return needs.refs;
    }

    private void collect(Block block) {
        switch (block) {
            case Block.Paragraph(String _, var sentences) ->
                sentences.forEach(sentence -> sentence.indicators().forEach(this::told));
            case Block.UnitTable(String _, String _, var indicators) -> indicators.forEach(this::byUnit);
            case Block.Chart chart -> {
                byUnit(chart.indicator());
                years(chart.indicator());
            }
            case Block.Narrative _, Block.Tasks _, Block.Prompt _ -> {}
        }
    }

    private FigureRef here(String indicator) {
        return new FigureRef(indicator, "", scene.area(), scene.period());
    }

    private void told(String indicator) {
        byUnit(indicator);
        FigureRef ref = here(indicator);
        refs.add(ref.inYear(scene.period().year() - 1));
        catalogue.indicator(indicator).flatMap(one -> one.breakdown()).stream()
                .flatMap(breakdown -> breakdown.items().stream())
                .map(item -> ref.part(item.id()))
                .flatMap(part -> Stream.of(part, part.inYear(scene.period().year() - 1)))
                .forEach(refs::add);
    }

    private void byUnit(String indicator) {
        FigureRef ref = here(indicator);
        refs.add(ref);
        scene.units().forEach(unit -> refs.add(ref.at(unit.area())));
    }

    private void years(String indicator) {
        for (int back = 0; back < CHART_YEARS; back++) {
            refs.add(here(indicator).inYear(scene.period().year() - back));
        }
    }
}
