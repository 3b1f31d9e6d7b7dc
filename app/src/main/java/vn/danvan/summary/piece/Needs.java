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
    private final Set<FigureRef> refs = new LinkedHashSet<>();

    private Needs(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Set<FigureRef> of(OutlineEdition outline, Catalogue catalogue, Scene scene) {
        Needs needs = new Needs(catalogue);
        outline.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Figures.class::isInstance)
                .map(Block.Figures.class::cast)
                .forEach(block -> needs.collect(block, scene.in(block.period())));
        return needs.refs;
    }

    private void collect(Block.Figures block, Scene scene) {
        switch (block) {
            case Block.Paragraph told -> told.indicators().forEach(indicator -> told(indicator, scene));
            case Block.UnitTable table -> table.indicators().forEach(indicator -> byUnit(indicator, scene));
            case Block.Chart chart -> {
                byUnit(chart.indicator(), scene);
                years(chart.indicator(), scene);
            }
        }
    }

    private static FigureRef here(String indicator, Scene scene) {
        return new FigureRef(indicator, "", scene.area(), scene.period());
    }

    private void told(String indicator, Scene scene) {
        int before = scene.period().year() - 1;
        byUnit(indicator, scene);
        FigureRef ref = here(indicator, scene);
        refs.add(ref.inYear(before));
        catalogue.indicator(indicator).flatMap(one -> one.breakdown()).stream()
                .flatMap(breakdown -> breakdown.told().stream())
                .map(item -> ref.part(item.id()))
                .flatMap(part -> Stream.of(part, part.inYear(before)))
                .forEach(refs::add);
    }

    private void byUnit(String indicator, Scene scene) {
        FigureRef ref = here(indicator, scene);
        refs.add(ref);
        scene.units().forEach(unit -> refs.add(ref.at(unit.area())));
    }

    private void years(String indicator, Scene scene) {
        for (int back = 0; back < CHART_YEARS; back++) {
            refs.add(here(indicator, scene).inYear(scene.period().year() - back));
        }
    }
}
