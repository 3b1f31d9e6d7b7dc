package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.submission.Narratives.Paragraph.State;
import vn.danvan.support.SettableClock;

/** A district takes a commune's paragraph over, sends the report back, and the commune writes it otherwise; taken back after each test. */
@Transactional
class ParagraphsTakenTests extends ReportCase {

    private static final CellId MOOD = new CellId("th.tt", "");
    private static final Words FIRST = new Words("Có 12 hộ chưa đồng thuận.");
    private static final Words SECOND = new Words("Có 21 hộ chưa đồng thuận.");

    @Autowired
    Narratives narratives;

    @Autowired
    TestPeople newcomers;

    private SubmissionView below;
    private SubmissionView own;

    @BeforeEach
    void theDistrictTookTheParagraph() {
        commune = newcomers.actor("KDV-22762", Role.UNIT_OFFICER);
        clock.setTo(LocalDate.of(2024, 7, 1));
        below = filled(commune, month(2024, 6));
        save(commune, below, cell(MOOD, FIRST, new Words("Ổn định")));
        done(approvals.submit(commune, below.id()));
        own = started(district, month(2024, 6));
        take();
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void whatTheBodyChangedSinceTakesThePlaceOfWhatWasTaken() {
        edit(text() + "\nHuyện đã đối thoại.");
        sentAgain();
        assertThat(paragraph().state()).isEqualTo(State.CHANGED);
        assertThat(paragraph().replaces()).isTrue();
        assertThat(paragraph().before().orElseThrow().text()).endsWith(FIRST.text());

        take();
        assertThat(text())
                .contains(SECOND.text())
                .doesNotContain(FIRST.text())
                .endsWith("\nHuyện đã đối thoại.")
                .hasLineCount(2);
        assertThat(paragraph().taken()).isTrue();
    }

    @Test
    void whatWasEditedInTheOwnTextIsNotOfferedAsIfItWereNew() {
        edit("Thành phố còn 12 hộ chưa đồng thuận ở một phường.");
        assertThat(paragraph().state()).isEqualTo(State.EDITED);
        sentAgain();
        assertThat(paragraph().state()).isEqualTo(State.CHANGED);
        assertThat(paragraph().replaces())
                .as("what was taken does not stand as it was, so nothing is taken away")
                .isFalse();
        take();
        assertThat(text()).startsWith("Thành phố còn 12 hộ").endsWith(SECOND.text());
    }

    @Test
    void aParagraphThatWasShortenedTakesThePlaceOfTheLongerOne() {
        sentAgain(new Words("Có 12 hộ"));
        assertThat(paragraph().state())
                .as("what the body withdrew still stands in the own text")
                .isEqualTo(State.CHANGED);
        assertThat(paragraph().replaces()).isTrue();
        take();
        assertThat(text()).endsWith("Có 12 hộ").hasLineCount(1);
        assertThat(paragraph().state()).isEqualTo(State.TAKEN);
    }

    @Test
    void aParagraphThatWasLengthenedAndStandsInTheOwnTextIsTaken() {
        edit(text() + " Nay còn 3 hộ.");
        sentAgain(new Words(FIRST.text() + " Nay còn 3 hộ."));
        assertThat(paragraph().state()).isEqualTo(State.TAKEN);
    }

    private void sentAgain() {
        sentAgain(SECOND);
    }

    private void sentAgain(Words now) {
        done(approvals.sendBack(districtLeader, below.id(), "Rà lại số hộ"));
        save(commune, below, cell(MOOD, now, FIRST));
        done(approvals.submit(commune, below.id()));
    }

    private void edit(String text) {
        save(district, own, cell(MOOD, new Words(text), new Words(text())));
    }

    private String text() {
        return topic().own();
    }

    private Narratives.Paragraph paragraph() {
        return topic().below().stream()
                .filter(one -> one.body().id().equals(commune.body()))
                .findFirst()
                .orElseThrow();
    }

    private Narratives.Topic topic() {
        return narratives.topics(district, own.id()).stream()
                .filter(topic -> topic.question().id().equals(MOOD.question()))
                .findFirst()
                .orElseThrow();
    }

    private void take() {
        Optional<Integer> left = Optional.of(done(narratives.take(
                        district, own.id(), new Narratives.Wanted(MOOD.question(), List.of(commune.body()), List.of())))
                .left());
        assertThat(left).contains(0);
    }
}
