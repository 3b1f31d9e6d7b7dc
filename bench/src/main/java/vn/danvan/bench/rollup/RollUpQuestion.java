package vn.danvan.bench.rollup;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.danvan.reporting.fact.MeasuredSums;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * One question: any indicator, level and time.
 *
 * @param level whose figures: of a province, a district or a commune; the country as a whole is nobody's to ask
 */
record RollUpQuestion(String indicator, String level, Place place, List<ReportingPeriod> periods, String by) {

    private static final List<String> LEVELS = List.of("province", "district", "commune");
    private static final List<Integer> MONTHS = List.of(1, 3, 12, 60);

    /** Where it is asked. */
    record Place(List<UUID> provinces, List<UUID> areas) {}

    /**
     * How long the answer took, as if small numbers of every indicator were hidden.
     *
     * @param held the part of it that went into asking whether what was decided to be hidden still holds
     * @param sums how many sums came back
     */
    record Answer(RollUpQuestion question, double milliseconds, double held, int sums) {}

    static RollUpQuestion any(Country country, Random random) {
        return any(country, random, LEVELS.get(random.nextInt(LEVELS.size())));
    }

    /** Of a certain indicator. */
    static RollUpQuestion any(Country country, Random random, int indicator) {
        RollUpQuestion any = any(country, random);
        return new RollUpQuestion(Country.indicator(indicator), any.level, any.place, any.periods, any.by);
    }

    /** Of the whole country, for comparison. */
    static RollUpQuestion whole(Country country, Random random) {
        return any(country, random, "country");
    }

    private static RollUpQuestion any(Country country, Random random, String level) {
        int count = MONTHS.get(random.nextInt(MONTHS.size()));
        List<String> cuts = MeasuredSums.cuts();
        return new RollUpQuestion(
                Country.indicator(1 + random.nextInt(country.indicators())),
                level,
                place(level, country, 1 + random.nextInt(country.communes())),
                country.months(random.nextInt(country.months() - count + 1), count),
                cuts.get(random.nextInt(cuts.size())));
    }

    private static Place place(String level, Country country, int commune) {
        List<UUID> province = List.of(Country.area(country.provinceOfCommune(commune)));
        return switch (level) {
            case "country" -> new Place(country.allProvinces(), country.allProvinces());
            case "province" -> new Place(province, province);
            case "district" -> new Place(province, List.of(Country.area(country.districtOfCommune(commune))));
            default -> new Place(province, List.of(Country.area(10_000 + commune)));
        };
    }

    Answer ask(MeasuredSums database) {
        long began = System.nanoTime();
        int years = database.askWhetherDecisionsHold(indicator, place.provinces(), periods);
        double held = (System.nanoTime() - began) / 1e6;
        int sums = database.ask(indicator, place.provinces(), place.areas(), periods, by);
        double took = (System.nanoTime() - began) / 1e6;
        if (sums == 0 || years == 0) {
            throw new IllegalStateException("nothing was found for " + this);
        }
        return new Answer(this, took, held, sums);
    }

    /** About how many lines the answer has below its total. */
    int lines(Country country) {
        int communes = switch (level) {
            case "country" -> country.communes();
            case "province" -> country.communes() / country.provinces();
            case "district" -> country.communes() / country.districts();
            default -> 1;
        };
        return switch (MeasuredSums.cuts().indexOf(by)) {
            case 0 -> 0;
            case 1 -> Math.min(communes, country.districts() / country.provinces());
            default -> communes;
        };
    }

    String time() {
        return periods.size() + "-months";
    }
}
