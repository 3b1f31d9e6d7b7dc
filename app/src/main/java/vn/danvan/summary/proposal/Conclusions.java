package vn.danvan.summary.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentView;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.document.StatementView;
import vn.danvan.directive.extraction.StatementKind;
import vn.danvan.directive.task.Programmes;
import vn.danvan.kernel.Actor;
import vn.danvan.language.SearchKey;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.summary.conference.ConferenceDocument;
import vn.danvan.web.Days;
import vn.danvan.web.Texts;

/** What the documents of a conference, such as the leader's conclusions, want done and nobody was given yet. */
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

    /**
     * One line a sentence; the body that a sentence names leads, and a person chooses one where it names none. What two documents
     * say in the same words, such as the speech and the notice of it, is one line: the one that there is, else of the document that
     * came first.
     *
     * @param proposed the sentences that have a line already
     */
    List<Candidate> of(Actor actor, List<ConferenceDocument> tied, LocalDate due, Collection<String> proposed) {
        List<Said> work = tied.stream().flatMap(one -> said(one).stream()).toList();
        Set<StatementId> given = programmes
                .tasksOf(work.stream().map(one -> one.statement().id()).toList())
                .keySet();
        Map<String, List<Said>> same =
                work.stream().collect(Collectors.groupingBy(Said::words, LinkedHashMap::new, Collectors.toList()));
        return same.values().stream()
                .filter(all -> all.stream()
                        .noneMatch(one -> given.contains(one.statement().id())))
                .map(all -> candidate(actor, all, due, proposed))
                .toList();
    }

    /** A sentence with the document that says it. */
    private record Said(ConferenceDocument document, StatementView statement) {

        /** What it says, however it is broken into lines and spelled large or small. */
        String words() {
            return SearchKey.foldMarked(statement.text());
        }

        String key() {
            return statement.id().toString();
        }
    }

    private List<Said> said(ConferenceDocument document) {
        return documents.accepted(document.id()).stream()
                .filter(Conclusions::isWork)
                .map(statement -> new Said(document, statement))
                .toList();
    }

    /** The sentences of the documents that want something done, by their ids, whether it was given or not. */
    Set<String> sentences(List<ConferenceDocument> tied) {
        return tied.stream().flatMap(one -> said(one).stream()).map(Said::key).collect(Collectors.toSet());
    }

    private static boolean isWork(StatementView statement) {
        return statement.kind() == StatementKind.TASK || statement.kind() == StatementKind.DIRECTIVE;
    }

    private Candidate candidate(Actor actor, List<Said> all, LocalDate due, Collection<String> proposed) {
        StatementView statement = all.stream()
                .filter(one -> proposed.contains(one.key()))
                .findFirst()
                .orElseGet(all::getFirst)
                .statement();
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
                words(
                        "summary.proposal.because.statement",
                        all.stream()
                                .map(Said::document)
                                .distinct()
                                .map(this::named)
                                .collect(Collectors.joining("; "))));
    }

    /** What the document is to the conference and by what it is known: "kết luận 79-TB/HU, 26/01/2021, Huyện ủy". */
    private String named(ConferenceDocument tied) {
        String role = words("summary.conference.role.in." + tied.role());
        DocumentView document = documents.source(tied.id());
        if (document == null) {
            return role;
        }
        String number = document.number();
        return words(
                "summary.proposal.because.document",
                role,
                number == null ? document.subject() : number,
                Days.field(document.issued()),
                document.issuer());
    }

    private String words(String key, Object... args) {
        return texts.text(Texts.VIETNAMESE, key, args);
    }
}
