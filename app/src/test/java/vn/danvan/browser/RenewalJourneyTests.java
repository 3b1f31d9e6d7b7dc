package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.browser.FillJourneyTests.fill;
import static vn.danvan.browser.FillJourneyTests.value;
import static vn.danvan.support.Outcomes.done;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.FormChange;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.ChangingForm;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.People;

/** A form changes under a draft while a second device without a network still holds its page of before. */
class RenewalJourneyTests extends JourneyCase {

    private static final String FORM = "doi-khi-nhap";
    private static final String LIVE = ".dv-fill--live";
    private static final String SAVED = "[data-state=saved]";

    @Autowired
    Forms forms;

    @Autowired
    Submissions submissions;

    @Autowired
    Periods periods;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void asItWas() {
        for (String table : List.of("cell", "cell_change", "cell_file", "step", "named_missing", "renewal")) {
            jdbc.sql("delete from reporting." + table
                            + " where submission in (select id from reporting.submission where form = :form)")
                    .param("form", FORM)
                    .update();
        }
        jdbc.sql("delete from reporting.submission where form = :form")
                .param("form", FORM)
                .update();
        Actor specialist = people.actor("chuyenvien.tinh");
        forms.changes().stream()
                .filter(change ->
                        change.form().equals(FORM) && change.withdrawnAt().isEmpty())
                .map(FormChange::id)
                .forEach(id -> done(forms.withdraw(specialist, id)));
    }

    private void put(String yaml) {
        String own = yaml.replace(ChangingForm.ID, FORM)
                .replace("DAB.", "DKN.")
                .replace("from: 2021-09-01", "from: 2021-02-01");
        done(forms.put(people.actor("chuyenvien.tinh"), own, "doi-khi-nhap.yaml", forms.known()));
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void nothingThatWasTypedIsLostWhenADraftIsMoved(Screen screen) {
        put(ChangingForm.BEFORE);
        Actor officer = people.actor("xa.phuocdai");
        String report = "/reports/"
                + done(submissions.start(
                                officer,
                                new Slot(
                                        FORM,
                                        officer.body(),
                                        periods.period("calendar-month", 2021, 2)
                                                .orElseThrow())))
                        .id();
        try (Visitor office = visitor(screen);
                Visitor village = visitor(screen)) {
            office.signsIn("xa.phuocdai").goesTo(report);
            office.find(LIVE).waitFor();
            fill(office, "a", "7");
            fill(office, "b", "3");
            office.find(SAVED).waitFor();
            village.signsIn("xa.phuocdai").goesTo(report);
            village.find(LIVE).waitFor();
            village.page().context().setOffline(true);
            fill(village, "a", "8");
            fill(village, "b", "năm");
            village.find("[data-state=offline]").waitFor();

            put(ChangingForm.AFTER);
            office.goesTo(report).sees("Biểu mẫu của kỳ này đã đổi").looksAt("doi-an-ban-moi");
            office.presses("Xem và chuyển sang ấn bản mới")
                    .sees("Không còn chỗ trong ấn bản mới: 1 ô")
                    .looksAt("doi-an-ban")
                    .photographs("doi-an-ban");
            office.presses("Chuyển báo cáo sang ấn bản mới").sees("Đã chuyển báo cáo sang ấn bản mới");
            assertThat(value(office, "mot")).isEqualTo("7");
            assertThat(value(office, "a")).isEmpty();

            village.page().context().setOffline(false);
            village.find("[data-state=renewed]").waitFor();
            village.forgetsComplaints();
            village.find("[data-state=renewed] a").click();
            village.find("[id='c-mot']").waitFor();
            village.find(LIVE).waitFor();
            village.find(SAVED).waitFor();
            assertThat(value(village, "mot")).isEqualTo("8");
            assertThat(value(village, "a")).isEmpty();
            village.goesTo(report + "/history")
                    .sees("năm")
                    .sees("ấn bản dùng từ 01/01/2021")
                    .looksAt("doi-an-ban-lich-su");
        }
    }
}
