package vn.danvan.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.danvan.demo.ReportContent.Span;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filers;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Ui;

/**
 * Synthetic reports, labelled as such: the years 2019 and 2020 and the quarters of 2020 of every body that files, with gaps,
 * late ones, one that was sent back, an outlier, districts the province has not approved, and a score sheet that fails by
 * three.
 */
@Component
@Profile("demo")
class DemoReports implements DemoStep {

    private static final String REPORT = "dan-van";
    private static final int DAYS_BEFORE_DUE = 2;
    private static final Span WHOLE = new Span(0, 100);

    private final ReportDesk desk;
    private final Organisation organisation;
    private final Filers filers;
    private final Forms forms;
    private final Periods periods;

    DemoReports(ReportDesk desk, Organisation organisation, Filers filers, Forms forms, Periods periods) {
        this.desk = desk;
        this.organisation = organisation;
        this.filers = filers;
        this.forms = forms;
        this.periods = periods;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load() {
        ReportContent content = ReportContent.read();
        ReportFigures figures = new ReportFigures(content);
        new Round(content, figures, period("year", 2019, 1), WHOLE, false).run();
        int[] ends = {0, 18, 42, 69, 100};
        for (int quarter = 1; quarter < ends.length; quarter++) {
            Span part = new Span(ends[quarter - 1], ends[quarter]);
            new Round(content, figures, period("calendar-quarter", 2020, quarter), part, false).run();
        }
        new Round(content, figures, period("year", 2020, 1), WHOLE, true).run();
        failing(content);
    }

    private ReportingPeriod period(String kind, int year, int index) {
        return periods.period(kind, year, index)
                .orElseThrow(() -> new IllegalStateException("no period " + kind + " " + year + "/" + index));
    }

    /** A score sheet whose ratings fall short of the whole by three, so that it cannot be sent. */
    private void failing(ReportContent content) {
        ReportingPeriod year = period("calendar-year", 2020, 1);
        BodyView body = body(content.failing(), year.end());
        Map<String, Integer> ratings = new LinkedHashMap<>();
        ratings.put("tong", 14);
        ratings.put("tot", 6);
        ratings.put("kha", 4);
        ratings.put("tb", 1);
        ratings.put("yeu", 0);
        List<CellChange> answers = new ArrayList<>();
        ratings.forEach((question, value) ->
                answers.add(ReportFigures.change(question, "", new Value(BigDecimal.valueOf(value), false), null)));
        at(LocalDate.of(2021, 1, 6), () -> desk.fill(body, new Slot("qcdc", body.id(), year), answers));
    }

    private BodyView body(String code, LocalDate on) {
        BodyId id = organisation.bodyByCode(code).orElseThrow(() -> new IllegalStateException("no body " + code));
        return organisation.requireBody(id, on);
    }

    private static void at(LocalDate day, Runnable work) {
        PastMoment.at(day.atTime(LocalTime.of(9, 0)).atZone(Ui.ZONE).toInstant(), work);
    }

    /** All reports of one period, from the communes up. */
    private final class Round {

        private final ReportContent content;
        private final ReportFigures figures;
        private final ReportingPeriod period;
        private final Span part;
        private final boolean troubled;
        private final FormEdition edition;
        private final BodyView province;

        Round(ReportContent content, ReportFigures figures, ReportingPeriod period, Span part, boolean troubled) {
            this.content = content;
            this.figures = figures;
            this.period = period;
            this.part = part;
            this.troubled = troubled;
            this.edition = forms.current()
                    .form(REPORT)
                    .flatMap(form -> form.edition(period.end()))
                    .orElseThrow();
            this.province = body("BDV-58", period.end());
        }

        void run() {
            List<SubmissionView> districts = new ArrayList<>();
            for (BodyView district : filers.senders(edition, province.id(), period)) {
                SubmissionView report = district(district);
                if (report != null) {
                    districts.add(report);
                }
            }
            SubmissionView own = hold(province, period.due().plusDays(10), "province");
            at(period.due().plusDays(12), () -> {
                districts.forEach(report -> desk.approve(province, report));
                if (!troubled) {
                    desk.approve(province, own);
                }
            });
        }

        /** The report of a district that is ready for the province, or null when it is not. */
        private @Nullable SubmissionView district(BodyView district) {
            List<SubmissionView> communes = new ArrayList<>();
            List<BodyId> gaps = new ArrayList<>();
            for (BodyView commune : filers.senders(edition, district.id(), period)) {
                commune(district, commune, communes, gaps);
            }
            SubmissionView own = hold(district, period.due(), "district");
            at(period.due().plusDays(8), () -> communes.forEach(report -> desk.approve(district, report)));
            boolean waits = troubled && content.waiting().contains(district.code());
            if (waits) {
                return null;
            }
            if (!gaps.isEmpty()) {
                at(period.due().plusDays(9), () -> desk.nameMissing(district, own, gaps));
            }
            return own;
        }

        private void commune(BodyView district, BodyView commune, List<SubmissionView> filed, List<BodyId> gaps) {
            if (troubled && content.missing().contains(commune.code())) {
                gaps.add(commune.id());
                return;
            }
            int late = troubled ? content.late(commune.code()) : 0;
            LocalDate day = late == 0
                    ? period.due().minusDays(DAYS_BEFORE_DUE)
                    : period.due().plusDays(late);
            SubmissionView report = hold(commune, day, "commune");
            String reason = troubled ? content.returned(commune.code()) : null;
            if (reason == null) {
                filed.add(report);
            } else {
                gaps.add(commune.id());
                at(period.due().plusDays(1), () -> desk.sendBack(district, report, reason));
            }
        }

        private SubmissionView hold(BodyView body, LocalDate day, String level) {
            List<CellChange> answers =
                    figures.answers(edition, body.code(), level, period.year(), part, period.kind() + period.index());
            SubmissionView[] filed = new SubmissionView[1];
            at(day, () -> filed[0] = desk.file(body, new Slot(REPORT, body.id(), period), answers));
            return filed[0];
        }
    }
}
