package vn.danvan.reporting.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Measure;
import vn.danvan.reporting.form.Polarity;
import vn.danvan.reporting.form.Summing;
import vn.danvan.reporting.form.Unit;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.ReportingPeriod;

/** The product's own way from a question to the sums, as the roll-up bench asks it; it lives here to reach it. */
public final class MeasuredSums {

    private static final int LARGEST_HIDDEN = 4;

    private final FactQueries queries;
    private final ProvinceFacts facts;

    public MeasuredSums(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        FactKeys keys = new FactKeys(jdbc);
        FactNames names = new FactNames(jdbc);
        this.queries = new FactQueries(jdbc, keys, names);
        this.facts = new ProvinceFacts(jdbc, keys, names);
    }

    /** By which places sums are told apart, in the order of the product's own list. */
    public static List<String> cuts() {
        return List.of(FactQueries.By.NOTHING.name(), FactQueries.By.DISTRICT.name(), FactQueries.By.COMMUNE.name());
    }

    /** Asks, and answers how many sums came back. */
    public int ask(
            String indicator,
            Collection<UUID> provinces,
            Collection<UUID> areas,
            List<ReportingPeriod> periods,
            String by) {
        return queries.sums(
                        List.of(indicator(indicator)),
                        new FactQueries.Wanted(
                                new FactQueries.Ground(
                                        provinces.stream().map(AreaId::new).toList(),
                                        areas.stream().map(AreaId::new).toList()),
                                periods,
                                FactQueries.By.valueOf(by),
                                false,
                                false))
                .size();
    }

    /**
     * Asks what a figure of which small numbers are hidden asks besides its sums: whether what was decided for the provinces and
     * each of the years still holds. Answers how many have changed since they were first reported.
     */
    public int askWhetherDecisionsHold(String indicator, Collection<UUID> provinces, List<ReportingPeriod> periods) {
        return (int) periods.stream()
                .map(ReportingPeriod::year)
                .distinct()
                .filter(year -> facts.state(List.of(indicator), wanted(provinces, year, periods))
                                .orElseThrow()
                        > 0)
                .count();
    }

    /** Reads what is decided anew after a change: all that was reported of the indicators; answers how many facts there are. */
    public int readToDecide(List<String> indicators, Collection<UUID> provinces, List<ReportingPeriod> year) {
        ProvinceFacts.Wanted wanted = wanted(provinces, year.getFirst().year(), year);
        facts.anyUpTo(LARGEST_HIDDEN, indicators, wanted);
        return facts.of(indicators, wanted).size();
    }

    private static ProvinceFacts.Wanted wanted(Collection<UUID> provinces, int year, List<ReportingPeriod> periods) {
        return new ProvinceFacts.Wanted(provinces.stream().map(AreaId::new).toList(), year, periods);
    }

    private static Indicator indicator(String code) {
        Wording name = new Wording(code, code);
        return new Indicator(
                code,
                "",
                "",
                name,
                new Unit("cuoc", name),
                Measure.FLOW,
                Summing.SUM,
                Optional.empty(),
                Polarity.NONE,
                Optional.empty(),
                0,
                false,
                false,
                new Indicator.Basis("", LocalDate.EPOCH, Optional.empty(), Confidence.UNVERIFIED),
                Optional.empty());
    }
}
