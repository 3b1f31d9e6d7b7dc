package vn.danvan.summary.proposal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.extraction.Domain;
import vn.danvan.directive.task.NewTask;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Polarity;
import vn.danvan.web.Texts;

/** Tasks made of lines that carry no earlier task over: of targets that were not reached, of sentences of the conclusions. */
@Component
class FreshTasks {

    private final DirectiveDocuments documents;
    private final Forms forms;
    private final Texts texts;

    FreshTasks(DirectiveDocuments documents, Forms forms, Texts texts) {
        this.documents = documents;
        this.forms = forms;
        this.texts = texts;
    }

    NewTask of(LineView line) {
        return switch (line.origin()) {
            case TARGET -> ofTarget(line);
            case STATEMENT -> ofSentence(line);
            case UNFINISHED, RECURRING, CONTINUING -> task(line, null, List.of(), List.of());
        };
    }

    private NewTask ofSentence(LineView line) {
        StatementId source = StatementId.of(line.key());
        List<String> domains =
                documents.statement(source).domains().stream().map(Domain::code).toList();
        return task(line, null, domains, List.of(source));
    }

    /** It is of the indicator's line of work. The target stands in it as long as its words still say it: somebody may set another. */
    private NewTask ofTarget(LineView line) {
        String target = line.target();
        return forms.current()
                .catalogue()
                .indicator(line.key())
                .map(indicator -> task(
                        line,
                        target != null && line.content().contains(target) ? figure(indicator, target) : null,
                        List.of(indicator.domain()),
                        List.of()))
                .orElseGet(() -> task(line, null, List.of(), List.of()));
    }

    private String figure(Indicator indicator, String target) {
        String kind = indicator.polarity() == Polarity.DOWN ? "limit" : "target";
        return texts.text(
                Texts.VIETNAMESE,
                "summary.proposal.figure." + kind,
                indicator.name().vi(),
                target);
    }

    private static NewTask task(
            LineView line, @Nullable String targets, List<String> domains, List<StatementId> sources) {
        return new NewTask(line.content(), null, targets, domains, line.lead(), Set.of(), line.due(), false, sources);
    }
}
