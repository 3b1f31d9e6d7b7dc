package vn.danvan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

    @Test
    void namesAreListedByGivenNameThenFamilyThenMiddle() {
        List<String> listed = Stream.of(
                        "Trần Văn Hậu",
                        "Phạm Văn Hậu",
                        "Phạm Thị Hậu",
                        "Nguyễn Long Biên",
                        "Lê Đức",
                        "Lê Dung",
                        "Nguyễn Ánh",
                        "Nguyễn An")
                .map(PersonName::of)
                .sorted(PersonName.ORDER)
                .map(PersonName::full)
                .toList();
        assertThat(listed)
                .containsExactly(
                        "Nguyễn An",
                        "Nguyễn Ánh",
                        "Nguyễn Long Biên",
                        "Lê Dung",
                        "Lê Đức",
                        "Phạm Thị Hậu",
                        "Phạm Văn Hậu",
                        "Trần Văn Hậu");
    }

    @Test
    void aNameHasFamilyMiddleAndGivenName() {
        assertThat(PersonName.of("  Nguyễn  Thị\u00A0Minh Khai "))
                .isEqualTo(new PersonName("Nguyễn Thị Minh Khai", "Nguyễn", "Thị Minh", "Khai"));
        assertThat(PersonName.of(RandomTexts.nfd("Lê Duẩn"))).isEqualTo(new PersonName("Lê Duẩn", "Lê", "", "Duẩn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pi Năng Thạnh",
                "Katơr Quý",
                "Đàng Năng Tom",
                "Chamaléa Thủy",
                "Hạnh",
                "Tôn Nữ Thị Minh Khai",
                "",
                "J. Smith"
            })
    void namesThatDoNotSplitSafelyStayWhole(String name) {
        PersonName parsed = PersonName.of(name);
        assertThat(parsed.isSplit()).isFalse();
        assertThat(parsed.given()).isEqualTo(name);
    }

    @Test
    void aSortKeySaidByAPersonRules() {
        PersonName said = PersonName.withSortKey("Pi Năng Thạnh", "Thạnh");
        assertThat(PersonName.ORDER.compare(said, PersonName.of("Lê Thanh"))).isPositive();
        assertThat(PersonName.ORDER.compare(said, PersonName.of("Lê Thảo"))).isNegative();
        assertThat(said.full()).isEqualTo("Pi Năng Thạnh");
    }

    @ParameterizedTest
    @MethodSource("vn.danvan.language.RandomTexts#seeds")
    void anyTextIsAName(int seed) {
        PersonName name = PersonName.of(RandomTexts.of(seed));
        assertThat(PersonName.of(name.full())).as("seed %d", seed).isEqualTo(name);
    }
}
