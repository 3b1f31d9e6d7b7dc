package vn.danvan.summary.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.Step;
import vn.danvan.summary.SummaryContent;

/** What may stand in a pattern. */
class PatternTests {

    private static final PatternCheck CHECK =
            new PatternCheck(FormLibrary.read(ContentSource.shipped()).catalogue());

    @Test
    void theShippedContentHasNoFault() {
        assertThat(SummaryContent.check(ContentSource.shipped())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "}",
                "a ] b",
                "[a",
                "[a [b] c]",
                "{DVK.DK|grow}",
                "{DVK.DK|units 3 4}",
                "{}",
                "{dvk.DK}",
                "x || {DVK.DK}",
                "{DVK.DK} || a || b",
                "[{DVK.DK}] || a",
                "{DVK.DK} || "
            })
    void whatCannotBeRead(String text) {
        assertThat(SentencePattern.read(text)).isEmpty();
        assertThat(CHECK.faults(text)).extracting(Step::code).containsExactly("summary.fault.pattern");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{NO.SUCH}`                     | summary.fault.indicator
            `{GS.PH}`                       | summary.fault.additive
            `{DVK.DK:XX}`                   | summary.fault.part
            `{GS.CT:KT}`                    | summary.fault.part
            `{GS.CT|parts}`                 | summary.fault.part
            `{DVK.CN|parts field}`          | summary.fault.axis
            `{DVK.CN:XA_TT}`                | summary.fault.part
            `{GS.CT|value round}`           | summary.fault.round
            `{DTH.TL|share DTH.LUOT}`       | summary.fault.share
            `{DTH.TL|share}`                | summary.fault.share
            `{TTR.LUOT|number} người dự`    | summary.fault.unit
            `{DTH.CUOC|units many}`         | summary.fault.pattern
            `{nobody} có {DVK.DK}`          | summary.fault.name
            `[x {DVK.DK|number} đơn]`       | summary.fault.unit
            """)
    void whatDoesNotFit(String text, String code) {
        assertThat(CHECK.faults(text)).extracting(Step::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{TTR.LUOT} người dự", "{TTR.LUOT|number} lượt người dự"})
    void unitsThatAreNotMixed(String text) {
        assertThat(CHECK.faults(text)).isEmpty();
    }

    @Test
    void aShareSpeaksOfItsWholeToo() {
        assertThat(SentencePattern.read("Có {DTH.TL} được trả lời[, {DTH.TL|share DTH.YK}].")
                        .orElseThrow()
                        .indicators())
                .containsExactly("DTH.TL", "DTH.YK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void whoWritesAPatternThatCannotBeReadIsToldEveryFormThereIs(String language) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String told = ResourceBundle.getBundle("messages/rules", Locale.of(language), exact)
                .getString("summary.fault.pattern");
        assertThat(Arrays.stream(SentencePattern.Form.values())
                        .map(form -> form.name().toLowerCase(Locale.ROOT)))
                .allSatisfy(form -> assertThat(told).containsPattern("\\b" + form + "\\b"));
        assertThat(told).contains("\" || \"");
    }

    @Test
    void noTextBreaksTheReader() {
        long seed = 20210114;
        Random random = new Random(seed);
        String letters = "{}[]|:DVK.DK changeround areaü 12";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            SentencePattern.read(text.toString())
                    .ifPresent(pattern ->
                            assertThat(pattern.nodes()).as("seed " + seed).isNotEmpty());
        }
    }
}
