package vn.danvan.reporting.form.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        Optional<Breakdown> by = one.breakdown();
        Optional<Breakdown> own = by.filter(parts -> !catalogue.isShipped(parts));
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
                text(by, Breakdown::id),
                text(own, parts -> parts.name().vi()),
                text(own, parts -> parts.name().en()),
                yes(own.filter(Breakdown::sensitive).isPresent()),
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
