package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.figure.Family.Row;
import vn.danvan.reporting.figure.Veil.Node;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.period.ReportingPeriod;

/** Says of single figures of a body whether others may read them: not those that could point at somebody or give that away. */
@Component
public class SmallNumbers {

    private final Veils veils;
    private final Standings standings;
    private final Forms forms;

    SmallNumbers(Veils veils, Standings standings, Forms forms) {
        this.veils = veils;
        this.standings = standings;
        this.forms = forms;
    }

    Standing standing(BodyId body, ReportingPeriod period) {
        return standings.of(body, period.end());
    }

    /** For the figures of one answer; what was found out for one of them holds for the others. */
    public Reading reading() {
        return new Reading();
    }

    /** The figures of one answer. */
    public final class Reading {

        private record Asked(String indicator, ReportingPeriod period, AreaId province) {}

        private final Map<Asked, Veil> known = new HashMap<>();

        private Reading() {}

        /**
         * Whether the figure is not for readers outside the body.
         *
         * @param part a part of the breakdown, {@code ""} for the whole
         */
        public boolean hides(String indicator, String part, BigDecimal value, ReportingPeriod period, BodyId body) {
            AreaId province = standing(body, period).province();
            if (province == null) {
                return false;
            }
            Veil veil = known.computeIfAbsent(new Asked(indicator, period, province), SmallNumbers.this::veil);
            Row row = new Row(indicator, part);
            return veil.hides(row, Node.body(body))
                    || (veil.family().sensitive().contains(row) && SmallCells.isSmall(value.longValue()));
        }

        /** Whether small numbers of the indicator are hidden at all. */
        public boolean isSensitive(String indicator) {
            return forms.current()
                    .catalogue()
                    .indicator(indicator)
                    .filter(vn.danvan.reporting.form.Indicator::sensitive)
                    .isPresent();
        }
    }

    private Veil veil(Reading.Asked asked) {
        return forms.current()
                .catalogue()
                .indicator(asked.indicator())
                .map(indicator -> veils.of(indicator, asked.period(), List.of(asked.province())))
                .orElse(Veil.NONE);
    }
}
