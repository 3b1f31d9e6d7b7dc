package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;

/** A paper that is signed while the year ends is of one day: its number, its date and its layout. */
@Transactional
class SignedAtMidnightTests extends SummaryCase {

    private static final int YEAR = 2022;

    @Test
    void theNumberIsThatOfTheDayOnThePaper() {
        LocalDate last = LocalDate.of(YEAR, 12, 31);
        clock.setTo(last);
        Actor chair = new Actor(leader.account(), leader.position(), body("UBND-586"), Role.LEADER);
        VersionView draft = done(summaries.start(chair, OUTLINE, YEAR));
        SignWanted wanted = everythingAccepted(draft, chair);
        clock.setTo(last, LocalTime.of(23, 59, 59));
        clock.goOnBy(Duration.ofMillis(300));

        VersionView signed = done(signing.sign(chair, draft.id(), wanted));

        clock.setTo(last.plusDays(1));
        VersionView.Signed paper = Objects.requireNonNull(signed.signed());
        assertThat(jdbc.sql("select issued_on from summary.entry where id = :id")
                        .param("id", paper.number().entry())
                        .query(LocalDate.class)
                        .single())
                .as("the day of the number")
                .isEqualTo(paper.on());
        assertThat(jdbc.sql(
                                "select s.run from summary.entry e join summary.series s on s.id = e.series where e.id = :id")
                        .param("id", paper.number().entry())
                        .query(String.class)
                        .single())
                .contains(Integer.toString(paper.on().getYear()));
        assertThat(paper.at().atZone(clock.getZone()).toLocalDate()).isEqualTo(paper.on());
    }
}
