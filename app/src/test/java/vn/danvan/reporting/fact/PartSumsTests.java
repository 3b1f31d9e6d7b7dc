package vn.danvan.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
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
                group(List.of("TT_XA", "TT_TINH"), List.of(), 2, false, 10, 5),
                group(List.of("CN_XA", "TT_XA"), List.of("CN_XA"), 3, true, 4, 1));
        assertThat(told.get("TT")).isEqualTo(new Tally(BigDecimal.valueOf(16), null, 5, true, false));
        assertThat(told.get("XA")).isEqualTo(new Tally(BigDecimal.valueOf(15), null, 5, true, true));
        assertThat(told).doesNotContainKey("CN_TINH");
    }

    @Test
    void whatWasToldOfOneAxisAloneStandsInNoOther() {
        PartSums sums = new PartSums(CROSSED, List.of("TT", "XA", "TT_XA"));
        assertThat(told(sums, group(List.of("TT"), List.of(), 1, false, 8))).containsOnlyKeys("TT");
    }

    @Test
    void whatIsNoPartAnyMoreIsInNone() {
        PartSums sums = new PartSums(CROSSED, List.of("TT", "XA"));
        Map<String, Tally> told = told(sums, group(List.of("TT_HUYEN", "TT_XA"), List.of(), 1, false, 100, 1));
        assertThat(told)
                .hasEntrySatisfying("TT", tally -> assertThat(tally.value()).isEqualByComparingTo("1"));
    }

    private static Map<String, Tally> told(PartSums sums, PartSums.Group... groups) {
        Map<String, Tally> told = new LinkedHashMap<>();
        sums.each(List.of(groups), told::put);
        return told;
    }

    private static PartSums.Group group(
            List<String> parts, List<String> rough, int reports, boolean unapproved, long... numbers) {
        return new PartSums.Group(
                parts,
                rough,
                Arrays.stream(numbers).mapToObj(BigDecimal::valueOf).toList(),
                reports,
                unapproved);
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
