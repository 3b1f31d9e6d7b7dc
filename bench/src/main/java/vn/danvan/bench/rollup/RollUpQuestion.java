package vn.danvan.bench.rollup;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.danvan.reporting.figure.MeasuredSums;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * One question: any indicator, level and time.
 *
 * @param level whose figures: of the country, a province, a district or a commune
 */
record RollUpQuestion(String indicator, String level, List<UUID> areas, List<ReportingPeriod> periods, String by) {

    private static final List<String> LEVELS = List.of("country", "province", "district", "commune");
    private static final List<Integer> MONTHS = List.of(1, 3, 12, 60);

    /**
     * How long the answer took.
     *
     * @param sums how many sums came back
     */
    record Answer(RollUpQuestion question, double milliseconds, int sums) {}

    static RollUpQuestion any(Country country, Random random) {
        String level = LEVELS.get(random.nextInt(LEVELS.size()));
        int count = MONTHS.get(random.nextInt(MONTHS.size()));
        List<String> cuts = MeasuredSums.cuts();
        return new RollUpQuestion(
                "BENCH." + (1 + random.nextInt(country.indicators())),
                level,
                areas(level, country, random),
                country.months(random.nextInt(country.months() - count + 1), count),
                cuts.get(random.nextInt(cuts.size())));
    }

    private static List<UUID> areas(String level, Country country, Random random) {
        return switch (level) {
            case "country" -> country.allProvinces();
            case "province" -> List.of(Country.area(country.province(random)));
            case "district" -> List.of(Country.area(country.district(random)));
            default -> List.of(Country.area(country.commune(random)));
        };
    }

    Answer ask(MeasuredSums database) {
        long began = System.nanoTime();
        int sums = database.ask(indicator, areas, periods, by);
        double took = (System.nanoTime() - began) / 1e6;
        if (sums == 0) {
            throw new IllegalStateException("nothing was found for " + this);
        }
        return new Answer(this, took, sums);
    }

    String time() {
        return periods.size() + "-months";
    }
}
