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
        for (BodyView district : districts()) {
            district(district).ifPresent(passed -> {
                districts.add(passed.own());
                communes.addAll(passed.communes());
            });
        }
        SubmissionView own = hold(asked.province(), period.due());
        at(period.due().plusDays(12), () -> {
            desk.decisions().approve(asked.province(), districts, communes);
            if (troubles.waiting().isEmpty()) {
                desk.decisions().approve(asked.province(), List.of(own), List.of());
            }
        });
        Mistake mistake = troubles.mistake();
        if (mistake != null) {
            correct(mistake);
        }
    }

    private List<BodyView> districts() {
        return senders(asked.province());
    }

    /** The body says what is right when its report has been approved; the bodies above approve the new version too. */
    private void correct(Mistake mistake) {
        for (BodyView district : districts()) {
            senders(district).stream()
                    .filter(commune -> commune.code().equals(mistake.body()))
                    .forEach(commune -> correct(mistake, district, commune));
        }
    }

    private void correct(Mistake mistake, BodyView district, BodyView commune) {
        List<CellChange> right = mistake.mended(answers(commune));
        List<SubmissionView> version = new ArrayList<>();
        at(period.due().plusDays(14), () -> version.add(desk.correct(commune, slot(commune), mistake.reason(), right)));
        at(
                period.due().plusDays(15),
                () -> version.addAll(desk.decisions().approve(district, List.of(version.getLast()), List.of())));
        at(
                period.due().plusDays(16),
                () -> desk.decisions().approve(asked.province(), List.of(version.getLast()), List.of()));
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
        at(period.due().plusDays(8), () -> approved.addAll(desk.decisions().approve(district, communes, List.of())));
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
        SubmissionView report = hold(commune, period.due().minusDays(DAYS_BEFORE_DUE));
        String reason = troubles.returned(commune.code());
        if (reason != null) {
            gaps.add(commune.id());
            at(
                    period.due().plusDays(1),
                    () -> desk.decisions().sendBack(district, report, reason, troubles.remarked(commune.code())));
        } else if (!troubles.unseen().contains(commune.code())) {
            filed.add(report);
        }
    }

    /**
     * Its report, sent.
     *
     * @param day when it is sent, unless the body is late
     */
    private SubmissionView hold(BodyView body, LocalDate day) {
        int late = troubles.late(body.code());
        List<CellChange> right = answers(body);
        Mistake mistake = troubles.mistake();
        List<CellChange> answers = mistake != null && mistake.body().equals(body.code()) ? mistake.made(right) : right;
        SubmissionView[] filed = new SubmissionView[1];
        at(late == 0 ? day : period.due().plusDays(late), () -> filed[0] = desk.file(body, slot(body), answers));
        return filed[0];
    }

    private Slot slot(BodyView body) {
        return new Slot(asked.plan().form(), body.id(), period);
    }

    private List<CellChange> answers(BodyView body) {
        return figures.answers(asked.edition(), reporter(body), stretch());
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
