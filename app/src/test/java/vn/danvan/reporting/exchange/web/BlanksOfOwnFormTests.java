package vn.danvan.reporting.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.ChangingForm;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** The sheets of a form that the office made itself, under any name a form may have. */
@DanvanTest
@Transactional
class BlanksOfOwnFormTests {

    @Autowired
    BlanksPage page;

    @Autowired
    Forms forms;

    @Autowired
    People people;

    @Autowired
    TestPeople newcomers;

    @Autowired
    SettableClock clock;

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void aFormWithADotInItsNameHasSheetsToo() {
        String yaml = ChangingForm.BEFORE.replace("form: doi-an-ban", "form: bieu.rieng");
        done(forms.put(people.actor("chuyenvien.tinh"), yaml, "rieng.yaml", forms.known()));
        clock.setTo(SettableClock.FIRST_DAY);
        assertThat(done(page.offer(newcomers.actor("BDV-585", Role.UNIT_OFFICER), "bieu.rieng/calendar-month/2021/1"))
                        .open())
                .isNotEmpty();
    }
}
