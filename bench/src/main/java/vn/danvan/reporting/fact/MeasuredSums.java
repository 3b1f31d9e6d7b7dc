package vn.danvan.reporting.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.form.Breakdown;
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
    private static final Wording NAME = new Wording("", "");

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
        return queries.sums(List.of(indicator(indicator, Optional.empty())), wanted(provinces, areas, periods, by))
                .size();
    }

    /** An indicator along several axes and the parts wanted of it. */
    public static final class Parted {

        private final Map<Indicator, List<String>> told;

        private Parted(Indicator indicator, List<String> told) {
            this.told = Map.of(indicator, told);
        }
    }

    /** Names what {@link #askParts} asks for, as the catalogue does once for all questions. */
    public Parted parted(String indicator, List<List<String>> axes, List<String> told) {
        return new Parted(indicator(indicator, Optional.of(crossed(axes))), told);
    }

    private static Breakdown crossed(List<List<String>> axes) {
        List<Breakdown> single = new ArrayList<>();
        axes.forEach(parts -> single.add(new Breakdown(
                "axis-" + parts.getFirst(),
                NAME,
                false,
                parts.stream().map(part -> new Breakdown.Item(part, NAME)).toList())));
        List<String> combinations = axes.stream().skip(1).reduce(axes.getFirst(), MeasuredSums::combined);
        return new Breakdown(
                "axes",
                NAME,
                false,
                combinations.stream()
                        .map(part -> new Breakdown.Item(part, NAME))
                        .toList(),
                single);
    }

    private static List<String> combined(List<String> parts, List<String> axis) {
        return parts.stream()
                .flatMap(part -> axis.stream().map(other -> part + "_" + other))
                .toList();
    }

    /** Asks for parts beside the whole, and answers how many sums came back. */
    public int askParts(
            Parted parted,
            Collection<UUID> provinces,
            Collection<UUID> areas,
            List<ReportingPeriod> periods,
            String by) {
        return queries.parts(parted.told, wanted(provinces, areas, periods, by)).size();
    }

    private static FactQueries.Wanted wanted(
            Collection<UUID> provinces, Collection<UUID> areas, List<ReportingPeriod> periods, String by) {
        return new FactQueries.Wanted(
                new FactQueries.Ground(
                        provinces.stream().map(AreaId::new).toList(),
                        areas.stream().map(AreaId::new).toList()),
                periods,
                FactQueries.By.valueOf(by),
                false);
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

    private static Indicator indicator(String code, Optional<Breakdown> breakdown) {
        return new Indicator(
                code,
                "",
                "",
                NAME,
                new Unit("cuoc", NAME),
                Measure.FLOW,
                Summing.SUM,
                Optional.empty(),
                Polarity.NONE,
                breakdown,
                0,
                false,
                false,
                new Indicator.Basis("", LocalDate.EPOCH, Optional.empty(), Confidence.UNVERIFIED),
                Optional.empty());
    }
}
