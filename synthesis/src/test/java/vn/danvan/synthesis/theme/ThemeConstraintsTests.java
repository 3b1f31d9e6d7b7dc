package vn.danvan.synthesis.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.synthesis.parallel.Workers;
import vn.danvan.synthesis.theme.ThemeConstraints.EarlierTheme;
import vn.danvan.synthesis.theme.ThemeConstraints.Pair;

class ThemeConstraintsTests {

    private static ThemeSet themes(ThemeInput input, ThemeConstraints constraints) throws IOException {
        try (Workers workers = new Workers(2)) {
            return Themes.of(input, ThemeSettings.of(7), constraints, () -> {}, workers);
        }
    }

    @Test
    void whatPeopleJoinedStaysTogether() throws IOException {
        Voices voices = Voices.drawn(60, 1);
        ThemeConstraints joined = new ThemeConstraints(
                List.of(new Pair(0, 1), new Pair(1, 5), new Pair(8, 9)), List.of(), List.of(), List.of());
        ThemeSet themes = themes(voices, joined);
        assertThat(themes.themeOf(0)).isEqualTo(themes.themeOf(1)).isEqualTo(themes.themeOf(5));
        assertThat(themes.themeOf(8)).isEqualTo(themes.themeOf(9));
    }

    @Test
    void whatPeoplePartedStaysApart() throws IOException {
        Voices voices = Voices.drawn(60, 2);
        ThemeSet free = themes(voices, ThemeConstraints.none());
        int other = 3;
        while (free.themeOf(other) != free.themeOf(0)) {
            other += 3;
        }
        ThemeConstraints parted = new ThemeConstraints(List.of(), List.of(new Pair(0, other)), List.of(), List.of());
        ThemeSet themes = themes(voices, parted);
        assertThat(themes.themeOf(0)).isNotEqualTo(themes.themeOf(other));
    }

    @Test
    void earlierThemesKeepNumberAndLabelWhenANewBatchComes() throws IOException {
        Voices voices = Voices.drawn(60, 3);
        List<Integer> earlier = new ArrayList<>();
        for (int item = 0; item < voices.count(); item++) {
            earlier.add(item < 90 && voices.demand(item) < 2 ? voices.demand(item) : -1);
        }
        List<EarlierTheme> named = List.of(
                new EarlierTheme(ThemeInput.NO_CLAUSE, "Lương hưu"),
                new EarlierTheme(ThemeInput.NO_CLAUSE, "Đường liên thôn"),
                new EarlierTheme(ThemeInput.NO_CLAUSE, "Chủ đề không còn ai nói"));
        ThemeSet themes = themes(voices, new ThemeConstraints(List.of(), List.of(), earlier, named));
        int followed = 0;
        int fresh = 0;
        for (int item = 0; item < voices.count(); item++) {
            int theme = themes.themeOf(item);
            if (earlier.get(item) >= 0) {
                assertThat(theme).isEqualTo(earlier.get(item));
            } else if (voices.demand(item) < 2) {
                followed += theme == voices.demand(item) ? 1 : 0;
            } else {
                fresh += theme > 2 ? 1 : 0;
            }
        }
        assertThat(followed).isGreaterThan(50);
        assertThat(fresh).isGreaterThan(50);
        assertThat(themes.theme(0).label()).isEqualTo("Lương hưu");
        assertThat(themes.theme(1).label()).isEqualTo("Đường liên thôn");
        assertThat(themes.theme(2).items()).isZero();
    }

    @Test
    void aNewItemJoinedToAKnownOneGoesToItsTheme() throws IOException {
        Voices voices = Voices.drawn(20, 4);
        List<Integer> earlier = new ArrayList<>(Collections.nCopies(voices.count(), -1));
        earlier.set(0, 0);
        ThemeConstraints constraints = new ThemeConstraints(
                List.of(new Pair(1, 0)),
                List.of(new Pair(0, 3)),
                earlier,
                List.of(new EarlierTheme(ThemeInput.NO_CLAUSE, "Cũ")));
        ThemeSet themes = themes(voices, constraints);
        assertThat(themes.themeOf(1)).isZero();
        assertThat(themes.themeOf(3)).isNotZero();
    }

    @Test
    void itemsKnownFromBeforeAreNeitherCountedNorQuoted() throws IOException {
        Voices voices = Voices.drawn(20, 6);
        ThemeInput input = new ThemeInput() {
            @Override
            public int count() {
                return voices.count();
            }

            @Override
            public byte[] utf8(int item) {
                return voices.utf8(item);
            }

            @Override
            public int weight(int item) {
                return item < 30 ? 0 : 1;
            }

            @Override
            public int clause(int item) {
                return NO_CLAUSE;
            }
        };
        ThemeSet themes = themes(input, ThemeConstraints.none());
        int counted = 0;
        for (int theme = 0; theme < themes.count(); theme++) {
            counted += themes.theme(theme).items();
            assertThat(themes.theme(theme).quotes()).allMatch(quote -> quote.item() >= 30);
        }
        assertThat(counted).isEqualTo(30);
    }

    @Test
    void decisionsThatContradictEachOtherAreRefused() {
        Voices voices = Voices.drawn(2, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> themes(
                        voices,
                        new ThemeConstraints(List.of(new Pair(0, 1)), List.of(new Pair(1, 0)), List.of(), List.of())));
        Voices clauses = new Voices().add("một", 0, 0).add("hai", 0, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        themes(clauses, new ThemeConstraints(List.of(new Pair(0, 1)), List.of(), List.of(), List.of())))
                .withMessageContaining("different clauses");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> themes(voices, new ThemeConstraints(List.of(), List.of(), List.of(1), List.of())));
    }
}
