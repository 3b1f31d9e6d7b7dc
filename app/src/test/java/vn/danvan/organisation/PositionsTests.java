package vn.danvan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** People hold posts in bodies for a time; one person may hold several. */
@DanvanTest
@Transactional
class PositionsTests {

    private static final LocalDate MARCH = LocalDate.of(2021, 3, 1);

    @Autowired
    private Positions positions;

    @Autowired
    private Organisation organisation;

    @Autowired
    private SettableClock clock;

    private PersonId person;

    @BeforeEach
    void aPersonIsKnown() {
        clock.setTo(SettableClock.FIRST_DAY);
        person = positions.addPerson("Nguyễn Thị Thử Nghiệm", null);
    }

    @Test
    void onePersonHoldsTwoPostsInTwoBodies() {
        done(appoint("KDV-22738", "Khối trưởng", null, null));
        done(appoint("PARTY-22738", "Phó Bí thư", null, null));

        assertThat(positions.positionsOf(person, MARCH))
                .extracting(PositionView::bodyName)
                .containsExactlyInAnyOrder("Khối dân vận phường Đô Vinh", "Đảng ủy phường Đô Vinh");
    }

    @Test
    void aPostIsHeldUpToItsLastDay() {
        PositionId post = done(appoint("KDV-22738", "Khối trưởng", null, null));
        done(positions.end(post, LocalDate.of(2021, 6, 30), null));

        assertThat(positions.position(post, LocalDate.of(2021, 6, 30))).isPresent();
        assertThat(positions.position(post, LocalDate.of(2021, 7, 1))).isEmpty();
        assertThat(positions.find(post, LocalDate.of(2021, 7, 1))).isPresent();
        assertThat(positions.holdersOf(body("KDV-22738"), LocalDate.of(2021, 7, 1)))
                .noneMatch(held -> held.id().equals(post));
    }

    @Test
    void everythingWrongWithAnAppointmentIsSaidAtOnce() {
        assertThat(codes(appoint("BTGDV-56-2025", " ", MARCH, null)))
                .containsExactly(
                        "organisation.position.title",
                        "organisation.position.until",
                        "organisation.position.body-missing");
    }

    @Test
    void anAdministratorAppointsOnlyInTheOwnBodyAndBelow() {
        Actor district = new Actor(
                new AccountId(new UUID(0, 1)), new PositionId(new UUID(0, 2)), body("BDV-582"), Role.ADMINISTRATOR);

        assertThat(appoint("KDV-22738", "Khối phó", null, district)).isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> appoint("BDV-585", "Cán bộ", null, district)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> appoint("BDV-58", "Cán bộ", null, district)).isInstanceOf(Forbidden.class);
    }

    private Outcome<PositionId> appoint(String body, String title, @Nullable LocalDate until, @Nullable Actor by) {
        return positions.appoint(new Appointment(person, body(body), title, Role.UNIT_OFFICER, MARCH, until), by);
    }

    private BodyId body(String code) {
        return organisation.bodyByCode(code).orElseThrow();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
