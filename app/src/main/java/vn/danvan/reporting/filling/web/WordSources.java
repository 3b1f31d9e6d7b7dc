package vn.danvan.reporting.filling.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.spi.Contributed;
import vn.danvan.reporting.submission.Filers;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionView;

/** Knows from where words can be taken over into a report: from bodies below, and from records. */
@Component
class WordSources {

    private final Filers filers;
    private final Contributed contributed;

    WordSources(Filers filers, Contributed contributed) {
        this.filers = filers;
        this.contributed = contributed;
    }

    /** Whether bodies below send their reports to this one. */
    boolean receives(SubmissionDetail detail) {
        SubmissionView view = detail.view();
        return !filers.senders(detail.edition(), view.body(), view.period()).isEmpty();
    }

    /** The questions for words of which some module tells from its records. */
    Set<String> told(SubmissionDetail detail) {
        return detail.edition()
                .questions()
                .filter(Question.Narrative.class::isInstance)
                .map(Question::id)
                .filter(id -> contributed.tellsOf(detail.view().form() + "/" + id))
                .collect(Collectors.toSet());
    }
}
