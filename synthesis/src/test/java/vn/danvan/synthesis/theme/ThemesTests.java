package vn.danvan.synthesis.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.danvan.synthesis.parallel.Workers;

class ThemesTests {

    private static final ThemeSettings SETTINGS = ThemeSettings.of(7);

    private static ThemeSet themes(ThemeInput input, int threads) throws IOException {
        try (Workers workers = new Workers(threads)) {
            return Themes.of(input, SETTINGS, workers);
        }
    }

    private static int[] all(ThemeInput input, ThemeSet themes) {
        return IntStream.range(0, input.count()).map(themes::themeOf).toArray();
    }

    @Test
    void everyItemIsInOneThemeAndTheSumsClose() throws IOException {
        Voices voices = Voices.drawn(100, 1);
        ThemeSet themes = themes(voices, 2);
        int[] counted = new int[themes.count()];
        for (int theme : all(voices, themes)) {
            counted[theme]++;
        }
        for (int theme = 0; theme < themes.count(); theme++) {
            assertThat(themes.theme(theme).items()).isEqualTo(counted[theme]).isPositive();
            assertThat(themes.theme(theme).weight()).isEqualTo(counted[theme]);
        }
    }

    @Test
    void differentDemandsAreNotMixed() throws IOException {
        Voices voices = Voices.drawn(100, 2);
        ThemeSet themes = themes(voices, 2);
        int pure = 0;
        for (int theme = 0; theme < themes.count(); theme++) {
            int[] of = new int[Voices.demandCount()];
            for (int item = 0; item < voices.count(); item++) {
                of[voices.demand(item)] += themes.themeOf(item) == theme ? 1 : 0;
            }
            pure += IntStream.of(of).max().orElse(0);
        }
        assertThat(pure).isGreaterThanOrEqualTo(voices.count() * 95 / 100);
        assertThat(themes.count()).isLessThan(voices.count() / 4);
    }

    @Test
    void threadsChangeNothing() throws IOException {
        Voices voices = Voices.drawn(700, 3);
        ThemeSet one = themes(voices, 1);
        for (int threads : new int[] {2, 4}) {
            ThemeSet other = themes(voices, threads);
            assertThat(all(voices, other)).isEqualTo(all(voices, one));
            assertThat(other.count()).isEqualTo(one.count());
            for (int theme = 0; theme < one.count(); theme++) {
                assertThat(other.theme(theme)).isEqualTo(one.theme(theme));
            }
        }
    }

    @Test
    void aLoneVoiceKeepsAThemeOfItsOwn() throws IOException {
        Voices voices = Voices.drawn(400, 4);
        int lone = voices.count();
        voices.add("Xin giữ lại cây gạo cổ thụ trước miếu, đừng chặt", -1, ThemeInput.NO_CLAUSE);
        ThemeSet themes = themes(voices, 2);
        assertThat(themes.theme(themes.themeOf(lone)).items()).isEqualTo(1);
    }

    @Test
    void themesNeverSpanClauses() throws IOException {
        Voices voices = new Voices();
        for (int i = 0; i < 60; i++) {
            voices.add("Đề nghị sửa mức đóng bảo hiểm y tế lần " + i % 7, 0, i % 3 - 1);
        }
        ThemeSet themes = themes(voices, 2);
        for (int item = 0; item < voices.count(); item++) {
            assertThat(themes.theme(themes.themeOf(item)).clause()).isEqualTo(voices.clause(item));
        }
    }

    @Test
    void moreItemsThanASampleHoldsAllFindATheme() throws IOException {
        Voices voices = Voices.drawn(2000, 5);
        ThemeSettings small = new ThemeSettings(7, 15, 0.35, 1000, 3, 80);
        try (Workers workers = new Workers(2);
                Workers alone = new Workers(1)) {
            ThemeSet themes = Themes.of(voices, small, workers);
            assertThat(all(voices, Themes.of(voices, small, alone))).isEqualTo(all(voices, themes));
            assertThat(IntStream.range(0, themes.count())
                            .map(theme -> themes.theme(theme).items())
                            .sum())
                    .isEqualTo(voices.count());
        }
    }

    @Test
    void quotesAndLabelsStandWordForWordInTheTexts() throws IOException {
        Voices voices = Voices.drawn(50, 6);
        voices.add("𝔘𝔫 😀 Đề nghị giữ nguyên. Không bỏ chợ phiên.", -1, ThemeInput.NO_CLAUSE);
        ThemeSet themes = themes(voices, 2);
        for (int number = 0; number < themes.count(); number++) {
            Theme theme = themes.theme(number);
            assertThat(voices.text(theme.middle())).contains(theme.label());
            assertThat(theme.label().length()).isBetween(1, SETTINGS.labelLength());
            assertThat(theme.quotes()).isNotEmpty().hasSizeLessThanOrEqualTo(SETTINGS.quotes());
            Set<Integer> quoted = new HashSet<>();
            for (Quote quote : theme.quotes()) {
                assertThat(themes.themeOf(quote.item())).isEqualTo(number);
                assertThat(quoted.add(quote.item())).isTrue();
                String text = voices.text(quote.item());
                assertThat(quote.start()).isNotNegative().isLessThan(quote.end());
                assertThat(quote.end()).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
            }
        }
    }

    @Test
    void anExplanationAddsUp() throws IOException {
        Voices voices = Voices.drawn(100, 8);
        ThemeSet themes = themes(voices, 2);
        for (int item = 0; item < 20; item++) {
            Explanation why = themes.explain(item);
            double sum = why.common();
            for (Explanation.Part part : why.parts()) {
                sum += part.weight();
            }
            assertThat(sum).isCloseTo(why.similarity(), within(1e-3));
            assertThat(why.theme()).isEqualTo(themes.themeOf(item));
        }
    }

    @Test
    void oddTextsDoNoHarm() throws IOException {
        Voices voices = Voices.drawn(20, 9);
        int first = voices.count();
        String said = "Đề nghị hỗ trợ giống lúa chịu hạn cho bà con";
        voices.add("", -1, -1)
                .add("…!?", -1, -1)
                .add("đồng ý", -1, -1)
                .add("a ".repeat(40_000), -1, -1)
                .add("x".repeat(40_000), -1, -1)
                .add("lương hưu ".repeat(20_000), -1, -1)
                .add(said, -1, -1)
                .add(Normalizer.normalize(said, Normalizer.Form.NFD), -1, -1);
        ThemeSet themes = themes(voices, 2);
        assertThat(themes.themeOf(first + 6)).isEqualTo(themes.themeOf(first + 7));
        assertThat(themes.theme(themes.themeOf(first)).label()).isNotNull();
        assertThat(themes(new Voices(), 2).count()).isZero();
        assertThat(themes(new Voices().add("", -1, -1), 1).count()).isEqualTo(1);
        assertThat(themes(new Voices().add("đồng ý", -1, -1), 1).theme(0).stance())
                .isEqualTo(Stance.AGREE);
    }
}
