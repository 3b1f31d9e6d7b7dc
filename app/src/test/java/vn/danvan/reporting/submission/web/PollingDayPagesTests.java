package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.SettableClock;

/** A district follows turnout on polling day, hour by hour; each test has a commune of its own. */
class PollingDayPagesTests extends ReportPagesCase {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 23);
    private static final String ALL = "/reports/completeness?form=cu-tri-di-bau&kind=polling-hours&year=2021";
    private static final String URGE = ALL.replace("completeness?", "completeness/urge?");

    @Autowired
    TestPeople newcomers;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Periods periods;

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private String officer(String commune) {
        return newcomers.person("UBND-" + commune, Role.UNIT_OFFICER).username();
    }

    private String leader() {
        return newcomers.person("UBND-588", Role.LEADER).username();
    }

    /** The report of that hour (1 is nine o'clock) with so many voters, not sent. */
    private String filled(String username, int hour, long voted) {
        Actor actor = people.actor(username);
        SubmissionView begun = done(submissions.start(
                actor,
                new Slot(
                        "cu-tri-di-bau",
                        actor.body(),
                        periods.period("polling-hours", 2021, hour).orElseThrow())));
        List<CellChange> cells =
                Map.of("ct", 900L, "bs", 0L, "tong", 900L, "db", voted, "bsdb", 0L, "tdb", voted).entrySet().stream()
                        .map(cell -> new CellChange(
                                new CellId(cell.getKey(), ""),
                                Optional.of(new Value(BigDecimal.valueOf(cell.getValue()), false)),
                                null,
                                Optional.empty()))
                        .toList();
        done(filling.save(actor, begun.id(), cells));
        return "/reports/" + begun.id();
    }

    private String posted(String username, String address) throws UnsupportedEncodingException {
        MvcTestResult result = post(username, address);
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    @Test
    void atEightNobodyIsMissingAndAnHourToComeIsFilledInButNotSent() throws IOException {
        String officer = officer("22837");
        clock.setTo(DAY, LocalTime.of(8, 0));
        assertThat(text(leader(), ALL + "&q=phuoc+chien"))
                .contains("Đến 9 giờ ngày 23/05/2021", "0 báo cáo thiếu quá hạn")
                .doesNotContain("Chưa có báo cáo");
        String eleven = filled(officer, 2, 300);
        MvcTestResult early = post(officer, eleven + "/do/submit");
        assertThat(early).hasStatus(422);
        assertThat(early.getResponse().getContentAsString())
                .contains("báo cáo đến 11 giờ ngày 23/05/2021 chỉ gửi được từ 11 giờ ngày đó");
        assertThat(text(officer, eleven)).contains("300", "11:30 23/05/2021");

        clock.setTo(DAY, LocalTime.of(11, 0));
        assertThat(confirm(officer, eleven + "/do/submit")).hasRedirectedUrl(eleven);
    }

    @Test
    void atTwentyPastElevenTheHourOfNineIsMissingAndTheHourOfElevenIsNot() throws IOException {
        String officer = officer("22840");
        String leader = leader();
        String asked = ALL + "&q=cong+hai";
        clock.setTo(DAY, LocalTime.of(11, 20));
        assertThat(text(leader, asked))
                .contains("Chưa có báo cáo 9 giờ", "trễ 110 phút", "1 báo cáo thiếu quá hạn")
                .doesNotContain("Chưa có báo cáo 11 giờ");
        assertThat(text(leader, "/")).contains("Cấp dưới chưa có báo cáo 9 giờ");
        assertThat(text(leader, "/reports/overdue?q=cong+hai")).contains("Chưa có báo cáo 9 giờ", "09:30 23/05/2021");
        assertThat(get(leader, asked.replace("completeness?", "completeness.csv?"))
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Số phút trễ: Đến 9 giờ ngày 23/05/2021", "Chưa có báo cáo 9 giờ,110");

        String eleven = filled(officer, 2, 310);
        assertThat(confirm(officer, eleven + "/do/submit")).hasRedirectedUrl(eleven);
        clock.setTo(DAY, LocalTime.of(11, 31));
        assertThat(text(leader, asked)).contains("1 báo cáo thiếu quá hạn, 0 nộp trễ");
        assertThat(text(leader, ALL + "&q=loi+hai"))
                .as("who has not reported at eleven")
                .contains("Chưa có báo cáo 11 giờ", "trễ 1 phút");
        assertThat(text(leader, "/")).contains("Cấp dưới chưa có báo cáo 11 giờ");
    }

    @Test
    void whatCameInTheEveningForTheMorningIsLateOnTheNextDayToo() throws IOException {
        String officer = officer("22843");
        String leader = leader();
        clock.setTo(DAY, LocalTime.of(18, 0));
        String nine = filled(officer, 1, 90);
        assertThat(confirm(officer, nine + "/do/submit")).hasRedirectedUrl(nine);
        assertThat(text(leader, "/reports/approvals")).contains("18:00 23/05/2021", "trễ 8 giờ");

        clock.setTo(DAY.plusDays(1));
        assertThat(text(leader, ALL + "&q=phuoc+khang"))
                .contains("5 báo cáo thiếu quá hạn, 1 nộp trễ", "trễ 8 giờ")
                .as("seven in the evening, due half an hour later")
                .contains("Chưa có báo cáo 19 giờ", "trễ 12 giờ")
                .contains("1 trễ, 5 thiếu trên 6 báo cáo");
        assertThat(text(officer, "/reports")).contains("trễ 20 giờ");
    }

    @Test
    void theHoursStandInTheirOrderWhateverIsBegun() throws IOException {
        String officer = officer("22853");
        clock.setTo(DAY, LocalTime.of(8, 0));
        filled(officer, 5, 500);
        filled(officer, 3, 300);
        for (String page : List.of("/reports", "/reports/new")) {
            assertThat(text(officer, page))
                    .containsSubsequence(
                            "Đến 9 giờ ngày",
                            "Đến 11 giờ ngày",
                            "Đến 13 giờ ngày",
                            "Đến 15 giờ ngày",
                            "Đến 17 giờ ngày",
                            "Đến 19 giờ ngày");
        }
    }

    @Test
    void whoseHourIsPastOrComesNextIsUrgedAndOnceMoreWhenItHasPassed() throws IOException {
        String leader = leader();
        String one = URGE + "&q=bac+phong";
        clock.setTo(DAY, LocalTime.of(10, 0));
        assertThat(text(leader, ALL + "&q=bac+phong")).contains("Đôn đốc các đơn vị chưa nộp");
        assertThat(posted(leader, one))
                .contains("2 thông báo đôn đốc sẽ được gửi", "Chưa: còn giờ báo cáo khác đến trước");
        assertThat(post(leader, one, "step", "send")).hasStatus3xxRedirection();
        assertThat(posted(leader, one)).contains("Lúc này không có đơn vị nào cần đôn đốc", "hôm nay đã đôn đốc");
        assertThat(text(officer("22856"), "/notices")).contains("Đến 9 giờ ngày 23/05/2021 (hạn 09:30 23/05/2021)");

        clock.setTo(DAY, LocalTime.of(11, 40));
        assertThat(posted(leader, one))
                .as("eleven, now missing, and one o'clock, which comes next")
                .contains("2 thông báo đôn đốc sẽ được gửi");
    }

    @Test
    void inEnglishTooTheHourIsNamed() throws IOException {
        clock.setTo(DAY, LocalTime.of(11, 20));
        MvcTestResult page = mvc.get()
                .uri(ALL + "&q=loi+hai")
                .cookie(new Cookie("danvan-lang", "en"))
                .with(people.signedIn(leader()))
                .exchange();
        assertThat(page.getResponse().getContentAsString()).contains("No report by 9:00", "110 minutes late");
    }
}
