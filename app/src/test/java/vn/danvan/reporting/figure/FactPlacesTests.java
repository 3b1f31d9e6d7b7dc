package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.organisation.ChangeRequest;
import vn.danvan.organisation.ChangeUndo;
import vn.danvan.organisation.Changes;
import vn.danvan.organisation.EventId;
import vn.danvan.organisation.EventKind;
import vn.danvan.organisation.UnitType;
import vn.danvan.rules.period.ReportingPeriod;

/** When the organisation's history is corrected, the figures of the days concerned follow. */
class FactPlacesTests extends FiguresCase {

    @Autowired
    private Changes changes;

    @Autowired
    private ChangeUndo undo;

    @Test
    void aCommuneThatCameUnderAnotherDistrictTakesItsFiguresAlongAndBack() {
        ReportingPeriod before = week(50);
        ReportingPeriod after = periods.period("week", 2021, 4).orElseThrow();
        report("KDV-22774", before, "DTH.CUOC", 5);
        report("KDV-22774", after, "DTH.CUOC", 8);

        EventId event = transfer(LocalDate.of(2021, 1, 20));

        assertThat(total("582", after).number()).isEmpty();
        assertValue(total("586", after), "8");
        assertValue(total("582", before), "5");

        done(undo.undo(event, 3, "Nhầm huyện", administrator()));
        assertValue(total("582", after), "8");
        assertThat(total("586", after).number()).isEmpty();
    }

    private Figure total(String district, ReportingPeriod period) {
        return table(area(district), Cut.NONE, FigureQuery.Options.PLAIN, "DTH.CUOC", period)
                .total("DTH.CUOC", period);
    }

    private EventId transfer(LocalDate day) {
        ChangeRequest request = new ChangeRequest(
                EventKind.TRANSFER,
                UnitType.AREA,
                List.of(area("22774").value()),
                List.of(),
                null,
                area("586").value(),
                day,
                LocalDate.of(2021, 1, 4),
                "NQ thử nghiệm",
                "",
                null);
        EventId id = done(changes.propose(request, administrator()));
        done(changes.decide(id, 1, administrator()));
        return done(changes.bringIntoForce(id, 2, administrator()));
    }

    private Actor administrator() {
        return people.actor("quantri.tinh");
    }
}
