package vn.danvan.reporting.form.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Polarity;
import vn.danvan.reporting.form.Unit;
import vn.danvan.rules.content.Wording;

/** One row of the sheet {@code own_indicators}, in the order of {@link SheetIndicators#COLUMNS}. */
final class OwnIndicatorRow {

    private OwnIndicatorRow() {}

    static List<String> of(Indicator one, Catalogue catalogue) {
        Optional<Wording> unit =
                Optional.of(one.unit()).filter(own -> !catalogue.isShipped(own)).map(Unit::name);
        List<Breakdown> axes =
                one.breakdown().stream().flatMap(by -> by.axes().stream()).toList();
        Function<Function<Breakdown, String>, String> own =
                text -> axes.stream().allMatch(catalogue::isShipped)
                        ? ""
                        : axes.stream()
                                .map(axis -> catalogue.isShipped(axis) ? "" : text.apply(axis))
                                .collect(Collectors.joining(SheetIndicators.BETWEEN_AXES));
        return List.of(
                one.code(),
                one.name().vi(),
                one.name().en(),
                one.group(),
                one.domain(),
                one.unit().id(),
                text(unit, Wording::vi),
                text(unit, Wording::en),
                FormYaml.written(one.measure()),
                FormYaml.written(one.summing()),
                text(one.of(), of -> of.numerator() + " " + of.denominator()),
                text(one.why(), Wording::vi),
                text(one.why(), Wording::en),
                one.polarity() == Polarity.NONE ? "" : FormYaml.written(one.polarity()),
                axes.stream().map(Breakdown::id).collect(Collectors.joining(" ")),
                own.apply(axis -> axis.name().vi()),
                own.apply(axis -> axis.name().en()),
                axes.stream().anyMatch(Breakdown::sensitive) ? own.apply(axis -> yes(axis.sensitive())) : "",
                one.decimals() == 0 ? "" : Integer.toString(one.decimals()),
                yes(one.estimable()),
                yes(one.sensitive()),
                one.basis().source(),
                one.basis().from().toString(),
                text(one.basis().to(), Object::toString),
                FormYaml.written(one.basis().confidence()));
    }

    private static <T> String text(Optional<T> one, Function<T, String> text) {
        return one.map(text).orElse("");
    }

    private static String yes(boolean set) {
        return set ? "yes" : "";
    }
}
