package vn.danvan.reporting.consolidated;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.disclosure.SmallNumbers;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/** What could point at somebody: decided by the same numbers that decide for every other table. */
record Cover(SmallNumbers.Reading reading, ReportingPeriod period) {

    /** Whether readers outside the body may not see the figure. */
    boolean covers(SheetColumn column, BigDecimal value, BodyId body, FormEdition edition, Answers answers) {
        Indicator indicator = column.indicator();
        if (indicator.of().isEmpty()) {
            return reading.hides(indicator.code(), column.part(), value, period, body);
        }
        return told(indicator).anyMatch(code -> reading.hides(code, "", told(code, edition, answers), period, body));
    }

    /** Of a ratio what it is made of. */
    private static Stream<String> told(Indicator indicator) {
        return indicator.of().stream().flatMap(of -> Stream.of(of.numerator(), of.denominator()));
    }

    private static BigDecimal told(String code, FormEdition edition, Answers answers) {
        return edition.figures()
                .filter(figure -> figure.indicator().code().equals(code))
                .findFirst()
                .flatMap(answers::figure)
                .orElse(BigDecimal.ZERO);
    }

    /** Whether something of the column may be covered, in this period or another. */
    boolean concerns(SheetColumn column) {
        Indicator indicator = column.indicator();
        Stream<String> codes = indicator.of().isEmpty() ? Stream.of(indicator.code()) : told(indicator);
        return codes.anyMatch(code -> reading.concerns(code, period));
    }

    /**
     * Whether the figure of all bodies of the area may not be seen.
     *
     * @param shared codes that reports outside the sheet count too, so that its total is a sum no other table has
     * @param anyCovered whether a figure of a body in it is covered
     */
    boolean coversTotal(SheetColumn column, AreaId area, BodyId member, Set<String> shared, boolean anyCovered) {
        Indicator indicator = column.indicator();
        Stream<String> codes = indicator.of().isEmpty() ? Stream.of(indicator.code()) : told(indicator);
        return codes.anyMatch(code -> (anyCovered && shared.contains(code))
                || reading.hidesTotal(code, indicator.of().isEmpty() ? column.part() : "", period, area, member));
    }
}
