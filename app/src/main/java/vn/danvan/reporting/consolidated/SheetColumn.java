package vn.danvan.reporting.consolidated;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Section;

/**
 * A column: a figure the form asks for, a part of one, or a share of two of them.
 *
 * @param figure empty for a share, which no form asks for
 * @param part of its breakdown; {@code ""} for the whole
 */
public record SheetColumn(Section section, Indicator indicator, Optional<Question.Figure> figure, String part) {

    /** All figures of the edition in its order, the whole before its parts; a share ends the section that completes it. */
    static List<SheetColumn> of(FormEdition edition, Catalogue catalogue) {
        List<SheetColumn> columns = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        Set<String> shares = new HashSet<>();
        for (Section section : edition.sections()) {
            section.questions().stream()
                    .filter(Question.Figure.class::isInstance)
                    .map(Question.Figure.class::cast)
                    .forEach(figure -> {
                        asked.add(figure.indicator().code());
                        add(section, figure, columns);
                    });
            catalogue.indicators().stream()
                    .filter(indicator -> indicator
                            .of()
                            .filter(of -> asked.contains(of.numerator()) && asked.contains(of.denominator()))
                            .isPresent())
                    .filter(indicator -> shares.add(indicator.code()))
                    .forEach(share -> columns.add(new SheetColumn(section, share, Optional.empty(), "")));
        }
        return columns;
    }

    /** Of a crossed breakdown the parts of the first axis stand before their combinations. */
    private static void add(Section section, Question.Figure figure, List<SheetColumn> columns) {
        Consumer<String> column =
                part -> columns.add(new SheetColumn(section, figure.indicator(), Optional.of(figure), part));
        column.accept("");
        figure.breakdown().ifPresent(parts -> {
            if (!parts.isCrossed()) {
                parts.items().forEach(item -> column.accept(item.id()));
                return;
            }
            parts.axes().getFirst().items().forEach(first -> {
                column.accept(first.id());
                parts.items().stream()
                        .map(Breakdown.Item::id)
                        .filter(part -> parts.isWithin(part, first.id()))
                        .forEach(column);
            });
        });
    }

    /** The columns of an indicator, or of a part of it, by their numbers. */
    static List<Integer> at(List<SheetColumn> columns, String code, String part) {
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).indicator().code().equals(code)
                        && columns.get(at).part().equals(part))
                .boxed()
                .toList();
    }

    /** Whether it is the sum of columns after it. */
    boolean summed() {
        return figure.filter(asked -> !asked.parts().contains(part)).isPresent();
    }

    /** Those of the parts in which an edition asks for the figure that stand in the column. */
    List<String> of(Question.Figure asked) {
        return asked.parts().stream()
                .filter(one -> part.isEmpty()
                        || indicator
                                .breakdown()
                                .filter(breakdown -> breakdown.isWithin(one, part))
                                .isPresent())
                .toList();
    }
}
