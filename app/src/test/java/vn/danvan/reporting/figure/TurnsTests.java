package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.organisation.ChangeRequest;
import vn.danvan.organisation.Changes;
import vn.danvan.organisation.EventId;
import vn.danvan.organisation.EventKind;
import vn.danvan.organisation.UnitType;

/** Earlier figures are restated only when units of the own province changed. */
class TurnsTests extends FiguresCase {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 20);

    @Autowired
    private Turns turns;

    @Autowired
    private Changes changes;

    @Test
    void theMergersOfTheProvinceCountBeforeAndAfterThem() {
        assertThat(turns.days(area("58"))).contains(KINH_DINH_GREW, NEW_UNITS);
        assertThat(turns.days(area("22738"))).contains(KINH_DINH_GREW, NEW_UNITS);
        assertThat(turns.days(areaNow("Tỉnh Khánh Hòa"))).contains(KINH_DINH_GREW, NEW_UNITS);
        assertThat(turns.days(areaNow("Phường Đô Vinh"))).contains(NEW_UNITS);
    }

    @Test
    void aNewNameOfABodyIsNoTurn() {
        rename(UnitType.BODY, body("KDV-22738").value(), "Khối dân vận phường Đô Vinh mới", "MOBILISATION_BLOC");
        assertThat(turns.days(area("58"))).doesNotContain(DAY);
    }

    @Test
    void aNewNameOfAnAreaIsNoTurn() {
        rename(UnitType.AREA, area("22738").value(), "Phường Thử", "WARD");
        assertThat(turns.days(area("58"))).doesNotContain(DAY);
    }

    @Test
    void whatHappensInAnotherProvinceIsNoTurnUntilTheyAreOne() {
        carryOut(
                EventKind.TRANSFER,
                UnitType.AREA,
                area("22366").value(),
                List.of(),
                area("572").value());
        assertThat(turns.days(area("58"))).doesNotContain(DAY);
        assertThat(turns.days(area("56"))).contains(DAY);
        assertThat(turns.days(areaNow("Tỉnh Khánh Hòa"))).contains(DAY);
    }

    private void rename(UnitType type, UUID unit, String name, String kind) {
        carryOut(EventKind.RENAME, type, unit, List.of(new ChangeRequest.NewUnit(name, "", kind, "")), null);
    }

    private void carryOut(
            EventKind what, UnitType type, UUID unit, List<ChangeRequest.NewUnit> to, @Nullable UUID parent) {
        Actor administrator = people.actor("quantri.tinh");
        EventId id = done(changes.propose(
                new ChangeRequest(
                        what,
                        type,
                        List.of(unit),
                        to,
                        null,
                        parent,
                        DAY,
                        LocalDate.of(2021, 1, 4),
                        "NQ thử nghiệm",
                        "",
                        null),
                administrator));
        done(changes.decide(id, 1, administrator));
        done(changes.bringIntoForce(id, 2, administrator));
    }
}
