package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.danvan.rules.content.ContentSource;

class EditionJsonTests {

    private static final FormLibrary LIBRARY = FormLibrary.read(ContentSource.shipped());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aFigureTellsItsUnitItsPartsAndWhatItMustSatisfy() {
        JsonNode question = question(json("dan-van@2018-01-01", "vi"), "dvk.dt");

        assertThat(question.get("kind").asString()).isEqualTo("figure");
        assertThat(question.get("unitName").asString()).isEqualTo("mô hình");
        assertThat(question.get("parts")).hasSize(4);
        assertThat(question.get("parts").get(0).get("id").asString()).isEqualTo("KT");
        assertThat(question.get("explainOver").asInt()).isEqualTo(30);
        assertThat(question.get("compulsory").asBoolean()).isTrue();
    }

    @Test
    void aCheckIsATreeWithItsSentenceInTheLanguageAskedFor() {
        JsonNode check = json("xu-ly-don@2021-05-10", "en").get("checks").get(1);

        assertThat(check.toString())
                .isEqualTo(
                        "{\"severity\":\"fault\",\"sentence\":\"Column 9 is the sum of 11 to 13\",\"kind\":\"comparison\","
                                + "\"left\":{\"answer\":\"c9\"},\"relation\":\"=\",\"right\":{\"sum\":["
                                + sum("c11") + "," + sum("c12") + "," + sum("c13") + "]}}");
    }

    private static String sum(String question) {
        return JSON.readTree("{\"sign\":1,\"of\":{\"answer\":\"" + question + "\"}}")
                .toString();
    }

    @Test
    void everyShippedEditionCanBeWrittenAndStandInAPage() {
        LIBRARY.forms().stream().flatMap(form -> form.editions().stream()).forEach(edition -> {
            String text = EditionJson.of(edition, "vi");
            JsonNode json = JSON.readTree(text);

            assertThat(text).doesNotContain("<");
            assertThat(json.get("edition").asString()).isEqualTo(edition.id());
            assertThat(json.get("checks")).hasSize((int) edition.checks().stream()
                    .filter(check -> !edition.isReceived(check))
                    .count());
        });
    }

    @Test
    void aTableTellsItsColumnsAndThatTheyAddUpToTheirFigures() {
        JsonNode json = json("nong-thon-moi@2018-01-01", "vi");

        assertThat(question(json, "thon").get("rows").asString()).isEqualTo("free");
        assertThat(json.get("checks")
                        .get(0)
                        .get("left")
                        .get("column")
                        .get("column")
                        .asString())
                .isEqualTo("tien");
        assertThat(json.get("checks").get(0).get("right").get("answer").asString())
                .isEqualTo("tien");
    }

    private static JsonNode json(String edition, String language) {
        return JSON.readTree(EditionJson.of(LIBRARY.edition(edition).orElseThrow(), language));
    }

    private static JsonNode question(JsonNode json, String id) {
        return StreamSupport.stream(json.get("sections").spliterator(), false)
                .flatMap(
                        section -> StreamSupport.stream(section.get("questions").spliterator(), false))
                .filter(question -> question.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
