package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.CompulsoryCells;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** Models recognised by subject and level on the page of a form; Phước Minh, whose months nobody else uses and which has not reported January 2020. */
@DanvanTest
class CrossedFillTests {

    private static final String UNIT = "KDV-22906";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople newcomers;

    @Autowired
    People people;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Approvals approvals;

    @Autowired
    Periods periods;

    @Autowired
    SettableClock clock;

    private String officer = "";

    @BeforeEach
    void onTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
        officer = newcomers.person(UNIT, Role.UNIT_OFFICER).username();
    }

    private Actor actor() {
        return people.actor(officer);
    }

    private SubmissionView begun(int year, int month) {
        return done(submissions.start(
                actor(),
                new Slot(
                        "dan-van",
                        actor().body(),
                        periods.period("calendar-month", year, month).orElseThrow())));
    }

    private void put(SubmissionView view, String part, Cell cell) {
        done(filling.save(
                actor(),
                view.id(),
                List.of(new CellChange(new CellId("dvk.cn", part), Optional.of(cell), null, Optional.empty()))));
    }

    private void send(SubmissionView view) {
        done(filling.save(
                actor(),
                view.id(),
                CompulsoryCells.of(submissions.detail(actor(), view.id()).edition(), BigDecimal.ONE, "Ổn định")));
        done(approvals.submit(actor(), view.id()));
    }

    private static Value number(long number) {
        return new Value(BigDecimal.valueOf(number), false);
    }

    private String page(SubmissionView view) {
        return text(mvc.get()
                .uri("/reports/" + view.id())
                .with(people.signedIn(officer))
                .exchange());
    }

    private static String row(String page, String mark) {
        int at = page.indexOf(mark);
        assertThat(at).as(mark).isPositive();
        return page.substring(at, page.indexOf("</tr>", at));
    }

    private Optional<Cell> stored(SubmissionView view, String part) {
        return submissions.detail(actor(), view.id()).answers().cell("dvk.cn", part);
    }

    @Test
    void combinationsStandBelowTheTotalOfTheirFirstPart() {
        clock.setTo(LocalDate.of(2021, 5, 4));
        SubmissionView view = begun(2021, 3);
        put(view, "TT_XA", number(2));
        put(view, "TT_HUYEN", number(1));
        put(view, "TT_TINH", number(0));
        String page = page(view);
        assertThat(Stream.of(
                                "data-total=\"dvk.cn\"",
                                "data-subtotal=\"dvk.cn TT\"",
                                "data-cell=\"dvk.cn/TT_XA\"",
                                "data-cell=\"dvk.cn/TT_TINH\"",
                                "data-subtotal=\"dvk.cn CN\"",
                                "data-cell=\"dvk.cn/CN_XA\"")
                        .map(page::indexOf))
                .isSorted()
                .allMatch(at -> at > 0);
        assertThat(row(page, "data-subtotal=\"dvk.cn TT\"")).contains("<span data-now>3</span>");
        assertThat(row(page, "data-subtotal=\"dvk.cn CN\"")).contains("<span data-now>–</span>");
        assertThat(row(page, "data-cell=\"dvk.cn/TT_XA\""))
                .contains("được công nhận – Tập thể – Cấp xã</span>")
                .contains("<span aria-hidden=\"true\">Cấp xã</span>");
        assertThat(page).doesNotContain("data-cell=\"dvk.cn/TT\"");
    }

    @Test
    void whatIsLeftEmptyBecomesZeroAtOneButtonWithoutAScript() {
        clock.setTo(LocalDate.of(2021, 5, 4));
        SubmissionView view = begun(2021, 4);
        put(view, "TT_XA", number(2));
        put(view, "CN_TINH", new NotApplicable());
        assertThat(page(view)).contains("name=\"zero\" value=\"dvk.cn\"");
        var request = mvc.post()
                .uri("/reports/" + view.id())
                .with(people.signedIn(officer))
                .with(csrf());
        request = request.param("zero", "dvk.cn").param("v.dvk.cn/TT_XA", "2").param("s.dvk.cn/TT_XA", "=2");
        for (String part : List.of("TT_HUYEN", "TT_TINH", "CN_XA", "CN_HUYEN")) {
            request = request.param("v.dvk.cn/" + part, "").param("s.dvk.cn/" + part, "");
        }
        request = request.param("v.dvk.cn/CN_TINH", "")
                .param("n.dvk.cn/CN_TINH", "1")
                .param("s.dvk.cn/CN_TINH", "x")
                .param("v.gs.ct", "")
                .param("s.gs.ct", "");
        MvcTestResult answer = request.exchange();
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/reports/" + view.id() + "#c-dvk.cn/CN_HUYEN");
        assertThat(stored(view, "TT_XA")).contains(number(2));
        assertThat(stored(view, "TT_HUYEN")).contains(number(0));
        assertThat(stored(view, "CN_XA")).contains(number(0));
        assertThat(stored(view, "CN_TINH")).contains(new NotApplicable());
        assertThat(submissions.detail(actor(), view.id()).answers().cell("gs.ct", ""))
                .isEmpty();
    }

    @Test
    void whatTheEditionBeforeAskedMoreCoarselyStillStandsBesideItsTotals() {
        SubmissionView before = begun(2019, 12);
        assertThat(before.edition()).isEqualTo("dan-van@2018-01-01");
        put(before, "TT", number(5));
        put(before, "CN", number(2));
        send(before);
        SubmissionView now = begun(2020, 1);
        assertThat(now.edition()).isEqualTo("dan-van@2020-01-01");
        SubmissionDetail detail = submissions.detail(actor(), now.id());
        assertThat(detail.previous().cell("dvk.cn", "")).contains(number(7));
        String page = page(now);
        assertThat(row(page, "data-total=\"dvk.cn\"")).contains(">7<");
        assertThat(row(page, "data-subtotal=\"dvk.cn TT\"")).contains(">5<");
        assertThat(stored(before, "TT")).as("the report itself stays").contains(number(5));
        assertThat(page(before)).contains("data-cell=\"dvk.cn/TT\"");
    }
}
