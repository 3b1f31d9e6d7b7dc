package vn.danvan.summary.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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
     * @param known the lines there are already; one that was not left out stays that of its words, also when its own document
     *     says them no more
     */
    List<Candidate> of(Actor actor, List<ConferenceDocument> tied, LocalDate due, Collection<LineView> known) {
        List<Said> work = work(tied);
        Set<StatementId> given = programmes
                .tasksOf(work.stream().map(one -> one.statement().id()).toList())
                .keySet();
        Map<String, List<Said>> same =
                work.stream().collect(Collectors.groupingBy(Said::words, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> moved = moved(work, known);
        return same.values().stream()
                .filter(all -> all.stream()
                        .noneMatch(one -> given.contains(one.statement().id())))
                .map(all -> candidate(actor, all, due, key(all, known, moved)))
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

    private List<Said> work(List<ConferenceDocument> tied) {
        return tied.stream().flatMap(one -> said(one).stream()).toList();
    }

    /** By their words the lines of sentences that the documents do not say any more. */
    private Map<String, String> moved(List<Said> work, Collection<LineView> known) {
        Set<String> here = work.stream().map(Said::key).collect(Collectors.toSet());
        Map<String, String> moved = new HashMap<>();
        known.stream()
                .filter(line -> line.origin() == Origin.STATEMENT && !Boolean.FALSE.equals(line.taken()))
                .map(LineView::key)
                .filter(key -> !here.contains(key))
                .forEach(key -> moved.putIfAbsent(once(key), key));
        return moved;
    }

    /** What the sentence says, also when it is rejected or its document belongs to the conference no more. */
    private String once(String key) {
        return SearchKey.foldMarked(documents.statement(StatementId.of(key)).text());
    }

    private static String key(List<Said> all, Collection<LineView> known, Map<String, String> moved) {
        Set<String> lines = known.stream()
                .filter(line -> line.origin() == Origin.STATEMENT)
                .map(LineView::key)
                .collect(Collectors.toSet());
        return all.stream()
                .map(Said::key)
                .filter(lines::contains)
                .findFirst()
                .orElseGet(() -> moved.getOrDefault(
                        all.getFirst().words(), all.getFirst().key()));
    }

    /**
     * By each of these sentences all that the documents say in its words and want done, whether it was given or not: the sentence
     * itself, and its twins in other documents. None where no document says it any more.
     */
    Map<String, List<StatementId>> confirmed(List<ConferenceDocument> tied, Collection<String> keys) {
        List<Said> work = work(tied);
        Map<String, String> words = new HashMap<>();
        work.forEach(one -> words.put(one.key(), one.words()));
        Map<String, List<StatementId>> same = work.stream()
                .collect(Collectors.groupingBy(
                        Said::words, Collectors.mapping(one -> one.statement().id(), Collectors.toList())));
        Map<String, List<StatementId>> confirmed = new HashMap<>();
        keys.forEach(key -> confirmed.put(
                key, same.getOrDefault(Optional.ofNullable(words.get(key)).orElseGet(() -> once(key)), List.of())));
        return confirmed;
    }

    private static boolean isWork(StatementView statement) {
        return statement.kind() == StatementKind.TASK || statement.kind() == StatementKind.DIRECTIVE;
    }

    private static StatementView shown(List<Said> all, String key) {
        return all.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseGet(all::getFirst)
                .statement();
    }

    private Candidate candidate(Actor actor, List<Said> all, LocalDate due, String key) {
        StatementView statement = shown(all, key);
        String line = statement.text().replaceAll("\\s+", " ").strip();
        LocalDate own = statement.due();
        return new Candidate(
                Origin.STATEMENT,
                key,
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
