package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.hisp.dhis.Dhis2;
import org.hisp.dhis.Dhis2Config;
import org.hisp.dhis.auth.AccessTokenAuthentication;
import org.hisp.dhis.auth.BasicAuthentication;
import org.hisp.dhis.model.datavalueset.DataValueSet;
import org.hisp.dhis.model.datavalueset.DataValueSetImportOptions;
import org.hisp.dhis.query.datavalue.DataValueSetQuery;
import org.hisp.dhis.response.data.Conflict;
import org.hisp.dhis.response.datavalueset.DataValueSetResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.access.ApiKeys;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;

/** Another program sends and reads figures, with the published client of DHIS2 and by hand. */
@DanvanTest
class DataValueSetTests {

    private static final String UNIT = "KDV-22831";

    /** A month that no other test uses, for each test. */
    private static final AtomicInteger MONTHS = new AtomicInteger();

    private final MockMvcTester mvc;
    private final TestPeople people;
    private final ApiKeys keys;
    private final JdbcClient jdbc;
    private final String address;
    private String key = "";
    private TestPeople.Person officer;
    private String month = "";

    DataValueSetTests(
            @Autowired MockMvcTester mvc,
            @Autowired TestPeople people,
            @Autowired ApiKeys keys,
            @Autowired JdbcClient jdbc,
            @Value("${server.port}") int port) {
        this.mvc = mvc;
        this.people = people;
        this.keys = keys;
        this.jdbc = jdbc;
        this.address = "http://localhost:" + port;
        this.officer = people.person(UNIT, Role.UNIT_OFFICER);
    }

    @BeforeEach
    void makeKey() {
        officer = people.person(UNIT, Role.UNIT_OFFICER);
        key = key(officer);
        int test = MONTHS.getAndIncrement();
        month = "%d%02d".formatted(2019 - test / 12, test % 12 + 1);
    }

    private String key(TestPeople.Person person) {
        Actor actor = people.actor(person.username());
        return switch (keys.make(actor, "bài thử", 30, TestPeople.PASSWORD)) {
            case Outcome.Done<String>(String made) -> made;
            case Outcome.Refused<String>(var reasons) -> throw new AssertionError(reasons);
        };
    }

    private Dhis2 client() {
        return new Dhis2(new Dhis2Config(address, new AccessTokenAuthentication(key)));
    }

    private DataValueSet sent() {
        DataValueSet set =
                new DataValueSet().setDataSet("dan-van").setPeriod(month).setOrgUnit(UNIT);
        set.addDataValue(value("TTR.CUOC", null, "12"));
        set.addDataValue(value("DVK.DK", "KT", "3").setComment("ba mô hình mới"));
        set.addDataValue(value("th.tt", null, "Nhân dân ổn định."));
        return set;
    }

    private static org.hisp.dhis.model.datavalueset.DataValue value(
            String element, @Nullable String part, String value) {
        return new org.hisp.dhis.model.datavalueset.DataValue()
                .setDataElement(element)
                .setCategoryOptionCombo(part)
                .setValue(value);
    }

    private DataValueSet stored() {
        return client().getDataValueSet(DataValueSetQuery.instance()
                .addDataSets(java.util.Set.of("dan-van"))
                .addOrgUnits(java.util.Set.of(UNIT))
                .addPeriods(java.util.Set.of(month)));
    }

    @Test
    void thePublishedClientSavesAndReadsADataValueSet() {
        DataValueSetResponse saved = client().saveDataValueSet(sent(), DataValueSetImportOptions.instance());
        assertThat(saved.getImportCount().getImported()).isEqualTo(3);
        assertThat(saved.getConflicts()).isEmpty();
        assertThat(stored().getDataValues())
                .extracting(
                        org.hisp.dhis.model.datavalueset.DataValue::getDataElement,
                        org.hisp.dhis.model.datavalueset.DataValue::getCategoryOptionCombo,
                        org.hisp.dhis.model.datavalueset.DataValue::getValue,
                        org.hisp.dhis.model.datavalueset.DataValue::getComment)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("TTR.CUOC", null, "12", null),
                        org.assertj.core.groups.Tuple.tuple("DVK.DK", "KT", "3", "ba mô hình mới"),
                        org.assertj.core.groups.Tuple.tuple("th.tt", null, "Nhân dân ổn định.", null));
    }

    @Test
    void takingTheSameInTwiceChangesNothing() {
        client().saveDataValueSet(sent(), DataValueSetImportOptions.instance());
        DataValueSetResponse again = client().saveDataValueSet(sent(), DataValueSetImportOptions.instance());
        assertThat(again.getImportCount().getImported()).isZero();
        assertThat(again.getImportCount().getUpdated()).isZero();
        assertThat(again.getImportCount().getIgnored()).isEqualTo(3);
    }

    @Test
    void aTrialKeepsNothing() {
        DataValueSetResponse trial = client().saveDataValueSet(
                        sent(), DataValueSetImportOptions.instance().setDryRun(true));
        assertThat(trial.getImportCount().getImported()).isEqualTo(3);
        assertThat(stored().getDataValues()).isEmpty();
    }

    @Test
    void eachFaultyValueIsNamedAndTheOthersAreTaken() {
        DataValueSet set = sent();
        set.addDataValue(value("KHONG.CO", null, "1"));
        set.addDataValue(value("DVK.DK", "XX", "1"));
        set.addDataValue(value("TTR.LUOT", null, "mười hai"));
        set.addDataValue(value("DTH.CUOC", null, "-1"));
        set.addDataValue(value("DTH.LUOT", null, "5").setOrgUnit("KDV-22738"));
        DataValueSetResponse saved = client().saveDataValueSet(set, DataValueSetImportOptions.instance());
        assertThat(saved.getImportCount().getImported()).isEqualTo(3);
        assertThat(saved.getImportCount().getIgnored()).isEqualTo(5);
        assertThat(saved.getConflicts())
                .extracting(Conflict::getObject)
                .containsExactly("KHONG.CO", "XX", "mười hai", "-1", "KDV-22738");
        assertThat(saved.getConflicts())
                .extracting(Conflict::getValue)
                .anySatisfy(sentence -> assertThat(sentence).contains("mười hai"));
    }

    @Test
    void aYearThatTheCalendarDoesNotReachIsOneConflict() {
        DataValueSet set = sent();
        set.addDataValue(value("DTH.LUOT", null, "5").setPeriod("9999"));
        DataValueSetResponse saved = client().saveDataValueSet(set, DataValueSetImportOptions.instance());
        assertThat(saved.getImportCount().getImported()).isEqualTo(3);
        assertThat(saved.getConflicts()).extracting(Conflict::getObject).containsExactly("9999");
    }

    @Test
    void aValueIsClearedWhenItIsDeleted() {
        client().saveDataValueSet(sent(), DataValueSetImportOptions.instance());
        DataValueSet set =
                new DataValueSet().setDataSet("dan-van").setPeriod(month).setOrgUnit(UNIT);
        set.addDataValue(value("TTR.CUOC", null, "").setDeleted(true));
        assertThat(client().saveDataValueSet(set, DataValueSetImportOptions.instance())
                        .getImportCount()
                        .getDeleted())
                .isEqualTo(1);
        assertThat(stored().getDataValues()).hasSize(2);
    }

    @Test
    void theKeyStandsForThePasswordOfBasicToo() {
        Dhis2 client = new Dhis2(new Dhis2Config(address, new BasicAuthentication(officer.username(), key)));
        assertThat(client.saveDataValueSet(sent(), DataValueSetImportOptions.instance())
                        .getImportCount()
                        .getImported())
                .isEqualTo(3);
    }

    private MvcTestResult get(String uri, String with) {
        return mvc.get().uri(uri).header("Authorization", with).exchange();
    }

    private int status(String uri, String with) {
        return get(uri, with).getResponse().getStatus();
    }

    private String question(String unit) {
        return "/api/v1/dataValueSets?orgUnit=" + unit + "&period=" + month;
    }

    @Test
    void nobodyEntersWithoutAKeyOrWithAPassword() {
        assertThat(mvc.get().uri(question(UNIT)).exchange().getResponse().getStatus())
                .isEqualTo(401);
        assertThat(status(question(UNIT), "Bearer dv_khong-phai-khoa")).isEqualTo(401);
        assertThat(status(question(UNIT), "Bearer " + TestPeople.PASSWORD)).isEqualTo(401);
        assertThat(status(question(UNIT), "Bearer " + key)).isEqualTo(200);
    }

    @Test
    void aKeyOpensNoPage() {
        assertThat(mvc.get()
                        .uri("/tasks")
                        .header("Authorization", "Bearer " + key)
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("/sign-in");
    }

    @Test
    void aWithdrawnKeyOpensNothing() {
        Actor actor = people.actor(officer.username());
        keys.revoke(actor, keys.of(actor).getFirst().id().toString());
        assertThat(status(question(UNIT), "Bearer " + key)).isEqualTo(401);
    }

    @Test
    void aNeighbourIsNotSeenAndDraftsBelowAreNot() throws Exception {
        client().saveDataValueSet(sent(), DataValueSetImportOptions.instance());
        assertThat(status(question("KDV-22738"), "Bearer " + key)).isEqualTo(409);
        String province = key(people.person("BDV-58", Role.SPECIALIST));
        MvcTestResult seen = get(question(UNIT), "Bearer " + province);
        assertThat(seen.getResponse().getStatus()).isEqualTo(200);
        assertThat(seen.getResponse().getContentAsString()).isEqualTo("{\"dataValues\":[]}");
    }

    @Test
    void figuresComeAndGoAsCsv() throws Exception {
        String csv = "dataelement,period,orgunit,categoryoptioncombo,value\nTTR.CUOC," + month + "," + UNIT
                + ",,7\nDVK.DK," + month + "," + UNIT + ",VHXH,2\n";
        MvcTestResult taken = mvc.post()
                .uri("/api/v1/dataValueSets")
                .header("Authorization", "Bearer " + key)
                .contentType("text/csv")
                .content(csv)
                .exchange();
        assertThat(taken.getResponse().getContentAsString()).contains("\"imported\":2");
        assertThat(csv(""))
                .contains("TTR.CUOC," + month + "," + UNIT + ",,7,")
                .contains("DVK.DK," + month + "," + UNIT + ",VHXH,2,");
    }

    @Test
    void aStrategyNobodyKnowsIsRefusedWithThoseThereAreAndCsvObeysItToo() throws Exception {
        client().saveDataValueSet(sent(), DataValueSetImportOptions.instance());
        String csv = "dataelement,period,orgunit,value\nTTR.CUOC," + month + "," + UNIT + ",7\n";
        assertThat(postCsv("?importStrategy=REPLACE", csv))
                .contains("REPLACE", "CREATE, UPDATE, CREATE_AND_UPDATE, DELETE");
        assertThat(postCsv("?importStrategy=DELETE", csv)).contains("\"deleted\":1");
        assertThat(stored().getDataValues()).hasSize(2);
    }

    @Test
    void whatASpreadsheetWouldWorkOutIsGuardedAndComesBackAsItWas() throws Exception {
        DataValueSet set =
                new DataValueSet().setDataSet("dan-van").setPeriod(month).setOrgUnit(UNIT);
        set.addDataValue(value("th.tt", null, "=HYPERLINK(\"x\")").setComment("'-đã đối chiếu"));
        client().saveDataValueSet(set, DataValueSetImportOptions.instance());
        String csv = csv("");
        assertThat(csv).contains("\"'=HYPERLINK(", "''-đã đối chiếu");
        assertThat(postCsv("", csv)).contains("\"updated\":0", "\"ignored\":1");
        assertThat(stored().getDataValues().getFirst().getComment()).isEqualTo("'-đã đối chiếu");
    }

    @Test
    void thePublishedClientReadsValuesMarkedAsUnapprovedAndSendsThemBackUnchanged() throws Exception {
        client().saveDataValueSet(sent(), DataValueSetImportOptions.instance());
        String answer = get(question(UNIT), "Bearer " + key).getResponse().getContentAsString();
        assertThat(answer.split("\"approved\":false", -1))
                .as("each of the three")
                .hasSize(4);
        DataValueSetResponse back = client().saveDataValueSet(stored(), DataValueSetImportOptions.instance());
        assertThat(back.getConflicts()).isEmpty();
        assertThat(back.getImportCount().getIgnored()).isEqualTo(3);
        assertThat(post("", "application/json", answer)).contains("\"ignored\":3", "\"updated\":0");

        String csv = csv("");
        assertThat(csv).contains(",followup,deleted,approved\r\n", ",12,", ",false,,false\r\n");
        assertThat(postCsv("", csv)).contains("\"ignored\":3", "\"updated\":0");
    }

    @Test
    void aProgramThatRefusesWhatItDoesNotKnowAsksForNoMarks() throws Exception {
        client().saveDataValueSet(sent(), DataValueSetImportOptions.instance());
        assertThat(get(question(UNIT) + "&unmarked=true", "Bearer " + key)
                        .getResponse()
                        .getContentAsString())
                .contains("TTR.CUOC")
                .doesNotContain("approved");
        assertThat(csv("&unmarked=true")).contains("TTR.CUOC").doesNotContain("approved");
    }

    private String csv(String more) throws Exception {
        return get("/api/v1/dataValueSets.csv?orgUnit=" + UNIT + "&period=" + month + more, "Bearer " + key)
                .getResponse()
                .getContentAsString();
    }

    private String postCsv(String parameters, String csv) throws Exception {
        return post(parameters, "text/csv;charset=UTF-8", csv);
    }

    private String post(String parameters, String type, String content) throws Exception {
        return mvc.post()
                .uri("/api/v1/dataValueSets" + parameters)
                .header("Authorization", "Bearer " + key)
                .contentType(type)
                .content(content)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aCsvWithoutItsHeadIsRefusedWithTheNamesItNeeds() throws Exception {
        MvcTestResult refused = mvc.post()
                .uri("/api/v1/dataValueSets")
                .header("Authorization", "Bearer " + key)
                .contentType("text/csv")
                .content("a,b\n1,2\n")
                .exchange();
        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        assertThat(refused.getResponse().getContentAsString()).contains("dataelement, period, orgunit, value");
    }

    @Test
    void thePublishedClientLearnsWhatIsGoneAndClearsItElsewhere() {
        client().saveDataValueSet(sent(), DataValueSetImportOptions.instance());
        DataValueSet set =
                new DataValueSet().setDataSet("dan-van").setPeriod(month).setOrgUnit(UNIT);
        set.addDataValue(value("TTR.CUOC", null, "").setDeleted(true));
        DataValueSetResponse trial = client().saveDataValueSet(
                        set, DataValueSetImportOptions.instance().setDryRun(true));
        assertThat(trial.getImportCount().getDeleted()).isEqualTo(1);
        assertThat(stored().getDataValues()).hasSize(3);
        client().saveDataValueSet(set, DataValueSetImportOptions.instance());
        assertThat(client().getDataValueSet(DataValueSetQuery.instance()
                                .addDataSets(java.util.Set.of("dan-van"))
                                .addOrgUnits(java.util.Set.of(UNIT))
                                .addPeriods(java.util.Set.of(month))
                                .setLastUpdated("2021-01-01")
                                .setIncludeDeleted(true))
                        .getDataValues())
                .filteredOn(one -> Boolean.TRUE.equals(one.getDeleted()))
                .extracting(
                        org.hisp.dhis.model.datavalueset.DataValue::getDataElement,
                        org.hisp.dhis.model.datavalueset.DataValue::getPeriod,
                        org.hisp.dhis.model.datavalueset.DataValue::getValue)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("TTR.CUOC", month, null));
    }

    @Test
    void whatIsGoneStandsInTheCsvAndSuchAFileClearsIt() throws Exception {
        client().saveDataValueSet(sent(), DataValueSetImportOptions.instance());
        String gone = "dataelement,period,orgunit,value,deleted\nTTR.CUOC," + month + "," + UNIT + ",7,%s\n";
        assertThat(postCsv("", gone.formatted("co"))).contains("Cột deleted", "dòng 2", "“co”");
        assertThat(stored().getDataValues()).hasSize(3);
        assertThat(postCsv("", gone.formatted("true"))).contains("\"deleted\":1");
        String csv = csv("&includeDeleted=true");
        assertThat(csv).contains("TTR.CUOC," + month + "," + UNIT + ",,,").contains(",,,true");
        assertThat(postCsv("?dryRun=true", csv)).contains("\"ignored\":3", "\"status\":\"OK\"");
    }

    @Test
    void clearingWhatNobodyHasBegunBeginsNoReport() throws Exception {
        String gone = "dataelement,period,orgunit,value,deleted\nTTR.CUOC," + month + "," + UNIT + ",,true\n";
        assertThat(postCsv("", gone)).contains("\"ignored\":1", "\"deleted\":0");
        assertThat(begun()).isZero();
    }

    private int begun() {
        return jdbc.sql("""
                select count(*) from reporting.submission
                 where form = 'dan-van' and period_kind = 'calendar-month' and period_year * 100 + period_index = :month
                   and body = :body
                """)
                .param("month", Integer.valueOf(month))
                .param("body", people.actor(officer.username()).body().value())
                .query(Integer.class)
                .single();
    }
}
