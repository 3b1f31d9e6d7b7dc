package vn.danvan.reporting.consolidated.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.organisation.Areas;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** Communes of a district that report in a form of its own, which is gone after each test. */
@DanvanTest
@Transactional
abstract class ConsolidatedCase {

    static final String FORM = TrialForm.ID;
    static final String DISTRICT = "lanhdao.phanrang";
    static final String DO_VINH = "xa.dovinh";
    static final String PHUOC_MY = "xa.phuocmy";
    static final String ASKED = "?form=" + FORM + "&kind=week&year=2021&index=2";
    static final String PAGE = "/reports/consolidated" + ASKED;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Forms forms;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Approvals approvals;

    @Autowired
    Periods periods;

    @Autowired
    Areas areas;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aFormIsInForce() {
        clock.setTo(SettableClock.FIRST_DAY);
        put(TrialForm.YAML);
    }

    void put(String yaml) {
        done(forms.put(people.actor("chuyenvien.tinh"), yaml, "tong-hop.yaml", forms.known()));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var reasons) -> throw new AssertionError(reasons);
        };
    }

    MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(people.signedIn(username)).exchange();
    }

    String text(String username, String address) throws Exception {
        MvcTestResult result = get(username, address);
        assertThat(result).as(address).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    String area(String code) {
        return areas.byCode(code, LocalDate.of(2021, 1, 31)).orElseThrow().id().toString();
    }

    SubmissionView begun(String username) {
        Actor actor = people.actor(username);
        return done(submissions.start(
                actor,
                new Slot(FORM, actor.body(), periods.period("week", 2021, 2).orElseThrow())));
    }

    SubmissionView filled(String username, CellChange... cells) {
        SubmissionView begun = begun(username);
        done(filling.save(people.actor(username), begun.id(), List.of(cells)));
        return begun;
    }

    SubmissionView sent(String username, CellChange... cells) {
        return done(
                approvals.submit(people.actor(username), filled(username, cells).id()));
    }

    static CellChange figure(String question, long value) {
        return figure(question, "", value, false);
    }

    static CellChange figure(String question, String part, long value, boolean estimated) {
        return new CellChange(
                new CellId(question, part),
                Optional.of(new Value(BigDecimal.valueOf(value), estimated)),
                null,
                Optional.empty());
    }

    static CellChange none(String question) {
        return new CellChange(new CellId(question, ""), Optional.of(new NotApplicable()), null, Optional.empty());
    }

    SubmissionView doVinh() {
        return sent(
                DO_VINH,
                figure("a", "", 10, true),
                figure("b", 4),
                figure("c", 6),
                figure("n", 5),
                figure("p", "L", 3, false),
                figure("p", "N", 8, false),
                new CellChange(new CellId("loi", ""), Optional.of(new Words("Đều đặn")), null, Optional.empty()));
    }

    SubmissionView phuocMy() {
        return sent(PHUOC_MY, figure("a", 9), figure("b", 3), figure("c", 3), figure("n", 7), none("s"));
    }

    /** The line of the file that begins with the name. */
    static String line(String csv, String name) {
        return csv.lines().filter(line -> line.startsWith(name)).findFirst().orElseThrow();
    }
}
