package vn.danvan.reporting.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import vn.danvan.access.ApiKeys;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;

/** Answers to programs, and the examples of them, have the shape that the description gives them. */
@DanvanTest
class ApiAnswerTests {

    private static final String BASE = "https://danvan.test/openapi.json";
    private static final String UNIT = "KDV-22843";
    private static final String SETS = "/api/v1/dataValueSets";
    private static final String FIGURE =
            "{\"dataSet\":\"dan-van\",\"period\":\"201905\",\"orgUnit\":\"" + UNIT + "\",\"dataValues\":[%s]}";
    private static final String GOOD = "{\"dataElement\":\"TTR.CUOC\",\"value\":\"12\"}";
    private static final String FAULTY = "{\"dataElement\":\"KHONG.CO\",\"value\":\"1\"}";
    private static final String CSV =
            "dataelement,period,orgunit,categoryoptioncombo,value\nTTR.CUOC,201905," + UNIT + ",,7\n";

    private final MockMvcTester mvc;
    private final TestPeople people;
    private final ApiKeys keys;
    private final ApiDescription description;
    private final SchemaRegistry schemas;

    ApiAnswerTests(@Autowired MockMvcTester mvc, @Autowired TestPeople people, @Autowired ApiKeys keys)
            throws UnsupportedEncodingException {
        this.mvc = mvc;
        this.people = people;
        this.keys = keys;
        String text =
                mvc.get().uri("/api/openapi.json").exchange().getResponse().getContentAsString();
        description = ApiDescription.of(text);
        schemas = SchemaRegistry.withDialect(Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(BASE, text)));
    }

    private String key(String body, Role role) {
        Actor actor = people.actor(people.person(body, role).username());
        return switch (keys.make(actor, "bài thử", 30, TestPeople.PASSWORD)) {
            case Outcome.Done<String>(String made) -> "Bearer " + made;
            case Outcome.Refused<String>(var reasons) -> throw new AssertionError(reasons);
        };
    }

    private MockHttpServletResponse post(String address, String type, String body) {
        return post(address, type, body, Role.UNIT_OFFICER);
    }

    private MockHttpServletResponse post(String address, String type, String body, Role role) {
        return mvc.post()
                .uri(address)
                .header("Authorization", key(UNIT, role))
                .contentType(type)
                .content(body)
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse get(String address, String key) {
        return mvc.get().uri(address).header("Authorization", key).exchange().getResponse();
    }

    /** Checks status, kind and content; gives the content. */
    private String described(String method, String address, int status, MockHttpServletResponse answer)
            throws UnsupportedEncodingException {
        assertThat(answer.getStatus()).as(address).isEqualTo(status);
        String path = Objects.requireNonNull(
                UriComponentsBuilder.fromUriString(address).build().getPath());
        JsonNode answers = description.operation(method, path).content().get("responses");
        JsonNode expected = description.follow(answers.get(String.valueOf(status)));
        if (!expected.has("content")) {
            assertThat(answer.getContentAsByteArray()).isEmpty();
            return "";
        }
        MediaType type = MediaType.parseMediaType(Objects.requireNonNull(answer.getContentType()));
        String kind = type.getType() + "/" + type.getSubtype();
        assertThat(expected.get("content").propertyNames()).as(address).contains(kind);
        String content = answer.getContentAsString();
        if (kind.endsWith("json")) {
            assertThat(faults(expected.get("content").get(kind).get("schema"), content))
                    .as(address)
                    .isEmpty();
        }
        return content;
    }

    private List<Error> faults(JsonNode schema, String content) {
        return schemas.getSchema(schema.toString().replace("\"#/", "\"" + BASE + "#/"))
                .validate(
                        content,
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /api/v1/dataValueSets?dryRun=true            | application/json | good    | 200
            /api/dataValueSets?dryRun=true               | application/json | good    | 200
            /api/v1/dataValueSets?dryRun=true&async=true | application/json | good    | 200
            /api/v1/dataValueSets?dryRun=true            | application/json | faulty  | 409
            /api/v1/dataValueSets                        | application/json | no-json | 400
            /api/v1/dataValueSets                        | application/json | null    | 400
            /api/v1/dataValueSets                        | application/json | {"dataValues":[null]} | 409
            /api/v1/dataValueSets?dryRun=co              | application/json | good    | 400
            /api/v1/dataValueSets                        | application/xml  | good    | 415
            /api/v1/dataValueSets?dryRun=true            | text/csv         | csv     | 200
            /api/v1/dataValueSets?dryRun=true            | application/csv  | csv     | 200
            /api/v1/dataValueSets                        | text/csv         | good    | 409
            """)
    void whatComesOfSendingIsAsDescribed(String address, String type, String content, int status) throws Exception {
        String body = switch (content) {
            case "good" -> FIGURE.formatted(GOOD);
            case "faulty" -> FIGURE.formatted(GOOD + "," + FAULTY);
            case "csv" -> CSV;
            default -> content;
        };
        described("POST", address, status, post(address, type, body));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLERK", "OBSERVER", "ADMINISTRATOR"})
    void whoEntersNothingIsTurnedAwayAsDescribedFromABegunReportToo(Role role) throws Exception {
        String figure = FIGURE.formatted(GOOD).replace("201905", "201906");
        post(SETS, MediaType.APPLICATION_JSON_VALUE, figure);
        for (String parameters : List.of("", "?dryRun=true", "?async=true")) {
            String address = SETS + parameters;
            described("POST", address, 403, post(address, MediaType.APPLICATION_JSON_VALUE, figure, role));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'?orgUnit=BDV-58&children=true&period=calendar-quarter-2020-1&limit=5', 200",
        "'?orgUnit=BDV-58&children=true&limit=5&startDate=2020-01-01&endDate=2020-12-31&lastUpdated=2020-01-01', 200",
        "'?orgUnit=BDV-58&children=true&period=2020Q1&lastUpdated=2020-01-01&includeDeleted=true&limit=500', 200",
        "'?orgUnit=KHONG-CO', 409",
        "'?orgUnit=BDV-58&startDate=hom-qua', 409",
        "'?orgUnit=BDV-58&startDate=-999999999-01-01', 409",
        "'?orgUnit=BDV-58&endDate=%2B999999999-12-31', 409",
        "'?orgUnit=BDV-58&lastUpdated=-999999-01-01T00:00Z', 409",
        "'?orgUnit=BDV-58&limit=nhieu', 400",
    })
    void whatIsReadIsAsDescribed(String question, int status) throws Exception {
        String key = key("BDV-58", Role.SPECIALIST);
        for (String form : List.of("", ".json", ".csv")) {
            String address = SETS + form + question;
            String content = described("GET", address, status, get(address, key));
            if (status == 200) {
                assertThat(content).contains("dan-van");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            completeDataSetRegistrations?orgUnit=BDV-58&children=true&period=2020Q1&created=2020-01-01 | 200 | APPROVED
            completeDataSetRegistrations?orgUnit=BDV-58&lastUpdated=hom-qua | 409 | hom-qua
            completeDataSetRegistrations?orgUnit=BDV-58&limit=nhieu | 400 | nhieu
            organisationUnits?paging=false         | 200 | KDV-22738
            organisationUnits/KDV-22738            | 200 | KDV-22738
            organisationUnits/KHONG-CO             | 404 | KHONG-CO
            dataSets                               | 200 | dan-van
            dataSets/dan-van                       | 200 | TTR.CUOC
            dataElements?page=2&pageSize=20        | 200 | pager
            dataElements/DVK.DK                    | 200 | categoryOptionCombos
            dataElements?order=name:asc            | 409 | order
            periodTypes                            | 200 | Monthly
            periods?year=2020&paging=false         | 200 | 202003
            periods?year=nay                       | 400 | nay
            """)
    void codesAndReportsAreAsDescribed(String question, int status, String holds) throws Exception {
        String key = key("BDV-58", Role.SPECIALIST);
        for (String base : List.of("/api/v1/", "/api/")) {
            assertThat(described("GET", base + question, status, get(base + question, key)))
                    .contains(holds);
        }
    }

    @Test
    void aRunIsFollowedAsDescribed() throws Exception {
        String key = key(UNIT, Role.UNIT_OFFICER);
        String sent = mvc.post()
                .uri(SETS + "?async=true&dryRun=true")
                .header("Authorization", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(FIGURE.formatted(GOOD + "," + FAULTY))
                .exchange()
                .getResponse()
                .getContentAsString();
        String tasks = ApiDescription.of(sent)
                .document()
                .at("/response/relativeNotifierEndpoint")
                .asString();
        assertThat(described("GET", tasks, 200, get(tasks, key))).contains("\"completed\":true");
        String summary = tasks.replace("/tasks/", "/taskSummaries/");
        assertThat(described("GET", summary, 200, get(summary, key))).contains("KHONG.CO");
        described("GET", summary + "x", 404, get(summary + "x", key));
    }

    @ParameterizedTest
    @ValueSource(strings = {SETS, SETS + ".csv", "/api/system/tasks/DATAVALUE_IMPORT/x"})
    void aProgramWithoutAKeyIsToldAsDescribed(String address) throws Exception {
        MockHttpServletResponse answer = get(address, "Bearer dv_khong-phai-khoa");
        described("GET", address, 401, answer);
        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"danvan\"");
    }

    @Test
    void aFaultyParameterIsNamedWithItsValue() throws Exception {
        assertThat(get(SETS + "?orgUnit=BDV-58&limit=nhieu", key("BDV-58", Role.SPECIALIST))
                        .getContentAsString())
                .contains("Tham số limit không đọc được; đang là “nhieu”", "\"status\":400", "\"instance\":\"" + SETS);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/khong-co, 404", "DELETE, /api/v1/dataValueSets, 405"})
    void aWrongAddressOrMethodIsAProblemAndNoPage(String method, String address, int status) throws Exception {
        MockHttpServletResponse answer = mvc.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(address)
                .header("Authorization", key(UNIT, Role.UNIT_OFFICER))
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(faults(description.schema("Problem"), answer.getContentAsString()))
                .isEmpty();
    }

    @Test
    void examplesHaveTheShapeThatTheyAreExamplesOf() {
        int seen = 0;
        for (ApiDescription.Operation operation : description.operations()) {
            seen += examples(operation.content().at("/requestBody/content"));
            for (JsonNode answer : operation.content().get("responses")) {
                seen += examples(description.follow(answer).path("content"));
            }
        }
        assertThat(seen).isGreaterThan(20);
    }

    private int examples(JsonNode contents) {
        int seen = 0;
        for (JsonNode content : contents) {
            for (JsonNode example : content.path("examples")) {
                JsonNode value = description.follow(example).get("value");
                assertThat(faults(content.get("schema"), value.toString()))
                        .as(value.toString())
                        .isEmpty();
                seen++;
            }
        }
        return seen;
    }
}
