package vn.danvan.reporting.disclosure;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.disclosure.Family.Row;
import vn.danvan.reporting.disclosure.Veil.Node;
import vn.danvan.reporting.fact.Standings;
import vn.danvan.rules.period.ReportingPeriod;

/** Says of single figures of a body whether others may read them: not those that could point at somebody or give that away. */
@Component
public class SmallNumbers {

    private final Veils veils;
    private final Standings standings;

    SmallNumbers(Veils veils, Standings standings) {
        this.veils = veils;
        this.standings = standings;
    }

    /** For the figures of one answer; what was found out for one of them holds for the others. */
    public Reading reading() {
        return new Reading(veils.reading());
    }

    /** The figures of one answer. */
    public final class Reading {

        private final Veils.Reading veils;

        private Reading(Veils.Reading veils) {
            this.veils = veils;
        }

        /**
         * Whether the figure is not for readers outside the body.
         *
         * @param part a part of the breakdown, {@code ""} for the whole
         */
        public boolean hides(String indicator, String part, BigDecimal value, ReportingPeriod period, BodyId body) {
            if (!veils.concerns(indicator, period)) {
                return false;
            }
            AreaId province = standings.of(body, period.end()).province();
            if (province == null) {
                return false;
            }
            Row row = new Row(indicator, part);
            return veils.of(indicator, period, List.of(province), false)
                    .filter(veil -> veil.hides(row, Node.body(body))
                            || (veil.family().sensitive().contains(row) && SmallCells.isSmall(value.longValue())))
                    .isPresent();
        }

        /**
         * Whether the figure of all bodies of an area together is hidden, as it is in every table.
         *
         * @param member a body of the area
         */
        public boolean hidesTotal(String indicator, String part, ReportingPeriod period, AreaId area, BodyId member) {
            AreaId province = standings.of(member, period.end()).province();
            return province != null
                    && veils.of(indicator, period, List.of(province), false)
                            .filter(veil -> veil.hides(new Row(indicator, part), Node.area(area)))
                            .isPresent();
        }

        /** Whether anything of the indicator can be hidden in the period, or in another one by the indicator's own mark. */
        public boolean concerns(String indicator, ReportingPeriod period) {
            return veils.concerns(indicator, period) || veils.isSensitive(indicator);
        }

        /** Whether small numbers of the indicator itself are hidden. */
        public boolean isSensitive(String indicator) {
            return veils.isSensitive(indicator);
        }
    }
}
