package vn.danvan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;

/** Walks changes of Ninh Thuận in 2021 from proposal to force. */
final class ChangeSteps {

    static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    static final LocalDate BEFORE = DAY.minusDays(1);
    static final LocalDate DECIDED = LocalDate.of(2021, 1, 15);

    private final Changes changes;
    private final Areas areas;
    private final Organisation organisation;

    ChangeSteps(Changes changes, Areas areas, Organisation organisation) {
        this.changes = changes;
        this.areas = areas;
        this.organisation = organisation;
    }

    static ChangeRequest request(
            EventKind kind, UnitType type, List<UUID> from, @Nullable UUID parent, ChangeRequest.NewUnit... to) {
        return request(kind, type, DAY, from, null, parent, to);
    }

    static ChangeRequest request(
            EventKind kind,
            UnitType type,
            LocalDate day,
            List<UUID> from,
            @Nullable UUID into,
            @Nullable UUID parent,
            ChangeRequest.NewUnit... to) {
        return new ChangeRequest(
                kind,
                type,
                from,
                Arrays.asList(to),
                into,
                parent,
                day,
                DECIDED,
                "NQ 1/NQ-HĐND",
                "",
                kind == EventKind.SPLIT ? Allocation.UNDEFINED : null);
    }

    static ChangeRequest.NewUnit ward(String name, String code) {
        return new ChangeRequest.NewUnit(name, "", "WARD", code);
    }

    EventId decided(ChangeRequest request) {
        EventId id = done(changes.propose(request, administrator()));
        return done(changes.decide(id, 1, administrator()));
    }

    EventId carryOut(ChangeRequest request) {
        return done(changes.bringIntoForce(decided(request), 2, administrator()));
    }

    List<AreaView> communes(LocalDate on) {
        return areas.areasWithin(new AreaId(area("58")), AreaLevel.COMMUNE, on);
    }

    /** The area that had the code in February 2021. */
    UUID area(String code) {
        return areas.byCode(code, LocalDate.of(2021, 2, 1)).orElseThrow().id().value();
    }

    BodyId body(String code) {
        return organisation.bodyByCode(code).orElseThrow();
    }

    Actor administrator() {
        return actor(Role.ADMINISTRATOR);
    }

    Actor actor(Role role) {
        return new Actor(new AccountId(new UUID(0, 7)), new PositionId(new UUID(0, 8)), body("BDV-58"), role);
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    static List<Refusal> refusals(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusals();
    }

    static List<String> codes(Outcome<?> outcome) {
        return refusals(outcome).stream().map(Refusal::code).toList();
    }
}
