package vn.danvan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeadlineCommandTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theAnswerIsJsonWithTheAgreedKeys() {
        int exit = run("complaint.first.resolution --from 2021-01-14");

        JsonNode json = JsonMapper.shared().readTree(out());
        assertThat(exit).isZero();
        assertThat(json.propertyNames())
                .containsExactly("rule", "ruleSet", "from", "days", "unit", "raw", "due", "legalBasis", "steps");
        assertThat(json.get("days").asInt()).isEqualTo(30);
        assertThat(json.get("unit").asString()).isEqualTo("calendar");
        assertThat(json.get("raw").asString()).isEqualTo("2021-02-13");
        assertThat(json.get("due").asString()).isEqualTo("2021-02-17");
        assertThat(json.get("legalBasis").asString()).isEqualTo("Điều 28 Luật Khiếu nại số 02/2011/QH13");
        assertThat(json.get("steps").size()).isGreaterThan(3);
        assertThat(err()).isEmpty();
    }

    @Test
    void theExplanationGoesToTheErrorStream() {
        assertThat(run("denunciation.initial --from 2021-02-05 --explain")).isZero();

        assertThat(JsonMapper.shared().readTree(out()).get("due").asString()).isEqualTo("2021-02-23");
        assertThat(err()).contains("23/02/2021 (thứ Ba)").contains("1. ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--with complex,remote",
                "--with remote,complex",
                "--with complex,remote,complex",
                "--with remote --with complex"
            })
    void factsComeInAnyOrderAndMoreThanOnce(String facts) {
        assertThat(run("complaint.second.resolution --from 2021-01-14 " + facts))
                .isZero();

        assertThat(JsonMapper.shared().readTree(out()).get("days").asInt()).isEqualTo(70);
    }

    @Test
    void optionsMayComeBeforeTheRule() {
        assertThat(run("--suspended 2021-03-10..2021-03-14 --from 2021-03-01 --suspended 2021-04-03..2021-04-06"
                        + " denunciation.resolution"))
                .isZero();

        assertThat(JsonMapper.shared().readTree(out()).get("raw").asString()).isEqualTo("2021-04-09");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "complaint.filing",
                "--from 2021-01-14",
                "complaint.filing --from",
                "complaint.filing --from 2021-02-30",
                "complaint.filing --from 14/01/2021",
                "complaint.filing --from 2021-1-14",
                "complaint.filing --from +2021-01-14",
                "complaint.filing --from 2021-01-14 --from 2021-01-15",
                "complaint.filing --from 2021-01-14 --with remote",
                "complaint.filing --from 2021-01-14 --with",
                "complaint.filing --from 2021-01-14 --with ,",
                "complaint.first.resolution --from 2021-01-14 --with complex,",
                "complaint.first.resolution --from 2021-01-14 --with Complex",
                "denunciation.resolution --from 2021-01-14 --with complex,very-complex",
                "denunciation.resolution --from 2011-01-14 --with complex,very-complex",
                "complaint.filing --from 2021-01-14 --suspended 2021-01-20",
                "complaint.filing --from 2021-01-14 --suspended 2021-01-20..",
                "complaint.filing --from 2021-01-14 --suspended 2021-01-20..2021-01-19",
                "complaint.filing --from 2021-01-14 --suspended 2021-02-30..2021-03-19",
                "election.2021.E-95 --from 2021-05-23 --suspended 2021-01-20..2021-01-21",
                "election.2021.E-95 --from 2021-05-23 --with complex",
                "election.2021.E-94 --from 2021-05-23",
                "complaint.filing extra --from 2021-01-14",
                "complaint.filing --from 2021-01-14 --lang",
                "complaint.filing --from 2021-01-14 --list",
                "complaint --from 2021-01-14",
                "no.such.rule --from 2021-01-14"
            })
    void wrongUsageSaysWhatIsAllowed(String line) {
        assertThat(run(line)).isEqualTo(2);

        assertThat(out()).isEmpty();
        assertThat(err()).contains("Cách dùng: danvan deadline");
    }

    @Test
    void anUnknownRuleIsAnsweredWithTheRulesThereAre() {
        assertThat(run("complaint.third.filing --from 2021-01-14")).isEqualTo(2);

        assertThat(err()).contains("complaint.second.filing").contains("election.2021.E-115");
    }

    @Test
    void anUnlistedFactIsAnsweredWithTheFactsThereAre() {
        assertThat(run("denunciation.resolution --from 2021-01-14 --with remote"))
                .isEqualTo(2);

        assertThat(err()).contains("complex | very-complex");
    }

    @Test
    void aDayUnderAnotherLawIsRefused() {
        assertThat(run("denunciation.resolution --from 2018-12-31")).isEqualTo(1);

        assertThat(out()).isEmpty();
        assertThat(err()).contains("Luật Tố cáo số 03/2011/QH13");
    }

    @Test
    void allRulesAreListedWithFactsAndLaw() {
        assertThat(run("--list")).isZero();

        JsonNode list = JsonMapper.shared().readTree(out());
        assertThat(list.size()).isEqualTo(7 + 9 + 2 + 2 + 16);
        assertThat(list.get(2).get("rule").asString()).isEqualTo("complaint.first.resolution");
        assertThat(list.get(2).get("facts").toString()).isEqualTo("[\"complex\",\"remote\"]");
        list.forEach(rule -> assertThat(rule.get("legalBasis").asString()).contains("Luật"));
    }

    @Test
    void englishIsSpokenWhenAskedFor() {
        assertThat(run("complaint.decision.sending --from 2021-02-09", "en")).isZero();

        assertThat(out())
                .contains("Law on Complaints No. 02/2011/QH13, Article 32")
                .contains("2021-02-15–2021-02-16 day off in lieu: Lunar New Year");
    }

    @Test
    void theJsonIsUtf8WhateverTheEncodingOfTheTerminal() {
        String before = run("complaint.filing --from 2021-01-14") + out();
        ByteArrayOutputStream ascii = new ByteArrayOutputStream();
        int exit = DeadlineCommand.run(
                "complaint.filing --from 2021-01-14".split(" ", -1),
                new PrintStream(ascii, true, StandardCharsets.US_ASCII),
                new PrintStream(err, true, StandardCharsets.US_ASCII),
                "C");

        assertThat(exit + ascii.toString(StandardCharsets.UTF_8))
                .isEqualTo(before)
                .contains("Điều 9");
    }

    @Test
    void helpIsNoError() {
        assertThat(run("--help")).isZero();
        assertThat(err()).contains("--suspended");
    }

    private int run(String line) {
        return run(line, "vi");
    }

    private int run(String line, String language) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ", -1);
        return DeadlineCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                language);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
