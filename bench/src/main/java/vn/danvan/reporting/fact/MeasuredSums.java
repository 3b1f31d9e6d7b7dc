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

    private final FactQueries queries;

    public MeasuredSums(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        this.queries = new FactQueries(jdbc, new FactKeys(jdbc), new FactNames(jdbc));
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
