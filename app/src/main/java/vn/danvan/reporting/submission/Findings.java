package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Earlier;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Judge;
import vn.danvan.rules.period.ReportingPeriod;

/** Judges the cells of a submission against its form and what the body reported before. */
@Component
class Findings {

    private final EarlierReports earlier;

    Findings(EarlierReports earlier) {
        this.earlier = earlier;
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

    /** What of the answers that the body gives which receives the report is missing or does not agree. */
    static List<Finding> ofReceiver(FormEdition edition, Collection<CellStore.Stored> stored, Earlier earlier) {
        return Judge.ofAll(edition)
                .findings(
                        CellStore.answers(stored),
                        earlier,
                        CellStore.remarks(stored).keySet().stream()
                                .map(CellId::question)
                                .collect(Collectors.toSet()));
    }

    /** What the body, or those before it, reported in other periods, under the questions of the edition of this submission. */
    Earlier earlier(SubmissionView submission, FormEdition edition) {
        return earlier.of(submission.slot(), edition);
    }

    /** The same of many submissions, of which no more is read than rules ask for. */
    Map<SubmissionId, Earlier> earlier(
            Collection<SubmissionView> submissions, Function<SubmissionView, FormEdition> edition) {
        return earlier.of(submissions, edition);
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
