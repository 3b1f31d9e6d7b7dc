package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.PeriodChanges;
import vn.danvan.rules.PeriodNames;
import vn.danvan.rules.period.Periods;

/** Whether a target can be kept: of an indicator there is, for a period that stands, with a value the indicator can have. */
@Component
class TargetRules {

    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private final Forms forms;
    private final PeriodChanges kinds;
    private final Periods periods;
    private final PeriodNames names;

    TargetRules(Forms forms, PeriodChanges kinds, Periods periods, PeriodNames names) {
        this.forms = forms;
        this.kinds = kinds;
        this.periods = periods;
        this.names = names;
    }

    /** Keeps kinds of periods as they are until the transaction ends, so that no target is set for one that is being changed. */
    void hold() {
        kinds.hold();
    }

    /** Why the value, or that there is none, cannot be kept. */
    List<Refusal> faults(TargetSlot slot, Optional<BigDecimal> value) {
        List<Refusal> faults = new ArrayList<>();
        if (!periods.stands(slot.period())) {
            faults.add(Refusal.at("kind", "report.period-changed", names.period(slot.period())));
        }
        Optional<Indicator> indicator = forms.current().catalogue().indicator(slot.indicator());
        if (indicator.isEmpty()) {
            faults.add(Refusal.at("i", "figure.indicator", slot.indicator()));
        }
        indicator
                .flatMap(known -> value.flatMap(one -> fault(slot, known, one)))
                .ifPresent(faults::add);
        return faults;
    }

    private static Optional<Refusal> fault(TargetSlot slot, Indicator indicator, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(LARGEST) > 0) {
            return Optional.of(Refusal.at(field(slot), "figure.target.value", FigureText.typed(value)));
        }
        int decimals = FigureText.decimals(indicator);
        if (value.stripTrailingZeros().scale() > decimals) {
            String code = decimals == 0 ? "figure.target.whole" : "figure.target.decimals";
            return Optional.of(Refusal.at(field(slot), code, FigureText.typed(value), decimals));
        }
        return Optional.empty();
    }

    /** The field of a form in which the value stands. */
    static String field(TargetSlot slot) {
        return "value-" + slot.area();
    }
}
