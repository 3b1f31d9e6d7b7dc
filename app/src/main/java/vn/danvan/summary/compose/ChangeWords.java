package vn.danvan.summary.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.summary.compose.Composed.Bit;

/** "tăng 276 mô hình (16,9%) so với năm 2020": what became of a figure since the same period of the year before. */
final class ChangeWords {

    /** From so many per cent on the growth is told as a multiple. */
    private static final BigDecimal TIMES_FROM = BigDecimal.TEN;

    private final Telling telling;
    private final Indicator indicator;
    private final boolean rounded;

    ChangeWords(Telling telling, Indicator indicator, boolean rounded) {
        this.telling = telling;
        this.indicator = indicator;
        this.rounded = rounded;
    }

    /** Nothing when one of the two is missing, or when other units gave the one than the other: the change would be theirs. */
    @Nullable
    List<Bit> tell(FigureRef ref) {
        Figure now = telling.required(ref).orElse(null);
        Figure before = telling.required(ref.inYear(ref.period().year() - 1)).orElse(null);
        if (now == null || before == null) {
            return null;
        }
        if (!now.comparableWith(before)) {
            telling.uneven(now, before);
            return null;
        }
        List<Bit> base = telling.withMarks(before, base(before));
        return telling.withMarks(
                now, Amounts.isShare(indicator) ? points(now, before, base) : amount(now, before, base));
    }

    private List<Bit> base(Figure before) {
        return telling.phrases()
                .of(
                        telling.scene().wholeYear() ? "base.year" : "base.part",
                        Map.of(
                                "year",
                                List.of(Bit.words(
                                        Integer.toString(before.ref().period().year())))));
    }

    private List<Bit> amount(Figure now, Figure before, List<Bit> base) {
        BigDecimal is = Telling.of(now);
        BigDecimal was = Telling.of(before);
        BigDecimal delta = is.subtract(was);
        if (delta.signum() == 0) {
            return same(base);
        }
        if (was.signum() == 0) {
            return telling.phrases().of("change.new", Map.of("base", base));
        }
        Amounts amounts = new Amounts(telling.phrases());
        Bit change = Telling.number(amounts.words(delta.abs(), indicator, rounded), now.ref(), before.ref());
        if (was.signum() > 0 && is.compareTo(was.multiply(TIMES_FROM)) > 0) {
            Bit times = Telling.number(Amounts.times(is, was), now.ref(), before.ref());
            return telling.phrases()
                    .of("change.times", Map.of("delta", List.of(change), "times", List.of(times), "base", base));
        }
        Bit percent = Telling.number(amounts.percent(delta, was), now.ref(), before.ref());
        return telling.phrases()
                .of(
                        delta.signum() > 0 ? "change.up" : "change.down",
                        Map.of("delta", List.of(change), "percent", List.of(percent), "base", base));
    }

    private List<Bit> points(Figure now, Figure before, List<Bit> base) {
        BigDecimal delta =
                Amounts.shown(Telling.of(now), indicator).subtract(Amounts.shown(Telling.of(before), indicator));
        if (delta.signum() == 0) {
            return same(base);
        }
        Bit points = Telling.number(Amounts.number(delta.abs()), now.ref(), before.ref());
        return telling.phrases()
                .of(
                        delta.signum() > 0 ? "change.points-up" : "change.points-down",
                        Map.of("points", List.of(points), "base", base));
    }

    private List<Bit> same(List<Bit> base) {
        return telling.phrases()
                .of(telling.scene().wholeYear() ? "change.same" : "change.same-part", Map.of("base", base));
    }
}
