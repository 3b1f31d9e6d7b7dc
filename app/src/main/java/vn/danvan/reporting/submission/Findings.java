package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Earlier;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Judge;
import vn.danvan.reporting.form.Rekeying;
import vn.danvan.rules.period.ReportingPeriod;

/** Judges the cells of a submission against its form and what the body reported before. */
@Component
class Findings {

    private final SubmissionStore store;
    private final CellStore cells;
    private final DueDays days;
    private final Forms forms;

    Findings(SubmissionStore store, CellStore cells, DueDays days, Forms forms) {
        this.store = store;
        this.cells = cells;
        this.days = days;
        this.forms = forms;
    }

    List<Finding> of(SubmissionView submission, FormEdition edition, Collection<CellStore.Stored> stored) {
        return of(edition, stored, earlier(submission, edition));
    }

    static List<Finding> of(FormEdition edition, Collection<CellStore.Stored> stored, Earlier earlier) {
        return new Judge(edition)
                .findings(
                        CellStore.answers(stored),
                        earlier,
                        CellStore.remarks(stored).keySet().stream()
                                .map(CellId::question)
                                .collect(Collectors.toSet()));
    }

    /** What the body reported in other periods, under the questions of the edition of this submission. */
    Earlier earlier(SubmissionView submission, FormEdition edition) {
        ReportingPeriod period = submission.period();
        Optional<SubmissionView> previous = standing(submission, days.earlier(period));
        Optional<SubmissionView> yearBefore =
                standing(submission, days.yearBefore(period).stream().toList());
        return new Earlier(
                answers(previous, edition),
                answers(yearBefore, edition),
                standing(submission, days.later(period), edition),
                new Earlier.Waiting(waits(previous), waits(yearBefore)));
    }

    private static boolean waits(Optional<SubmissionView> version) {
        return version.filter(one -> one.state() == SubmissionState.SUBMITTED).isPresent();
    }

    /** The answers of the first of the periods that was reported. */
    Optional<Answers> standing(SubmissionView submission, List<ReportingPeriod> periods, FormEdition edition) {
        return answers(standing(submission, periods), edition);
    }

    private Optional<Answers> answers(Optional<SubmissionView> version, FormEdition edition) {
        return version.flatMap(found -> forms.current()
                .edition(found.edition())
                .map(then -> Rekeying.of(cells.answers(found.id()), then, edition)));
    }

    private Optional<SubmissionView> standing(SubmissionView submission, List<ReportingPeriod> periods) {
        return periods.stream()
                .flatMap(one -> standing(submission, one).stream())
                .findFirst();
    }

    /** The latest version that was sent or approved; what is returned or being written says nothing yet. */
    private Optional<SubmissionView> standing(SubmissionView submission, ReportingPeriod period) {
        return store.versions(submission.form(), submission.body(), period).stream()
                .filter(version -> version.state().sent())
                .findFirst();
    }

    static boolean block(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::blocks);
    }

    static long blocking(List<Finding> findings) {
        return findings.stream().filter(Finding::blocks).count();
    }

    static boolean begun(ReportingPeriod period, LocalDate today) {
        return !period.start().isAfter(today);
    }
}
