package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.figure.Coverage;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.figure.Plan;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.PeriodNames;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Texts;

/** What periods, lines and figures are called in a language. */
@Component
class FigureNames {

    private final Texts texts;
    private final PeriodNames periods;

    FigureNames(Texts texts, PeriodNames periods) {
        this.texts = texts;
        this.periods = periods;
    }

    /** What stands in every file. */
    String fileNote(Locale locale) {
        return texts.fileNote(locale);
    }

    String text(Locale locale, String key, Object... args) {
        return texts.text(locale, key, args);
    }

    /** "Tháng 1/2021". */
    String period(Locale locale, ReportingPeriod period) {
        return periods.period(period, locale);
    }

    /** The line's own name, or what its kind is called. */
    String line(Locale locale, FigureLine line) {
        return switch (line.key().kind()) {
            case AREA, BODY -> line.name();
            case TOTAL -> texts.text(locale, "figure.line.TOTAL", line.name());
            case OF_DISTRICT, OF_PROVINCE, FORMER, UNDIVIDED, OTHERS ->
                texts.text(locale, "figure.line." + line.key().kind());
        };
    }

    String part(Locale locale, Indicator indicator, String part) {
        return indicator
                .breakdown()
                .flatMap(breakdown -> breakdown
                        .part(part)
                        .map(item -> item.name().in(locale))
                        .or(() -> breakdown
                                .axisOfRest(part)
                                .map(axis -> texts.text(
                                        locale,
                                        "figure.part.rest",
                                        axis.name().in(locale).toLowerCase(locale)))))
                .orElse(part);
    }

    /** What stands in the cell. */
    String figure(Locale locale, Figure figure, Indicator indicator) {
        return switch (figure) {
            case Figure.Value(BigDecimal value, Figure.Marks ignored) -> FigureText.bare(locale, value, indicator);
            case Figure.Counted(BigDecimal value, Optional<String> ignored) ->
                FigureText.bare(locale, value, indicator);
            case Figure.Uncounted ignored -> texts.text(locale, "figure.cell.uncounted");
            case Figure.Missing ignored -> texts.text(locale, "figure.cell.missing");
            case Figure.Without(Figure.Without.Why why, var _) -> texts.text(locale, "figure.cell." + why);
            case Figure.NotDivisible ignored -> texts.text(locale, "figure.cell.not-divisible");
            case Figure.Untold ignored -> texts.text(locale, "figure.cell.untold");
            case Figure.NotAdditive ignored -> texts.text(locale, "figure.cell.not-additive");
            case Figure.Hidden(boolean small) -> texts.text(locale, small ? "figure.cell.small" : "figure.cell.hidden");
            case Figure.Absent ignored -> texts.text(locale, "figure.cell.absent");
        };
    }

    /** Why there is no number, in a sentence; empty for a value. */
    String reason(Locale locale, Figure figure) {
        return switch (figure) {
            case Figure.Value ignored -> "";
            case Figure.Counted ignored -> "";
            case Figure.Uncounted(var why) -> texts.text(locale, "figure.reason.uncounted." + why);
            case Figure.Missing ignored -> texts.text(locale, "figure.reason.missing");
            case Figure.Without(Figure.Without.Why why, var _) -> texts.text(locale, "figure.reason." + why);
            case Figure.NotDivisible(var splits) ->
                String.join(
                        " ", splits.stream().map(split -> split(locale, split)).toList());
            case Figure.Untold(var units) -> texts.text(locale, "figure.reason.untold", String.join(", ", units));
            case Figure.NotAdditive(var why) -> texts.text(locale, "figure.reason.not-additive", why.in(locale));
            case Figure.Hidden(boolean small) ->
                texts.text(locale, small ? "figure.reason.small" : "figure.reason.hidden");
            case Figure.Absent(boolean part) ->
                texts.text(locale, part ? "figure.reason.absent-part" : "figure.reason.absent");
        };
    }

    /** What is to be known beside it: that it is counted from records, estimates, unapproved figures, how many have reported. */
    List<PivotView.Mark> marks(Locale locale, Figure figure) {
        List<PivotView.Mark> marks = new ArrayList<>();
        if (figure instanceof Figure.Counted) {
            marks.add(mark(locale, "counted"));
        }
        spell(locale, figure).ifPresent(marks::add);
        figure.known().ifPresent(known -> known(locale, known, figure.number().isPresent(), marks));
        silence(locale, figure).ifPresent(marks::add);
        return marks;
    }

    private void known(Locale locale, Figure.Marks known, boolean number, List<PivotView.Mark> marks) {
        if (known.estimated() && number) {
            marks.add(mark(locale, "estimated"));
        }
        if (known.unapproved() && number) {
            marks.add(mark(locale, "unapproved"));
        }
        if (known.incomplete() && (number || known.reported() > 0)) {
            String of = known.reported() + "/" + known.expected().orElse(0);
            marks.add(new PivotView.Mark(of, texts.text(locale, "figure.mark.incomplete", of)));
        }
    }

    /** That a sum of periods is of a unit that did not exist in all of them; empty where it did. */
    Optional<PivotView.Mark> spell(Locale locale, Figure figure) {
        return Compared.spell(Optional.of(figure))
                .map(spell -> new PivotView.Mark(
                        texts.text(locale, "figure.sign.spell", spell.periods(), spell.of()),
                        texts.text(locale, "figure.mark.spell", spell.periods(), spell.of())));
    }

    /** That some of those that have reported gave no number; empty where all did, or where there is no number at all. */
    Optional<PivotView.Mark> silence(Locale locale, Figure figure) {
        return figure instanceof Figure.Value(var _, Figure.Marks known)
                        && known.silence().all() > 0
                ? Optional.of(silence(locale, known.silence()))
                : Optional.empty();
    }

    private PivotView.Mark silence(Locale locale, Figure.Silence silence) {
        return new PivotView.Mark(
                texts.text(locale, "figure.sign.silence", silence.all()),
                texts.text(
                        locale,
                        "figure.mark.silence",
                        silence.all(),
                        silence.notApplicable(),
                        silence.blank(),
                        silence.notAsked()));
    }

    /** How many have reported, where that is not all. */
    Optional<PivotView.Mark> incomplete(Locale locale, Optional<Figure> figure) {
        return figure.flatMap(Coverage::of)
                .filter(Coverage::incomplete)
                .map(of ->
                        new PivotView.Mark(of.toString(), texts.text(locale, "figure.mark.incomplete", of.toString())));
    }

    /** That a change says little, because another share has reported than a year before; empty where that is not so. */
    Optional<PivotView.Mark> uneven(Locale locale, Optional<Figure> before, Optional<Figure> now) {
        return before.flatMap(Coverage::of)
                .flatMap(then -> now.flatMap(Coverage::of)
                        .filter(later -> !later.fits(then))
                        .map(later -> new PivotView.Mark(
                                texts.text(locale, "figure.sign.uneven"),
                                texts.text(locale, "figure.mark.uneven", later.toString(), then.toString()))));
    }

    /** That what was counted from records is not what was reported; empty where it is, or where one of them is not known. */
    Optional<PivotView.Mark> difference(Locale locale, Figure counted, Optional<Figure> reported, Indicator indicator) {
        return counted instanceof Figure.Counted(BigDecimal here, var _)
                        && reported.orElse(null) instanceof Figure.Value(BigDecimal there, var _)
                        && here.compareTo(there) != 0
                ? Optional.of(new PivotView.Mark(
                        texts.text(locale, "figure.sign.differs"),
                        texts.text(
                                locale,
                                "figure.mark.differs",
                                FigureText.bare(locale, there, indicator),
                                FigureText.bare(locale, here, indicator))))
                : Optional.empty();
    }

    /** That it is the target of the year, and that it was set for units that became this one, or why these have none together. */
    List<PivotView.Mark> marks(Locale locale, Plan plan) {
        List<PivotView.Mark> marks = new ArrayList<>();
        if (plan.ofYear() && plan.value().isPresent()) {
            marks.add(mark(locale, "plan-year"));
        }
        plan.former()
                .ifPresent(former -> marks.add(new PivotView.Mark(
                        texts.text(locale, "figure.sign.plan-former"),
                        texts.text(
                                locale,
                                "figure.plan."
                                        + former.fault().map(Plan.Fault::name).orElse("ADDED"),
                                String.join(", ", former.units())))));
        return marks;
    }

    /** How much of a target is reached, of a limit how much is used, of a limit of 0 only that it is exceeded; else empty. */
    String reached(Locale locale, Optional<Plan> target, Optional<Figure> now, Indicator indicator) {
        String percent = Compared.reached(target, now)
                .map(value -> FigureText.number(locale, value) + "%")
                .orElse("");
        if (!Compared.isLimit(indicator)) {
            return percent;
        }
        boolean over = Compared.over(target, now, indicator);
        if (percent.isEmpty()) {
            return over ? texts.text(locale, "figure.reached.exceeded") : "";
        }
        return texts.text(locale, over ? "figure.reached.over" : "figure.reached.limit", percent);
    }

    PivotView.Mark mark(Locale locale, String name) {
        return new PivotView.Mark(texts.text(locale, "figure.sign." + name), texts.text(locale, "figure.mark." + name));
    }

    private String split(Locale locale, Figure.Split split) {
        String day = split.on()
                .map(on -> String.format(Locale.ROOT, "%1$td/%1$tm/%1$tY", on))
                .orElse("");
        return texts.text(
                locale,
                "figure.reason.not-divisible",
                split.unit(),
                day,
                split.legalBasis().orElse(""));
    }
}
