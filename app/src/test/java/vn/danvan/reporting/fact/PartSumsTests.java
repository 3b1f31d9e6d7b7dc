package vn.danvan.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.rules.content.Wording;

/** Numbers told of combinations come to stand in each margin of them, and each body counts once there. */
class PartSumsTests {

    private static final List<Breakdown> AXES = List.of(axis("chu-the", "TT", "CN"), axis("cap", "XA", "TINH"));
    private static final Breakdown CROSSED = new Breakdown(
            "chu-the.cap", new Wording("", ""), false, items("TT_XA", "TT_TINH", "CN_XA", "CN_TINH"), AXES);

    @Test
    void aBodyThatToldTwoCombinationsOfAMarginIsOneReportOfIt() {
        PartSums sums = new PartSums(CROSSED, List.of("TT", "XA", "CN_TINH"));
        Map<String, Tally> told = told(
                sums,
                body(List.of("TT_XA", "TT_TINH"), List.of(), false, "{10,5}"),
                body(List.of("CN_XA", "TT_XA"), List.of("CN_XA"), true, "{4,1}"));
        assertThat(told.get("TT")).isEqualTo(new Tally(BigDecimal.valueOf(16), null, 2, true, false));
        assertThat(told.get("XA")).isEqualTo(new Tally(BigDecimal.valueOf(15), null, 2, true, true));
        assertThat(told).doesNotContainKey("CN_TINH");
    }

    @Test
    void whatWasToldOfOneAxisAloneStandsInNoOther() {
        PartSums sums = new PartSums(CROSSED, List.of("TT", "XA", "TT_XA"));
        assertThat(told(sums, body(List.of("TT"), List.of(), false, "{8}"))).containsOnlyKeys("TT");
    }

    @Test
    void whatIsNoPartAnyMoreIsInNone() {
        PartSums sums = new PartSums(CROSSED, List.of("TT", "XA"));
        Map<String, Tally> told = told(sums, body(List.of("TT_HUYEN", "TT_XA"), List.of(), false, "{100,1}"));
        assertThat(told)
                .hasEntrySatisfying("TT", tally -> assertThat(tally.value()).isEqualByComparingTo("1"));
    }

    @Test
    void amountsWithDecimalsAndVeryLargeOnesAddUpExactly() {
        PartSums sums = new PartSums(CROSSED, List.of("TT", "TT_XA"));
        Map<String, Tally> told = told(
                sums,
                body(List.of("TT_XA", "TT_TINH"), List.of(), false, "{12.50,9223372036854775807}"),
                body(List.of("TT_XA", "TT_TINH"), List.of(), false, "{-3,999999999}"));
        assertThat(told)
                .hasEntrySatisfying(
                        "TT", tally -> assertThat(tally.value()).isEqualTo(new BigDecimal("9223372037854775815.50")))
                .hasEntrySatisfying("TT_XA", tally -> assertThat(tally.value()).isEqualTo(new BigDecimal("9.50")));
    }

    private static Map<String, Tally> told(PartSums sums, PartSums.Told... bodies) {
        Map<String, Tally> told = new LinkedHashMap<>();
        sums.each(List.of(bodies), told::put);
        return told;
    }

    private static PartSums.Told body(List<String> parts, List<String> rough, boolean unapproved, String numbers) {
        return new PartSums.Told(parts, rough, Numbers.read(numbers, parts.size()), unapproved);
    }

    private static Breakdown axis(String id, String... parts) {
        return new Breakdown(id, new Wording("", ""), false, items(parts));
    }

    private static List<Breakdown.Item> items(String... parts) {
        return Stream.of(parts)
                .map(part -> new Breakdown.Item(part, new Wording(part, part)))
                .toList();
    }
}
