package vn.danvan.reporting.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import vn.danvan.access.ApiKeys;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.Outcomes;

/** What came of an import is said to a program that asks later as to one that waits. */
@DanvanTest
class KeptSummaryTests {

    private static final String UNIT = "KDV-22891";
    private static final String TRIAL = "/api/v1/dataValueSets?dryRun=true";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    ApiKeys keys;

    private String key = "";

    @BeforeEach
    void aKey() {
        key = "Bearer "
                + Outcomes.done(keys.make(people.actor(UNIT, Role.UNIT_OFFICER), "bài thử", 30, TestPeople.PASSWORD));
    }

    private JsonNode sent(String address, String language, String element, String value)
            throws UnsupportedEncodingException {
        MockHttpServletResponse answer = mvc.post()
                .uri(address)
                .header("Authorization", key)
                .cookie(new Cookie("danvan-lang", language))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"dataSet":"dan-van","period":"201905","orgUnit":"%s",
                         "dataValues":[{"dataElement":"%s","value":"%s"}]}
                        """.formatted(UNIT, element, value))
                .exchange()
                .getResponse();
        return ApiDescription.of(answer.getContentAsString()).document();
    }

    /** The one conflict of the same import, asked for afterwards. */
    private JsonNode keptConflict(String language, String element, String value) throws UnsupportedEncodingException {
        return kept(TRIAL + "&async=true", language, element, value).at("/conflicts/0");
    }

    /** What came of an import that a program did not wait for. */
    private JsonNode kept(String address, String language, String element, String value)
            throws UnsupportedEncodingException {
        String tasks = sent(address, "vi", element, value)
                .at("/response/relativeNotifierEndpoint")
                .asString();
        MockHttpServletResponse answer = mvc.get()
                .uri(tasks.replace("/tasks/", "/taskSummaries/"))
                .header("Authorization", key)
                .cookie(new Cookie("danvan-lang", language))
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return ApiDescription.of(answer.getContentAsString()).document();
    }

    @Test
    void aFaultNamesTheQuestionInTheReadersLanguage() throws UnsupportedEncodingException {
        for (String value : new String[] {"-1", "mười"}) {
            for (String language : new String[] {"vi", "en"}) {
                String atOnce = sent(TRIAL, language, "TTR.CUOC", value)
                        .at("/response/conflicts/0/value")
                        .asString();
                assertThat(atOnce).isNotEmpty();
                assertThat(keptConflict(language, "TTR.CUOC", value)
                                .get("value")
                                .asString())
                        .doesNotContain("vi=", "en=")
                        .isEqualTo(atOnce);
            }
            assertThat(keptConflict("en", "TTR.CUOC", value).get("value").asString())
                    .as("%s", value)
                    .isNotEqualTo(
                            keptConflict("vi", "TTR.CUOC", value).get("value").asString())
                    .contains("meetings");
        }
    }

    @Test
    void aSignThatNoDatabaseKeepsIsLeftOutOfWhatIsKept() throws UnsupportedEncodingException {
        JsonNode conflict = keptConflict("vi", "KHONG\\u0000CO", "1");
        assertThat(conflict.get("object").asString()).isEqualTo("KHONGCO");
        assertThat(conflict.get("value").asString()).contains("“KHONGCO”");
    }

    @Test
    void whatTheRulesWouldFindAfterATrialIsKeptInTheLanguageOfWhoeverAsks() throws UnsupportedEncodingException {
        for (String language : new String[] {"vi", "en"}) {
            JsonNode atOnce = sent(TRIAL, language, "DTH.TL", "8").at("/response/reports");
            assertThat(atOnce.at("/0/missing").asInt()).isPositive();
            assertThat(kept(TRIAL + "&async=true", language, "DTH.TL", "8").get("reports"))
                    .isEqualTo(atOnce);
        }
    }

    @Test
    void anImportThatIsNoTrialHasTheSummaryItAlwaysHad() throws UnsupportedEncodingException {
        JsonNode summary = kept("/api/v1/dataValueSets?async=true", "vi", "KHONGCO", "8");
        assertThat(summary.has("reports")).isFalse();
        assertThat(summary.has("importCount")).isTrue();
    }
}
