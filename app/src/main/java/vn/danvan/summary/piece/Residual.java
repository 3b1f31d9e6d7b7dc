package vn.danvan.summary.piece;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Summing;
import vn.danvan.summary.compose.Figure;

/**
 * What the rows of a table leave of its total, because the area did it itself or a unit did not report by itself; nothing in a
 * table without rows, which would be all residual.
 *
 * @param rests what is left over, by indicator; none where the rows make the total
 * @param hidden indicators of which a figure is hidden: what is left over would say it
 */
public record Residual(Map<String, BigDecimal> rests, Set<String> hidden) {

    /** Keeps copies. */
    public Residual {
        rests = Map.copyOf(rests);
        hidden = Set.copyOf(hidden);
    }

    /** Of the cells of a table whose total is that of the area as a whole. */
    public static Residual of(List<Figure> cells, AreaId whole, Catalogue catalogue) {
        Map<String, BigDecimal> parts = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        Set<String> split = new HashSet<>();
        for (Figure cell : cells) {
            String code = cell.ref().indicator();
            if (cell.isHidden()) {
                hidden.add(code);
            }
            if (cell.ofOtherUnits()) {
                // What belongs to the unit is in the whole and in none of the parts.
                split.add(code);
            }
            if (!cell.ref().area().equals(whole)) {
                parts.merge(code, cell.known().orElse(BigDecimal.ZERO), BigDecimal::add);
            }
        }
        Map<String, BigDecimal> rests = new HashMap<>();
        for (Figure total : cells) {
            String code = total.ref().indicator();
            BigDecimal sum = parts.get(code);
            BigDecimal value = total.value();
            boolean added = catalogue
                    .indicator(code)
                    .filter(one -> one.summing() == Summing.SUM)
                    .isPresent();
            boolean isTotal = total.ref().area().equals(whole);
            if (isTotal
                    && sum != null
                    && value != null
                    && added
                    && !hidden.contains(code)
                    && !split.contains(code)
                    && value.compareTo(sum) != 0) {
                rests.put(code, value.subtract(sum));
            }
        }
        return new Residual(rests, hidden);
    }

    /** What is left over of the indicator. */
    public Optional<BigDecimal> rest(String indicator) {
        return Optional.ofNullable(rests.get(indicator));
    }
}
