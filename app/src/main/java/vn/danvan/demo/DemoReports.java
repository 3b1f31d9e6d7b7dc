package vn.danvan.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.Filers;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Synthetic reports, labelled as such: what every body files for 2020 in every form, month by month on mass mobilisation, and of
 * 2019 for the year; with gaps, late ones, some that were sent back or wait, an outlier, a correction,
 * and a score sheet that fails by three.
 */
@Component
@Profile("demo")
class DemoReports implements DemoStep {

    private static final String PROVINCE = "BDV-58";

    private final ReportDesk desk;
    private final Organisation organisation;
    private final Areas areas;
    private final Filers filers;
    private final Forms forms;
    private final Periods periods;

    DemoReports(ReportDesk desk, Organisation organisation, Areas areas, Filers filers, Forms forms, Periods periods) {
        this.desk = desk;
        this.organisation = organisation;
        this.areas = areas;
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
        ReportFigures reported = new ReportFigures(content);
        Map<String, FormFigures> figures = Map.of(
                "dan-van", reported,
                "du-an-trong-diem", new ProjectFigures(content),
                "nong-thon-moi", new RuralFigures(content, reported),
                "qcdc", new ScoreFigures(content));
        ReportRound.Askers askers = new ReportRound.Askers(desk, filers, areas);
        for (ReportPlan plan : content.rounds()) {
            new ReportRound(askers, asked(plan), Objects.requireNonNull(figures.get(plan.form()))).run();
        }
        failing(content);
    }

    private ReportRound.Asked asked(ReportPlan plan) {
        ReportingPeriod period =
                period(plan.period().kind(), plan.period().year(), plan.period().index());
        return new ReportRound.Asked(
                plan,
                period,
                forms.current()
                        .form(plan.form())
                        .flatMap(form -> form.edition(period))
                        .orElseThrow(),
                body(PROVINCE, period.end()));
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
        Filled answers = new Filled();
        ratings.forEach((question, value) -> answers.figure(question, "", value));
        ReportRound.at(
                LocalDate.of(2021, 1, 6), () -> desk.fill(body, new Slot("qcdc", body.id(), year), answers.cells()));
    }

    private BodyView body(String code, LocalDate on) {
        BodyId id = organisation.bodyByCode(code).orElseThrow(() -> new IllegalStateException("no body " + code));
        return organisation.requireBody(id, on);
    }
}
