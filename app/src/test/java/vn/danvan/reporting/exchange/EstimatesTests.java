package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hisp.dhis.Dhis2;
import org.hisp.dhis.Dhis2Config;
import org.hisp.dhis.auth.AccessTokenAuthentication;
import org.hisp.dhis.model.datavalueset.DataValue;
import org.hisp.dhis.model.datavalueset.DataValueSet;
import org.hisp.dhis.model.datavalueset.DataValueSetImportOptions;
import org.hisp.dhis.query.datavalue.DataValueSetQuery;
import org.hisp.dhis.response.data.ImportCount;
import org.hisp.dhis.response.datavalueset.DataValueSetResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.access.ApiKeys;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;

/** An estimate ("số ước") stays one on its way to another program and back: the mark for follow-up of DHIS2 says it. */
@DanvanTest
class EstimatesTests {

    private static final String UNIT = "KDV-22870";
    private static final AtomicInteger MONTHS = new AtomicInteger();

    private final MockMvcTester mvc;
    private final TestPeople people;
    private final ApiKeys keys;
    private final String address;
    private String key = "";
    private String month = "";

    EstimatesTests(
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
    void makeKey() {
        TestPeople.Person officer = people.person(UNIT, Role.UNIT_OFFICER);
        key = switch (keys.make(people.actor(officer.username()), "bài thử", 30, TestPeople.PASSWORD)) {
            case Outcome.Done<String>(String made) -> made;
            case Outcome.Refused<String>(var reasons) -> throw new AssertionError(reasons);
        };
        month = "2018%02d".formatted(MONTHS.incrementAndGet());
    }

    private Dhis2 client() {
        return new Dhis2(new Dhis2Config(address, new AccessTokenAuthentication(key)));
    }

    private DataValueSetResponse send(boolean trial, DataValue... values) {
        DataValueSet set =
                new DataValueSet().setDataSet("dan-van").setPeriod(month).setOrgUnit(UNIT);
        for (DataValue value : values) {
            set.addDataValue(value);
        }
        return client().saveDataValueSet(
                        set, DataValueSetImportOptions.instance().setDryRun(trial));
    }

    private static DataValue value(String element, String value, @Nullable Boolean estimated) {
        return new DataValue().setDataElement(element).setValue(value).setFollowup(estimated);
    }

    private DataValueSet stored() {
        return client().getDataValueSet(DataValueSetQuery.instance()
                .addDataSets(Set.of("dan-van"))
                .addOrgUnits(Set.of(UNIT))
                .addPeriods(Set.of(month)));
    }

    private @Nullable Boolean mark(String element) {
        return stored().getDataValues().stream()
                .filter(value -> value.getDataElement().equals(element))
                .findFirst()
                .orElseThrow()
                .getFollowup();
    }

    @Test
    void anEstimateGoesInAndComesOutAsOneAndTheRestAsDefinite() {
        DataValueSetResponse saved = send(
                false,
                value("TTR.CUOC", "120", true),
                value("DTH.CUOC", "3", null),
                value("th.tt", "Nhân dân ổn định.", null));
        assertThat(saved.getConflicts()).isEmpty();
        assertThat(mark("TTR.CUOC")).isTrue();
        assertThat(mark("DTH.CUOC")).isFalse();
        assertThat(mark("th.tt")).isNull();
        ImportCount again = client().saveDataValueSet(stored(), DataValueSetImportOptions.instance())
                .getImportCount();
        assertThat(again.getUpdated()).isZero();
        assertThat(again.getIgnored()).isEqualTo(3);
        assertThat(mark("TTR.CUOC")).isTrue();
    }

    @Test
    void theSameFigureMadeDefiniteIsAChangeThatATrialShows() {
        send(false, value("TTR.CUOC", "120", true));
        assertThat(send(true, value("TTR.CUOC", "120", false)).getImportCount().getUpdated())
                .isEqualTo(1);
        assertThat(mark("TTR.CUOC")).isTrue();
        assertThat(send(false, value("TTR.CUOC", "120", false)).getImportCount().getUpdated())
                .isEqualTo(1);
        assertThat(mark("TTR.CUOC")).isFalse();
    }

    @Test
    void whoSaysNothingOfEstimatesLeavesTheMarkUntilTheFigureChanges() {
        send(false, value("TTR.CUOC", "120", true));
        assertThat(send(false, value("TTR.CUOC", "120", null)).getImportCount().getIgnored())
                .isEqualTo(1);
        assertThat(mark("TTR.CUOC")).isTrue();
        send(false, value("TTR.CUOC", "125", null));
        assertThat(mark("TTR.CUOC")).isFalse();
    }

    @Test
    void whatCannotBeAnEstimateIsNamedAndTheOthersAreTaken() {
        DataValueSetResponse saved = send(
                false,
                value("TTR.CUOC", "120", true),
                value("DTH.CUOC", "3", true),
                value("th.tt", "Nhân dân ổn định.", true));
        assertThat(saved.getImportCount().getImported()).isEqualTo(1);
        assertThat(saved.getConflicts())
                .hasSize(2)
                .anySatisfy(conflict -> assertThat(conflict.getValue()).contains("số ước (followup)"));
    }

    @Test
    void theMarkGoesThroughCsvAndAnotherWordForItIsRefused() throws Exception {
        String head = "dataelement,period,orgunit,value,followup\n";
        String row = "TTR.CUOC," + month + "," + UNIT + ",120,";
        assertThat(postCsv(head + row + "TRUE\n")).contains("\"imported\":1");
        String csv = mvc.get()
                .uri("/api/v1/dataValueSets.csv?orgUnit=" + UNIT + "&period=" + month)
                .header("Authorization", "Bearer " + key)
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(csv).contains("comment,followup,deleted", "TTR.CUOC," + month + "," + UNIT + ",,120,");
        assertThat(csv.strip()).endsWith(",,true,,false");
        assertThat(postCsv(csv)).contains("\"updated\":0", "\"ignored\":1");
        assertThat(postCsv(head + row + "ước\n")).contains("dòng 2", "“ước”");
        assertThat(mark("TTR.CUOC")).isTrue();
    }

    private String postCsv(String csv) throws Exception {
        return mvc.post()
                .uri("/api/v1/dataValueSets")
                .header("Authorization", "Bearer " + key)
                .contentType("text/csv;charset=UTF-8")
                .content(csv)
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
