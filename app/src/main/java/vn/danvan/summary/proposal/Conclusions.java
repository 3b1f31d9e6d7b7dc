package vn.danvan.summary.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.document.StatementView;
import vn.danvan.directive.extraction.StatementKind;
import vn.danvan.directive.task.Programmes;
import vn.danvan.directive.task.TaskId;
import vn.danvan.kernel.Actor;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.web.Texts;

/** What the leader's conclusions want done and nobody was given yet. */
@Component
class Conclusions {

    private final DirectiveDocuments documents;
    private final Programmes programmes;
    private final Organisation organisation;
    private final Texts texts;
    private final Clock clock;

    Conclusions(
            DirectiveDocuments documents, Programmes programmes, Organisation organisation, Texts texts, Clock clock) {
        this.documents = documents;
        this.programmes = programmes;
        this.organisation = organisation;
        this.texts = texts;
        this.clock = clock;
    }

    /** One line a sentence; the body that a sentence names leads, and a person chooses one where it names none. */
    List<Candidate> of(Actor actor, DocumentId document, LocalDate due) {
        List<StatementView> work = documents.accepted(document).stream()
                .filter(Conclusions::isWork)
                .toList();
        Map<StatementId, List<TaskId>> given =
                programmes.tasksOf(work.stream().map(StatementView::id).toList());
        return work.stream()
                .filter(statement -> !given.containsKey(statement.id()))
                .map(statement -> candidate(actor, statement, due))
                .toList();
    }

    /** The sentences of the conclusions that want something done, by their ids, whether it was given or not. */
    Set<String> sentences(DocumentId document) {
        return documents.accepted(document).stream()
                .filter(Conclusions::isWork)
                .map(statement -> statement.id().toString())
                .collect(Collectors.toSet());
    }

    private static boolean isWork(StatementView statement) {
        return statement.kind() == StatementKind.TASK || statement.kind() == StatementKind.DIRECTIVE;
    }

    private Candidate candidate(Actor actor, StatementView statement, LocalDate due) {
        String line = statement.text().replaceAll("\\s+", " ").strip();
        LocalDate own = statement.due();
        return new Candidate(
                Origin.STATEMENT,
                statement.id().toString(),
                line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1),
                Optional.ofNullable(statement.actor())
                        .flatMap(named -> organisation.meant(named, actor.body(), LocalDate.now(clock)))
                        .map(BodyView::id)
                        .orElse(null),
                own == null ? due : own,
                texts.text(Texts.VIETNAMESE, "summary.proposal.because.statement"));
    }
}
