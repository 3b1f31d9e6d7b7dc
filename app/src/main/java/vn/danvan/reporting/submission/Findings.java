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
import vn.danvan.reporting.form.Judge;
import vn.danvan.rules.period.ReportingPeriod;

/** Judges the cells of a submission against its form and what the body reported before. */
@Component
class Findings {

    private final SubmissionStore store;
    private final CellStore cells;
    private final DueDays days;

    Findings(SubmissionStore store, CellStore cells, DueDays days) {
        this.store = store;
        this.cells = cells;
        this.days = days;
    }

    List<Finding> of(SubmissionView submission, FormEdition edition, Collection<CellStore.Stored> stored) {
        return new Judge(edition)
                .findings(
                        CellStore.answers(stored),
                        new Earlier(
                                standing(submission, days.before(submission.period())),
                                standing(submission, days.yearBefore(submission.period()))),
                        CellStore.remarks(stored).keySet().stream()
                                .map(CellId::question)
                                .collect(Collectors.toSet()));
    }

    /** What the body reported for the period before. */
    Answers previous(SubmissionView submission) {
        return standing(submission, days.before(submission.period())).orElseGet(Findings::nothing);
    }

    /** What the body reported for the same period of the year before. */
    Answers lastYear(SubmissionView submission) {
        return standing(submission, days.yearBefore(submission.period())).orElseGet(Findings::nothing);
    }

    private static Answers nothing() {
        return new Answers(java.util.Map.of());
    }

    /** The answers of the latest version that was sent or approved; what is returned or being written says nothing yet. */
    private Optional<Answers> standing(SubmissionView submission, Optional<ReportingPeriod> period) {
        return period.stream()
                .flatMap(one -> store.versions(submission.form(), submission.body(), one).stream())
                .filter(version ->
                        version.state() == SubmissionState.APPROVED || version.state() == SubmissionState.SUBMITTED)
                .findFirst()
                .map(version -> cells.answers(version.id()));
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
