package vn.danvan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.summary.Summaries;
import vn.danvan.summary.conference.ConferencePaper;
import vn.danvan.summary.conference.ConferencePapers;
import vn.danvan.summary.conference.ConferenceView;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** The report of 2020 that a city has signed in the demo, and the conference on it. */
@DanvanTest
class DemoConferenceTests {

    @Autowired
    private People people;

    @Autowired
    private Summaries summaries;

    @Autowired
    private Conferences conferences;

    @Autowired
    private ConferencePapers papers;

    @Autowired
    private SettableClock clock;

    private Summaries.Listed report() {
        clock.setTo(SettableClock.FIRST_DAY);
        Actor leader = people.actor("lanhdao.phanrang");
        return summaries.list(leader).stream()
                .filter(listed -> listed.summary().body().equals(leader.body()))
                .filter(listed -> listed.summary().period().year() == 2020)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCitySignedItsReportBeforeTheConference() {
        assertThat(Objects.requireNonNull(report().signed()).on()).isEqualTo(LocalDate.of(2021, 1, 12));
        assertThat(report().latest().isDraft()).isFalse();
    }

    @Test
    void theConferenceHasAnAgendaAndDelegatesOfTheWards() {
        ConferenceView held = conferences
                .of(people.actor("lanhdao.phanrang"), report().summary().id())
                .orElseThrow();
        assertThat(held.day()).isEqualTo(LocalDate.of(2021, 1, 14));
        assertThat(held.place()).contains("minh họa");
        assertThat(held.agenda().lines()).hasSize(6);
        assertThat(held.delegates())
                .hasSize(5)
                .containsEntry(people.actor("xa.dovinh").body(), 4);
        assertThat(held.calledOff()).isNull();
    }

    @Test
    void theConferenceHandsOutPapersOfWhichOneIsOpenToTheWards() {
        Actor leader = people.actor("lanhdao.phanrang");
        ConferenceView held = conferences.of(leader, report().summary().id()).orElseThrow();
        assertThat(papers.of(leader, held))
                .extracting(ConferencePaper::title, ConferencePaper::open)
                .contains(
                        tuple("Tham luận: vận động hiến đất mở rộng hẻm ở khu phố (minh họa)", true),
                        tuple("Danh sách mô hình được đề nghị khen thưởng (minh họa)", false));
    }
}
