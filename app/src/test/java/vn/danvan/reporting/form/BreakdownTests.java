package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danvan.rules.content.Wording;

class BreakdownTests {

    private static final Breakdown SUBJECT = axis("subject", "TT", "CN");
    private static final Breakdown LEVEL = axis("level", "XA", "HUYEN", "TINH");
    private static final Breakdown FIELD = axis("field", "KT", "VHXH");

    private static Breakdown axis(String id, String... items) {
        return new Breakdown(
                id,
                new Wording(id, id),
                false,
                Stream.of(items)
                        .map(item -> new Breakdown.Item(item, new Wording(item, item)))
                        .toList());
    }

    private static List<String> ids(List<Breakdown.Item> items) {
        return items.stream().map(Breakdown.Item::id).toList();
    }

    @Test
    void combinationsStandInTheOrderOfTheAxesAndAreCalledByAllOfThem() {
        Breakdown both = Breakdown.of(List.of(SUBJECT, LEVEL));
        assertThat(both.id()).isEqualTo("subject.level");
        assertThat(ids(both.items())).containsExactly("TT_XA", "TT_HUYEN", "TT_TINH", "CN_XA", "CN_HUYEN", "CN_TINH");
        assertThat(both.items().getFirst().name().vi()).isEqualTo("TT – XA");
        assertThat(both.axes()).containsExactly(SUBJECT, LEVEL);
        assertThat(both.isCrossed()).isTrue();
    }

    @Test
    void aSingleAxisIsWhatItWas() {
        assertThat(Breakdown.of(List.of(SUBJECT))).isSameAs(SUBJECT);
        assertThat(SUBJECT.axes()).containsExactly(SUBJECT);
        assertThat(SUBJECT.margins()).isEmpty();
        assertThat(ids(SUBJECT.told())).containsExactly("TT", "CN");
        assertThat(SUBJECT.sums()).containsExactly(List.of("TT", "CN", "-subject", ""));
        assertThat(SUBJECT.isWithin("TT", "TT")).isTrue();
        assertThat(axis("old", "a", "a_b").isWithin("a_b", "a"))
                .as("a name from before the sign was refused")
                .isFalse();
    }

    @Test
    void everyMarginCanBeAskedForAndSingleAxesComeFirst() {
        Breakdown all = Breakdown.of(List.of(FIELD, SUBJECT, LEVEL));
        assertThat(all.items()).hasSize(12);
        assertThat(all.margins())
                .extracting(Breakdown::id)
                .containsExactly("field", "subject", "level", "field.subject", "field.level", "subject.level");
        assertThat(all.told()).hasSize(2 + 2 + 3 + 4 + 6 + 6 + 12);
        assertThat(ids(all.alone())).containsExactly("KT", "VHXH", "TT", "CN", "XA", "HUYEN", "TINH");
        assertThat(all.part("KT_XA").orElseThrow().name().vi()).isEqualTo("KT – XA");
        assertThat(all.part("XA_KT")).isEmpty();
    }

    @Test
    void whatStandsInACombinationStandsInEveryMarginOfIt() {
        Breakdown all = Breakdown.of(List.of(FIELD, SUBJECT, LEVEL));
        assertThat(all.told().stream().map(Breakdown.Item::id).filter(part -> all.isWithin("KT_TT_XA", part)))
                .containsExactly("KT", "TT", "XA", "KT_TT", "KT_XA", "TT_XA", "KT_TT_XA");
        assertThat(all.isWithin("TT", "TT_XA")).as("told more coarsely").isFalse();
    }

    @Test
    void whatWasToldWithoutAnAxisStandsInWhatIsLeftOfIt() {
        Breakdown both = Breakdown.of(List.of(SUBJECT, LEVEL));
        assertThat(both.isWithin("TT", "-level")).isTrue();
        assertThat(both.isWithin("TT", "TT_-level")).isTrue();
        assertThat(both.isWithin("TT", "CN_-level")).isFalse();
        assertThat(both.isWithin("TT", "-subject")).isFalse();
        assertThat(both.isWithin("", "-subject")).isTrue();
        assertThat(both.isWithin("TT_XA", "-level")).isFalse();
        assertThat(both.isRest("TT_-level")).isTrue();
        assertThat(both.isRest("TT_XA")).isFalse();
        assertThat(SUBJECT.isWithin("", "-subject")).isTrue();
        assertThat(SUBJECT.isWithin("TT", "-subject")).isFalse();
    }

    @Test
    void someOfTheAxesAloneAreABreakdownOfTheirOwn() {
        Breakdown all = Breakdown.of(List.of(FIELD, SUBJECT, LEVEL));
        assertThat(all.over(List.of("level", "field")).orElseThrow()).isEqualTo(Breakdown.of(List.of(FIELD, LEVEL)));
        assertThat(all.over(List.of("subject"))).contains(SUBJECT);
        assertThat(all.over(List.of("criteria"))).isEmpty();
        assertThat(all.over(List.of())).isEmpty();
    }

    @Test
    void sumsLeadFromEveryCombinationToTheWhole() {
        Breakdown both = Breakdown.of(List.of(SUBJECT, LEVEL));
        assertThat(both.sums())
                .containsExactlyInAnyOrder(
                        List.of("TT", "CN", "-subject", ""),
                        List.of("XA", "HUYEN", "TINH", "-level", ""),
                        List.of("TT_XA", "TT_HUYEN", "TT_TINH", "TT_-level", "TT"),
                        List.of("CN_XA", "CN_HUYEN", "CN_TINH", "CN_-level", "CN"),
                        List.of("TT_XA", "CN_XA", "XA_-subject", "XA"),
                        List.of("TT_HUYEN", "CN_HUYEN", "HUYEN_-subject", "HUYEN"),
                        List.of("TT_TINH", "CN_TINH", "TINH_-subject", "TINH"));
        Breakdown all = Breakdown.of(List.of(FIELD, SUBJECT, LEVEL));
        assertThat(all.sums())
                .contains(
                        List.of("KT_TT", "KT_CN", "KT_-subject", "KT"),
                        List.of("KT_TT_XA", "VHXH_TT_XA", "TT_XA_-field", "TT_XA"))
                .doesNotHaveDuplicates();
    }

    @Test
    void oneSensitiveAxisMakesAllOfItSensitive() {
        Breakdown reason = new Breakdown("reason", new Wording("r", "r"), true, LEVEL.items());
        assertThat(Breakdown.of(List.of(SUBJECT, reason)).sensitive()).isTrue();
    }
}
