package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.access.ApiKeys;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;

/** A program that asks for everything is told what to ask for instead, before the server runs out of memory. */
@DanvanTest
class BoundedExportTests {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedExportTests.class);
    private static final String UNIT = "KDV-22876";
    private static final String QUESTION = "/api/v1/dataValueSets.csv?orgUnit=" + UNIT + "&period=2018";

    /** What a server of 1 GB can spare for some such answers at once. */
    private static final long MOST_BYTES = 64L << 20;

    private final MockMvcTester mvc;
    private final TestPeople people;
    private final ApiKeys keys;
    private final DataValueSets sets;
    private final Submissions submissions;
    private final Periods periods;
    private final JdbcClient jdbc;
    private final List<SubmissionView> begun = new ArrayList<>();
    private Actor officer;

    BoundedExportTests(
            @Autowired MockMvcTester mvc,
            @Autowired TestPeople people,
            @Autowired ApiKeys keys,
            @Autowired DataValueSets sets,
            @Autowired Submissions submissions,
            @Autowired Periods periods,
            @Autowired JdbcClient jdbc) {
        this.mvc = mvc;
        this.people = people;
        this.keys = keys;
        this.sets = sets;
        this.submissions = submissions;
        this.periods = periods;
        this.jdbc = jdbc;
        this.officer = people.actor(UNIT, Role.UNIT_OFFICER);
    }

    @BeforeEach
    void begin() {
        officer = people.actor(UNIT, Role.UNIT_OFFICER);
        switch (submissions.start(
                officer,
                new Slot(
                        "nong-thon-moi",
                        officer.body(),
                        periods.period("calendar-year", 2018, 1).orElseThrow()))) {
            case Outcome.Done<SubmissionView>(SubmissionView view) -> begun.add(view);
            case Outcome.Refused<SubmissionView>(var reasons) -> throw new AssertionError(reasons);
        }
    }

    @AfterEach
    void clearAway() {
        begun.forEach(view -> jdbc.sql("delete from reporting.cell where submission = :id")
                .param("id", view.id().value())
                .update());
    }

    /** Rows of a table, as many as no officer types. */
    private void rows(int from, int to, @Nullable String remark) {
        jdbc.sql("""
                insert into reporting.cell (submission, question, part, value, remark, changed_at, changed_by)
                select :id, 'thon', row || '/tien', row, :remark, now(), :by from generate_series(:from, :to) as row
                """)
                .param("id", begun.getLast().id().value())
                .param("remark", remark)
                .param("by", officer.account().value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    private MockHttpServletResponse asked(String question) {
        String key = switch (keys.make(officer, "bài thử", 30, TestPeople.PASSWORD)) {
            case Outcome.Done<String>(String made) -> made;
            case Outcome.Refused<String>(var reasons) -> throw new AssertionError(reasons);
        };
        return mvc.get()
                .uri(question)
                .header("Authorization", "Bearer " + key)
                .exchange()
                .getResponse();
    }

    @Test
    void asManyAsOneAnswerHoldsComeAndOneMoreIsRefusedWithWhatToNarrow() throws Exception {
        rows(1, BoundedValues.MOST_VALUES, null);
        long before = live();
        List<DataValue> held = values();
        long kept = live() - before;
        LOG.info("{} values of one answer keep {} MB", held.size(), kept >> 20);
        assertThat(held).hasSize(BoundedValues.MOST_VALUES);
        assertThat(kept).isLessThan(MOST_BYTES);
        rows(BoundedValues.MOST_VALUES + 1, BoundedValues.MOST_VALUES + 1, null);
        MockHttpServletResponse refused = asked(QUESTION);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentType()).startsWith("application/json");
        assertThat(refused.getContentAsString())
                .contains("\"status\":\"ERROR\"", "100.000 giá trị", "startDate", "dataSet", "orgUnit", "lastUpdated");
        assertThat(asked(QUESTION + "&limit=10").getContentAsString().lines()).hasSize(11);
    }

    private List<DataValue> values() {
        return switch (sets.values(
                officer,
                new DataValueQuery(
                        List.of(), List.of(UNIT), false, List.of("2018"), null, null, null, false, true, 0))) {
            case Outcome.Done<List<DataValue>>(List<DataValue> values) -> values;
            case Outcome.Refused<List<DataValue>>(List<Refusal> reasons) -> throw new AssertionError(reasons);
        };
    }

    private static long live() {
        Runtime runtime = Runtime.getRuntime();
        for (int turn = 0; turn < 3; turn++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void longWordsAreBoundedToo() throws Exception {
        int remarks = Math.toIntExact(BoundedValues.MOST_CHARACTERS / 2_000) + 1;
        rows(1, remarks, "x".repeat(2_000));
        assertThat(asked(QUESTION).getStatus()).isEqualTo(409);
        assertThat(asked(QUESTION + "&limit=" + remarks / 2).getStatus()).isEqualTo(200);
    }
}
