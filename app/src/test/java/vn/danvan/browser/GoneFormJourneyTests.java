package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import com.microsoft.playwright.Route;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.Seen;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.People;

/** A form is filled in without its script, and its draft is dropped meanwhile; nothing that was typed is lost. */
class GoneFormJourneyTests extends JourneyCase {

    private static final String WRITER = "xa.phuocthang";

    @Autowired
    Submissions submissions;

    @Autowired
    Approvals approvals;

    @Autowired
    Periods periods;

    @Autowired
    People people;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void whatWasTypedIsShownAndBeginsTheReportAgain(Screen screen) {
        Actor officer = people.actor(WRITER);
        Slot slot = new Slot(
                "dan-van",
                officer.body(),
                periods.period("calendar-month", 2018, screen == Screen.PHONE ? 11 : 12)
                        .orElseThrow());
        SubmissionView draft = done(submissions.start(officer, slot));
        try (Visitor commune = visitor(screen)) {
            commune.page().route("**/assets/fill.js*", GoneFormJourneyTests::nothing);
            commune.signsIn(WRITER).goesTo("/reports/" + draft.id());
            commune.find("[id='c-ttr.cuoc']").fill("1.200");
            commune.find("[name='r.ttr.cuoc']").fill("hai đợt, cả Tết");
            done(approvals.drop(officer, Seen.of(submissions.require(officer, draft.id()))));

            commune.presses("Lưu");
            commune.sees("những gì vừa nhập chưa được lưu").sees("hai đợt, cả Tết");
            commune.forgetsComplaints().looksAt("bao-cao-da-bo-khi-nhap");

            commune.presses("Bắt đầu lại báo cáo với những gì đã nhập");
            commune.sees("Đã bắt đầu lại báo cáo và lưu những gì đã nhập.");
        }
        SubmissionView begun = submissions.of(slot).orElseThrow();
        assertThat(submissions.detail(officer, begun.id()).answers().cell("ttr.cuoc", ""))
                .contains(new Value(BigDecimal.valueOf(1200), false));
    }

    private static void nothing(Route route) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody(""));
    }
}
