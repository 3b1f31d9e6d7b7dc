package vn.danvan.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.danvan.demo.ReportPlan.Troubles;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filers;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Ui;

/** All reports of one form for one period, from the communes up. */
final class ReportRound {

    private static final int DAYS_BEFORE_DUE = 2;

    /** Whom a round asks. */
    record Askers(ReportDesk desk, Filers filers, Areas areas) {}

    /**
     * What is reported when.
     *
     * @param province the body at the top
     */
    record Asked(ReportPlan plan, ReportingPeriod period, FormEdition edition, BodyView province) {}

    /** The report of a district with those below that it has approved. */
    private record Passed(SubmissionView own, List<SubmissionView> communes) {}

    private final Askers askers;
    private final ReportDesk desk;
    private final Asked asked;
    private final ReportingPeriod period;
    private final FormFigures figures;
    private final Troubles troubles;

    ReportRound(Askers askers, Asked asked, FormFigures figures) {
        this.askers = askers;
        this.desk = askers.desk();
        this.asked = asked;
        this.period = asked.period();
        this.figures = figures;
        this.troubles = asked.plan().troubles();
    }

    static void at(LocalDate day, Runnable work) {
        PastMoment.at(day.atTime(LocalTime.of(9, 0)).atZone(Ui.ZONE).toInstant(), work);
    }

    void run() {
        List<SubmissionView> districts = new ArrayList<>();
        List<SubmissionView> communes = new ArrayList<>();
        for (BodyView district : senders(asked.province())) {
            district(district).ifPresent(passed -> {
                districts.add(passed.own());
                communes.addAll(passed.communes());
            });
        }
        SubmissionView own = hold(asked.province(), period.due().plusDays(10));
        at(period.due().plusDays(12), () -> {
            desk.approve(asked.province(), districts, communes);
            if (troubles.waiting().isEmpty()) {
                desk.approve(asked.province(), List.of(own), List.of());
            }
        });
    }

    private List<BodyView> senders(BodyView receiver) {
        return askers.filers().senders(asked.edition(), receiver.id(), period);
    }

    /** What of a district is ready for the province; empty when it is not. */
    private Optional<Passed> district(BodyView district) {
        List<SubmissionView> communes = new ArrayList<>();
        List<BodyId> gaps = new ArrayList<>();
        for (BodyView commune : senders(district)) {
            commune(district, commune, communes, gaps);
        }
        SubmissionView own = hold(district, period.due());
        List<SubmissionView> approved = new ArrayList<>();
        at(period.due().plusDays(8), () -> approved.addAll(desk.approve(district, communes, List.of())));
        if (troubles.waiting().contains(district.code())) {
            return Optional.empty();
        }
        SubmissionView[] ready = {own};
        if (!gaps.isEmpty()) {
            at(period.due().plusDays(9), () -> ready[0] = desk.nameMissing(district, own, gaps));
        }
        return Optional.of(new Passed(ready[0], approved));
    }

    private void commune(BodyView district, BodyView commune, List<SubmissionView> filed, List<BodyId> gaps) {
        if (troubles.missing().contains(commune.code())) {
            gaps.add(commune.id());
            return;
        }
        int late = troubles.late(commune.code());
        LocalDate day = late == 0
                ? period.due().minusDays(DAYS_BEFORE_DUE)
                : period.due().plusDays(late);
        SubmissionView report = hold(commune, day);
        String reason = troubles.returned(commune.code());
        if (reason != null) {
            gaps.add(commune.id());
            at(period.due().plusDays(1), () -> desk.sendBack(district, report, reason));
        } else if (!troubles.unseen().contains(commune.code())) {
            filed.add(report);
        }
    }

    private SubmissionView hold(BodyView body, LocalDate day) {
        List<CellChange> answers = figures.answers(asked.edition(), reporter(body), stretch());
        SubmissionView[] filed = new SubmissionView[1];
        Slot slot = new Slot(asked.plan().form(), body.id(), period);
        at(day, () -> filed[0] = desk.file(body, slot, answers));
        return filed[0];
    }

    private Reporter reporter(BodyView body) {
        return new Reporter(
                body.code(),
                askers.areas()
                        .requireArea(Objects.requireNonNull(body.area()), period.end())
                        .kind());
    }

    private Stretch stretch() {
        return new Stretch(period.year(), asked.plan().part(), period.kind() + period.index());
    }
}
