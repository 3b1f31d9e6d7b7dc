package vn.danvan.summary.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Polarity;
import vn.danvan.summary.compose.Composed.Bit;

/** "đạt 102,5% kế hoạch": a figure beside what was to be reached; in a part of a year also beside the plan of the year. */
final class TargetWords {

    private final Telling telling;
    private final Indicator indicator;

    TargetWords(Telling telling, Indicator indicator) {
        this.telling = telling;
        this.indicator = indicator;
    }

    /** Nothing without a target, and nothing of a target of 0, which has no percentage, unless it is a limit that is exceeded. */
    @Nullable
    List<Bit> tell(FigureRef ref) {
        BigDecimal own = telling.target(ref).orElse(null);
        BigDecimal target = own == null ? ofYear(ref) : own;
        if (target == null) {
            return null;
        }
        Figure figure = telling.required(ref).orElse(null);
        if (figure == null) {
            return null;
        }
        boolean limit = indicator.polarity() == Polarity.DOWN;
        if (limit && Telling.of(figure).compareTo(target) > 0) {
            return telling.withMarks(figure, exceeded(figure, target, own == null));
        }
        if (Amounts.isShare(indicator)) {
            return telling.withMarks(figure, points(figure, target));
        }
        if (target.signum() <= 0) {
            return null;
        }
        String percent = new Amounts(telling.phrases()).percent(Telling.of(figure), target);
        String phrase = limit ? "target.limit" : "target.share";
        return telling.withMarks(
                figure,
                telling.phrases()
                        .of(
                                own == null ? phrase + "-year" : phrase,
                                Map.of("percent", List.of(Telling.number(percent, figure.ref())))));
    }

    /** By the numbers, not by the per cent: 3.001 of 3.000 rounds to 100%. */
    private List<Bit> exceeded(Figure figure, BigDecimal limit, boolean ofYear) {
        Bit told = Telling.number(new Amounts(telling.phrases()).words(limit, indicator, false), figure.ref());
        return telling.phrases()
                .of(ofYear ? "target.limit-over-year" : "target.limit-over", Map.of("limit", List.of(told)));
    }

    /** How far a share is from that of the plan says nothing before the year is over. */
    private @Nullable BigDecimal ofYear(FigureRef ref) {
        return Amounts.isShare(indicator) ? null : telling.targetOfYear(ref).orElse(null);
    }

    private List<Bit> points(Figure figure, BigDecimal target) {
        BigDecimal over = Amounts.shown(Telling.of(figure), indicator).subtract(Amounts.shown(target, indicator));
        String phrase = switch (over.signum()) {
            case 1 -> "target.points-over";
            case -1 -> "target.points-under";
            default -> "target.points-equal";
        };
        Bit points = Telling.number(Amounts.number(over.abs()), figure.ref());
        return telling.phrases().of(phrase, Map.of("points", List.of(points)));
    }
}
