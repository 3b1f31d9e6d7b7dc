package vn.danvan.reporting.consolidated.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
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

/** A rule that compares with the week before tells nothing of a number that is hidden there. */
@DanvanTest
@Transactional
class EarlierNumbersTests {

    private static final String PAGE = "/reports/consolidated?form=" + TrialForm.ID + "&kind=week&year=2021&index=3";
    private static final String DISTRICT = "lanhdao.phanrang";
    private static final String COMMUNE = "xa.dovinh";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private Forms forms;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Filling filling;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Periods periods;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void aFormComparesWithTheWeekBefore() {
        clock.setTo(SettableClock.FIRST_DAY);
        String yaml = TrialForm.YAML.stripTrailing()
                + "\n      - {rule: \"s >= previous(s)\", severity: warning, name: {vi: Người tố giác không giảm,"
                + " en: Informers}}"
                + "\n      - {rule: \"a >= previous(a)\", severity: warning, name: {vi: Số họp không giảm, en: Held}}\n";
        done(forms.put(people.actor("chuyenvien.tinh"), yaml, "so-truoc.yaml", forms.known()));
    }

    private void sent(int week, long informers, long held) {
        Actor actor = people.actor(COMMUNE);
        SubmissionView begun = done(submissions.start(
                actor,
                new Slot(
                        TrialForm.ID,
                        actor.body(),
                        periods.period("week", 2021, week).orElseThrow())));
        done(filling.save(
                actor,
                begun.id(),
                List.of(figure("s", informers), figure("a", held), figure("b", held), figure("c", 0))));
        done(approvals.submit(actor, begun.id()));
    }

    private static CellChange figure(String question, long value) {
        return new CellChange(
                new CellId(question, ""),
                Optional.of(new Value(BigDecimal.valueOf(value), false)),
                null,
                Optional.empty());
    }

    private String page(String username) throws Exception {
        return mvc.get()
                .uri(PAGE)
                .with(people.signedIn(username))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsHiddenInTheWeekBeforeIsNotToldByARule() throws Exception {
        sent(2, 4, 12);
        sent(3, 0, 9);
        assertThat(page(DISTRICT))
                .contains("Người tố giác không giảm: không khớp; không nêu con số")
                .doesNotContain("đang là 0, trong khi phải ≥ 4")
                .contains("Số họp không giảm: đang là 9");
        assertThat(page(COMMUNE)).contains("Người tố giác không giảm: đang là 0");
    }
}
