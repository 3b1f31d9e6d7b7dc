package vn.danvan.reporting.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hisp.dhis.Dhis2;
import org.hisp.dhis.Dhis2Config;
import org.hisp.dhis.auth.AccessTokenAuthentication;
import org.hisp.dhis.model.AggregationType;
import org.hisp.dhis.model.DataElement;
import org.hisp.dhis.model.DataSet;
import org.hisp.dhis.model.OrgUnit;
import org.hisp.dhis.model.ValueType;
import org.hisp.dhis.model.completedatasetregistration.CompleteDataSetRegistration;
import org.hisp.dhis.model.metadata.Metadata;
import org.hisp.dhis.model.period.PeriodType;
import org.hisp.dhis.query.Filter;
import org.hisp.dhis.query.Order;
import org.hisp.dhis.query.Query;
import org.hisp.dhis.query.completedatasetregistration.CompleteDataSetRegistrationQuery;
import org.hisp.dhis.response.Dhis2ClientException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.danvan.access.ApiKeys;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.support.DanvanTest;

/** A program finds out for itself what it may ask for, with the published client of DHIS2 and by hand. */
@DanvanTest
class CodeListTests {

    private final MockMvcTester mvc;
    private final TestPeople people;
    private final ApiKeys keys;
    private final String address;
    private String key = "";

    CodeListTests(
            @Autowired MockMvcTester mvc,
            @Autowired TestPeople people,
            @Autowired ApiKeys keys,
            @Value("${server.port}") int port) {
        this.mvc = mvc;
        this.people = people;
        this.keys = keys;
        this.address = "http://localhost:" + port;
    }

    @BeforeEach
    void ofTheDistrict() {
        key = key("BDV-584", Role.SPECIALIST);
    }

    private String key(String body, Role role) {
        Actor actor = people.actor(people.person(body, role).username());
        return switch (keys.make(actor, "bài thử", 30, TestPeople.PASSWORD)) {
            case Outcome.Done<String>(String made) -> made;
            case Outcome.Refused<String>(var reasons) -> throw new AssertionError(reasons);
        };
    }

    private Dhis2 client() {
        return new Dhis2(new Dhis2Config(address, new AccessTokenAuthentication(key)));
    }

    @Test
    void thePublishedClientFindsTheBodiesThatTheKeyReads() {
        List<OrgUnit> units = client().getOrgUnits(Query.instance());
        assertThat(units)
                .extracting(OrgUnit::getId)
                .contains("BDV-584", "KDV-22783")
                .doesNotContain("BDV-58", "BDV-582");
        OrgUnit commune = client().getOrgUnit("KDV-22783");
        assertThat(commune.getCode()).isEqualTo("KDV-22783");
        assertThat(commune.getName()).contains("Phước Bình");
        assertThat(commune.getParent().getId()).isEqualTo("BDV-584");
        assertThat(commune.getLevel()).isEqualTo(client().getOrgUnit("BDV-584").getLevel() + 1);
        assertThat(commune.getPath()).endsWith("/BDV-584/KDV-22783");
        assertThat(commune.getOpeningDate())
                .as("it existed before the organisation is known")
                .isNull();
    }

    @Test
    void aBodyThatIsToEndSaysItsLastDay() {
        assertThat(client().getOrgUnit("BDV-584").getClosedDate())
                .isEqualTo(java.time.Instant.parse("2025-06-30T00:00:00Z"));
    }

    @Test
    void aBodyThatTheKeyDoesNotReadIsNotThere() {
        assertThatThrownBy(() -> client().getOrgUnit("BDV-582")).isInstanceOf(Dhis2ClientException.class);
        assertThat(get("organisationUnits/BDV-582", 404).at("/message").asString())
                .contains("“BDV-582”");
    }

    @Test
    void thePublishedClientTurnsPages() {
        Metadata<OrgUnit> second = client().getOrgUnitsPaged(Query.instance().setPaging(2, 4));
        List<OrgUnit> all = client().getOrgUnits(Query.instance());
        assertThat(second.getPager().getTotal()).isEqualTo(all.size());
        assertThat(second.getPager().getPage()).isEqualTo(2);
        assertThat(second.getObjects())
                .extracting(OrgUnit::getId)
                .isEqualTo(all.stream().map(OrgUnit::getId).skip(4).limit(4).toList());
        assertThat(get("organisationUnits?page=900000", 200).get("organisationUnits"))
                .isEmpty();
    }

    @Test
    void thePublishedClientReadsTheFormsWithWhatTheyAskFor() {
        DataSet form = client().getDataSet("dan-van");
        assertThat(form.getName()).isEqualTo("Báo cáo công tác dân vận");
        assertThat(form.getDataSetElements())
                .extracting(one -> one.getDataElement().getId())
                .contains("TTR.CUOC", "th.tt");
        assertThat(client().getDataSets(Query.instance()))
                .extracting(DataSet::getId)
                .contains("dan-van", "tiep-cong-dan");
        JsonNode whole = get("dataSets/dan-van", 200);
        assertThat(whole.get("periodTypes").toString()).contains("Monthly", "Quarterly", "six-months", "year");
        assertThat(whole.has("periodType")).as("there are several").isFalse();
        assertThat(whole.at("/editions/0/from").asString()).isEqualTo("2018-01-01");
        assertThat(whole.at("/translations/0/value").asString()).isEqualTo("Report on mass mobilisation");
    }

    @Test
    void thePublishedClientReadsTheIndicators() {
        Map<String, DataElement> elements = client().getDataElements(Query.instance()).stream()
                .collect(java.util.stream.Collectors.toMap(DataElement::getId, one -> one));
        assertThat(requireNonNull(elements.get("TTR.CUOC")).getValueType())
                .isEqualTo(ValueType.INTEGER_ZERO_OR_POSITIVE);
        assertThat(requireNonNull(elements.get("TTR.CUOC")).getAggregationType())
                .isEqualTo(AggregationType.SUM);
        assertThat(requireNonNull(elements.get("DVK.DT")).getAggregationType())
                .as("what stands at the end")
                .isEqualTo(AggregationType.LAST);
        assertThat(requireNonNull(elements.get("th.tt")).getValueType()).isEqualTo(ValueType.LONG_TEXT);
        JsonNode parts = get("dataElements/DVK.DK", 200);
        assertThat(parts.at("/categoryCombo/categoryOptionCombos/0/id").asString())
                .isEqualTo("KT");
        assertThat(parts.at("/unit/name").asString()).isNotBlank();
    }

    @Test
    void everyElementOfAFormIsInTheListOfElements() {
        List<String> elements = client().getDataElements(Query.instance()).stream()
                .map(DataElement::getId)
                .toList();
        assertThat(elements).doesNotHaveDuplicates();
        for (JsonNode form : get("dataSets?paging=false", 200).get("dataSets")) {
            for (JsonNode edition : form.get("editions")) {
                for (JsonNode element : edition.get("dataSetElements")) {
                    assertThat(elements).contains(element.at("/dataElement/id").asString());
                }
            }
        }
    }

    @Test
    void thePeriodsOfAYearAreThoseThatValuesNameAndTheirKindsAreKnown() {
        assertThat(client().getPeriodTypes(Query.instance()))
                .extracting(PeriodType::getName)
                .isNotEmpty();
        JsonNode periods = get("periods?year=2020&paging=false", 200).get("periods");
        assertThat(periods.findValuesAsString("id")).contains("202003", "2020Q1", "six-months-2020", "year-2020");
        assertThat(periods.findValuesAsString("id"))
                .allSatisfy(id -> assertThat(PeriodCode.read(id)).isPresent());
        assertThat(get("periods?year=9999", 200).get("periods")).isEmpty();
        assertThat(get("periods?filter=id:eq:202103", 200)
                        .at("/periods/0/endDate")
                        .asString())
                .as("of this year, when none is named")
                .isEqualTo("2021-03-31");
    }

    @Test
    void conditionsAndFieldsAreObeyed() {
        assertThat(client().getOrgUnits(Query.instance().addFilter(Filter.eq("code", "KDV-22783"))))
                .extracting(OrgUnit::getCode)
                .containsExactly("KDV-22783");
        assertThat(client().getOrgUnits(Query.instance().addFilter(Filter.in("id", List.of("KDV-22783", "KDV-22786")))))
                .hasSize(2);
        assertThat(get("organisationUnits?filter=name:ilike:phuoc binh", 200).get("organisationUnits"))
                .hasSize(1);
        assertThat(get("organisationUnits?fields=id,parent[id],name&pageSize=1", 200)
                        .at("/organisationUnits/0")
                        .propertyNames())
                .containsExactlyInAnyOrder("id", "parent", "name");
    }

    @Test
    void whatWouldGiveOtherThingsThanAskedForIsRefused() {
        assertThatThrownBy(() -> client().getOrgUnits(Query.instance().addOrder(Order.asc("name"))))
                .isInstanceOf(Dhis2ClientException.class);
        assertThat(message("organisationUnits?order=name:asc")).contains("order", "“name:asc”");
        assertThat(message("organisationUnits?filter=geometry:eq:x")).contains("“geometry:eq:x”");
        assertThat(message("organisationUnits?filter=level:gt:2")).contains("“level:gt:2”");
        assertThat(message("organisationUnits?filter=parent:eq:x")).contains("“parent:eq:x”");
        assertThat(message("organisationUnits?rootJunction=OR&filter=id:eq:a&filter=id:eq:b"))
                .contains("rootJunction");
        assertThat(message("dataSets?paging=khong")).contains("“khong”");
        assertThat(message("dataSets?pageSize=0")).contains("pageSize");
    }

    private String message(String question) {
        return get(question, 409).at("/message").asString();
    }

    @Test
    void thePublishedClientReadsWhichReportsWereSentAndNoPersonsName() {
        key = key("BDV-58", Role.SPECIALIST);
        List<CompleteDataSetRegistration> found = client().getCompleteDataSetRegistrations(
                        CompleteDataSetRegistrationQuery.instance()
                                .addDataSet("dan-van")
                                .addOrgUnit("BDV-58")
                                .addPeriod("2020Q1")
                                .setChildren(true));
        assertThat(found).isNotEmpty().allSatisfy(one -> {
            assertThat(one.getDataSet()).isEqualTo("dan-van");
            assertThat(one.getPeriod()).isEqualTo("2020Q1");
            assertThat(one.getCompleted()).isTrue();
            assertThat(one.getCreated()).isBefore(java.time.Instant.parse("2021-01-31T00:00:00Z"));
            assertThat(one.getCreatedBy()).isEqualTo(one.getOrgUnit());
        });
        JsonNode beside =
                get("completeDataSetRegistrations?dataSet=dan-van&orgUnit=BDV-58&children=true&period=2020Q1", 200);
        assertThat(beside.findValuesAsString("approvalState")).contains("APPROVED");
        assertThat(message("completeDataSetRegistrations?dataSet=dan-van")).contains("orgUnit");
    }

    @Test
    void anAdministratorsKeyReadsNoReportsAndSoFindsNoBodies() {
        key = key("BDV-58", Role.ADMINISTRATOR);
        assertThat(client().getOrgUnits(Query.instance())).isEmpty();
    }

    private JsonNode get(String question, int status) {
        try {
            var answer = mvc.get()
                    .uri("/api/v1/" + question)
                    .header("Authorization", "Bearer " + key)
                    .exchange()
                    .getResponse();
            assertThat(answer.getStatus()).as(question).isEqualTo(status);
            return JsonMapper.shared().readTree(answer.getContentAsString());
        } catch (java.io.UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }
}
