package vn.danvan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.DanvanTest;

/** Who may announce a day off, what is refused, and what is kept of it. */
@DanvanTest
class AnnouncementsTests {

    private final Announcements announcements;
    private final Calendars calendars;
    private final Organisation organisation;
    private final JdbcClient jdbc;

    @Autowired
    AnnouncementsTests(Announcements announcements, Calendars calendars, Organisation organisation, JdbcClient jdbc) {
        this.announcements = announcements;
        this.calendars = calendars;
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    @Test
    void theAdministratorOfTheProvinceAnnouncesForEverybodyAndItIsRecorded() {
        Actor province = actor("BDV-58", Role.ADMINISTRATOR);
        UUID id = done(announcements.announce(storm("2032-05-05", true), province));

        assertThat(calendars.national().isRest(LocalDate.of(2032, 5, 5))).isTrue();
        announcements.withdraw(id, province);
        assertThat(calendars.national().isRest(LocalDate.of(2032, 5, 5))).isFalse();
        assertThat(actions(id)).containsExactly("rules.day.announced", "rules.day.withdrawn");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> announcements.withdraw(id, province));
    }

    @Test
    void theAdministratorOfADistrictAnnouncesForItsOwnBodyAlone() {
        Actor district = actor("BDV-582", Role.ADMINISTRATOR);
        LocalDate day = LocalDate.of(2032, 5, 6);

        assertThat(announcements.mayAnnounceForAll(district)).isFalse();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> announcements.announce(storm("2032-05-06", true), district));
        UUID id = done(announcements.announce(storm("2032-05-06", false), district));
        assertThat(calendars.of(district.body().value()).isRest(day)).isTrue();
        assertThat(calendars.national().isRest(day)).isFalse();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> announcements.withdraw(id, actor("BDV-584", Role.ADMINISTRATOR)));
    }

    @Test
    void nobodyElseAnnouncesAtAll() {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                assertThatExceptionOfType(Forbidden.class)
                        .as(role.name())
                        .isThrownBy(() -> announcements.announce(storm("2032-05-07", false), actor("BDV-58", role)));
            }
        }
    }

    @Test
    void everyReasonIsToldAtOnce() {
        Actor province = actor("BDV-58", Role.ADMINISTRATOR);

        assertThat(codes(new AnnouncementRequest("ngày mai", false, " ", "", true), province))
                .containsExactly("rules.date", "rules.label", "rules.source");
        assertThat(codes(storm("1999-12-31", true), province)).containsExactly("rules.date");
        assertThat(codes(storm("2032-05-08", true), province)).containsExactly("rules.off-already");
        assertThat(codes(new AnnouncementRequest("2032-05-07", true, "x".repeat(301), "y", true), province))
                .containsExactly("rules.working-already", "rules.long");
    }

    @Test
    void thePreviewNamesTheDeadlinesThatMoveAndChangesNothing() {
        Actor province = actor("BDV-58", Role.ADMINISTRATOR);
        AnnouncementPreview preview = done(announcements.preview(storm("2025-06-04", true), province));

        assertThat(preview.count()).isEqualTo(1);
        assertThat(preview.moved().getFirst().deadlines().getFirst())
                .satisfies(moved -> assertThat(moved.after()).isAfter(moved.before()));
        assertThat(calendars.national().isRest(LocalDate.of(2025, 6, 4))).isFalse();
        assertThat(done(announcements.preview(storm("2032-06-09", true), province))
                        .count())
                .isZero();
    }

    private static AnnouncementRequest storm(String date, boolean everybody) {
        return new AnnouncementRequest(date, false, "Nghỉ tránh bão", "Công điện 05/CĐ-UBND", everybody);
    }

    private Actor actor(String body, Role role) {
        BodyId id = organisation.bodyByCode(body).orElseThrow();
        return new Actor(new AccountId(UUID.randomUUID()), new PositionId(UUID.randomUUID()), id, role);
    }

    private List<String> codes(AnnouncementRequest request, Actor by) {
        return switch (announcements.announce(request, by)) {
            case Outcome.Refused<UUID>(List<Refusal> refusals) ->
                refusals.stream().map(Refusal::code).toList();
            case Outcome.Done<UUID> done -> throw new AssertionError(done);
        };
    }

    private List<String> actions(UUID id) {
        return jdbc.sql("select action from audit.entry where subject_id = :id order by seq")
                .param("id", id.toString())
                .query(String.class)
                .list();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(List<Refusal> refusals) -> throw new AssertionError(refusals);
        };
    }
}
