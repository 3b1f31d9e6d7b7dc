package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Outcome;
import vn.danvan.organisation.ChangeRequest;
import vn.danvan.organisation.Changes;
import vn.danvan.organisation.EventId;
import vn.danvan.organisation.EventKind;
import vn.danvan.organisation.UnitType;
import vn.danvan.rules.period.ReportingPeriod;

/** A unit that only has another name is still there, so that it is neither an ended one nor one without what it took in. */
class RenamedUnitsTests extends FiguresCase {

    private static final LocalDate RENAMED = LocalDate.of(2026, 3, 1);

    @Autowired
    private Changes changes;

    private Actor ofKhanhHoa(String username) {
        Actor somebody = people.actor(username);
        return new Actor(somebody.account(), somebody.position(), body("BTGDV-56-2025"), somebody.role());
    }

    @Test
    void aWardThatWasRenamedSinceHidesTheSmallNumberItTookIn() {
        ReportingPeriod before = periods.period("week", 2021, 47).orElseThrow();
        ReportingPeriod after = periods.period("week", 2026, 20).orElseThrow();
        report("UBND-22831", before, "XLD.TC", 3);
        report("UBND-22738", before, "XLD.TC", 40);
        report("UBND-22741", before, "XLD.TC", 60);
        report("UBND-22744", before, "XLD.TC", 80);
        AreaId ward = areaNow("Phường Đô Vinh");
        Actor board = ofKhanhHoa("lanhdao.tinh");
        assertThat(total(board, ward, before, after)).isInstanceOf(Figure.Hidden.class);

        rename(ofKhanhHoa("quantri.tinh"), ward, "Phường Đô Vinh Mới", "WARD", RENAMED);

        assertThat(total(board, ward, before, after)).isInstanceOf(Figure.Hidden.class);
    }

    private Figure total(Actor actor, AreaId area, ReportingPeriod before, ReportingPeriod after) {
        return table(actor, area, Cut.NONE, units(NEW_UNITS), "XLD.TC", before, after)
                .total("XLD.TC", before);
    }

    @Test
    void aProvinceThatWasRenamedSinceHasItsDistrictsInLines() {
        ReportingPeriod before = week(36);
        ReportingPeriod after = periods.period("week", 2025, 3).orElseThrow();
        report("KDV-22753", before, "DTH.CUOC", 4);
        rename(people.actor("quantri.tinh"), area("58"), "Tỉnh Ninh Thuận Mới", "PROVINCE", LocalDate.of(2024, 12, 1));

        FigureTable table = table(area("58"), Cut.BELOW, units(KINH_DINH_GREW), "DTH.CUOC", before, after);

        assertValue(table.figure("DTH.CUOC", FigureLine.Key.area(area("582")), before), "4");
        assertThat(table.lines()).extracting(FigureLine::key).doesNotContain(FigureLine.Key.area(area("22738")));
        assertPartsMakeTheTotal(table, "DTH.CUOC", before);
    }

    private void rename(Actor administrator, AreaId area, String name, String kind, LocalDate day) {
        clock.setTo(day.plusDays(9));
        EventId id = done(changes.propose(
                new ChangeRequest(
                        EventKind.RENAME,
                        UnitType.AREA,
                        List.of(area.value()),
                        List.of(new ChangeRequest.NewUnit(name, "", kind, "")),
                        null,
                        null,
                        day,
                        day.minusDays(20),
                        "NQ thử nghiệm",
                        "",
                        null),
                administrator));
        done(changes.decide(id, 1, administrator));
        done(changes.bringIntoForce(id, 2, administrator));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusals) -> throw new AssertionError(refusals.toString());
        };
    }
}
