package vn.danvan.reporting.consolidated;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static void add(Section section, Question.Figure figure, List<SheetColumn> columns) {
        Indicator indicator = figure.indicator();
        columns.add(new SheetColumn(section, indicator, Optional.of(figure), ""));
        indicator
                .breakdown()
                .ifPresent(parts -> parts.items()
                        .forEach(item ->
                                columns.add(new SheetColumn(section, indicator, Optional.of(figure), item.id()))));
    }

    /** Whether it is the sum of the columns after it. */
    boolean summed() {
        return part.isEmpty() && indicator.breakdown().isPresent();
    }
}
