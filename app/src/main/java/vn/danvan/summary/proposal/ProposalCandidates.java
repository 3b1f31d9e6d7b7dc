package vn.danvan.summary.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.task.SeriesId;
import vn.danvan.directive.task.SeriesView;
import vn.danvan.directive.task.TaskId;
import vn.danvan.directive.task.TaskSeries;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Polarity;
import vn.danvan.summary.FigureMarks;
import vn.danvan.summary.Reached;
import vn.danvan.summary.Summaries;
import vn.danvan.summary.SummaryView;
import vn.danvan.summary.compose.Amounts;
import vn.danvan.summary.conference.ConferenceDocument;
import vn.danvan.web.Texts;

/** What the year left: unfinished and recurring tasks, targets not reached, what the documents of the conference want. */
@Component
class ProposalCandidates {

    private static final int LAST_DAY = 15;

    private final UnfinishedTasks unfinished;
    private final TaskSeries series;
    private final Conclusions said;
    private final Summaries summaries;
    private final Texts texts;

    ProposalCandidates(
            UnfinishedTasks unfinished, TaskSeries series, Conclusions said, Summaries summaries, Texts texts) {
        this.unfinished = unfinished;
        this.series = series;
        this.said = said;
        this.summaries = summaries;
        this.texts = texts;
    }

    /**
     * What is to be proposed.
     *
     * @param known the lines there are already; no series gets another, whether it goes on, ended or has tasks that are not
     *     done, and no sentence does
     */
    List<Candidate> of(
            Actor actor, SummaryView summary, List<ConferenceDocument> documents, Collection<LineView> known) {
        int year = summary.period().year();
        LocalDate due = LocalDate.of(year + 1, 12, LAST_DAY);
        Set<String> ofSeries = known.stream()
                .filter(line -> line.origin().ofSeries())
                .map(LineView::key)
                .collect(Collectors.toSet());
        List<Candidate> all = new ArrayList<>(tasks(actor, year, due, ofSeries));
        unmet(actor, summary).forEach(reached -> all.add(target(actor, reached, year, due)));
        all.addAll(said.of(actor, documents, due, known));
        return all;
    }

    /** Unfinished tasks and recurring ones; the tasks of a series stand in its own line. */
    private List<Candidate> tasks(Actor actor, int year, LocalDate due, Collection<String> proposed) {
        List<TaskView> left = unfinished.of(actor, year);
        Map<TaskId, SeriesId> given =
                series.givenBy(left.stream().map(TaskView::id).toList());
        Set<String> lines = new HashSet<>(proposed);
        List<Candidate> recurring = new ArrayList<>();
        for (SeriesView one : series.of(actor)) {
            boolean goesOn = goesOn(one, year);
            if ((goesOn || ends(one, year)) && lines.add(one.id().toString())) {
                recurring.add(goesOn ? continuing(one, given) : ended(one, year, due, given));
            }
        }
        List<Candidate> all = new ArrayList<>();
        for (TaskView task : left) {
            SeriesId from = given.get(task.id());
            if (from == null || lines.add(from.toString())) {
                all.add(unfinished.candidate(task, year, due));
            }
        }
        all.addAll(recurring);
        return all;
    }

    private Candidate continuing(SeriesView one, Map<TaskId, SeriesId> given) {
        return new Candidate(
                Origin.CONTINUING,
                one.id().toString(),
                one.content(),
                one.lead(),
                null,
                words("summary.proposal.because.continuing", often(one)) + open(one, given));
    }

    private Candidate ended(SeriesView one, int year, LocalDate due, Map<TaskId, SeriesId> given) {
        return new Candidate(
                Origin.RECURRING,
                one.id().toString(),
                one.content(),
                one.lead(),
                due,
                one.waits()
                                .map(gone -> words("summary.proposal.because.gone." + gone))
                                .orElseGet(() -> words("summary.proposal.because.recurring", Integer.toString(year)))
                        + open(one, given));
    }

    private String often(SeriesView one) {
        return words("task.recurrence." + one.recurrence()).toLowerCase(java.util.Locale.ROOT);
    }

    /** How many of the series' tasks are not done, for they are not proposed one by one. */
    private String open(SeriesView one, Map<TaskId, SeriesId> given) {
        long open = given.values().stream().filter(one.id()::equals).count();
        return open == 0 ? "" : words("summary.proposal.because.open", Long.toString(open));
    }

    /** Series that go on give their tasks by themselves; not so while one of their bodies is no more. */
    static boolean goesOn(SeriesView one, int year) {
        LocalDate until = one.until();
        LocalDate next = LocalDate.of(year + 1, 1, 1);
        return one.stoppedOn() == null && one.gone() == null && (until == null || !until.isBefore(next));
    }

    /** Those that ended in the year have to be taken over, and those that wait for a body that is no more. */
    private static boolean ends(SeriesView one, int year) {
        LocalDate stopped = one.stoppedOn();
        LocalDate until = one.until();
        LocalDate last = stopped != null ? stopped : until;
        boolean waits = one.waits().isPresent() && (until == null || until.getYear() >= year);
        return waits || (last != null && last.getYear() == year);
    }

    private List<Reached> unmet(Actor actor, SummaryView summary) {
        return summaries.reached(actor, summary).stream()
                .filter(ProposalCandidates::isUnmet)
                .toList();
    }

    /**
     * A hidden figure was reported: whether it reaches its target is shown to nobody, and no line may tell it. Of a limit that
     * nobody reported on nobody knows that it was exceeded.
     */
    static boolean isUnmet(Reached reached) {
        return reached.value()
                .map(value -> misses(reached.indicator(), value, reached.target()))
                .orElse(!reached.hidden() && !isLimit(reached.indicator()));
    }

    private static boolean isLimit(Indicator indicator) {
        return indicator.polarity() == Polarity.DOWN;
    }

    /** The lines of targets that are reached now, for instance because a report came in since. */
    Map<UUID, Overtaken> reached(Actor actor, SummaryView summary, List<LineView> waiting) {
        List<LineView> targets = waiting.stream()
                .filter(line -> line.origin() == Origin.TARGET && line.open() && !Boolean.FALSE.equals(line.taken()))
                .toList();
        Map<UUID, Overtaken> overtaken = new HashMap<>();
        if (targets.isEmpty()) {
            return overtaken;
        }
        for (Reached now : summaries.reached(actor, summary)) {
            Optional<String> value = now.value()
                    .filter(one -> !misses(now.indicator(), one, now.target()))
                    .map(one -> told(now, one));
            targets.stream()
                    .filter(line -> line.key().equals(now.indicator().code()))
                    .forEach(line -> value.ifPresent(
                            told -> overtaken.put(line.id(), new Overtaken(Overtaken.Kind.REACHED, told, null))));
        }
        return overtaken;
    }

    /** By the sentences of the lines that may still be decided or given what the documents of now say in their words. */
    Map<String, List<StatementId>> confirmed(List<ConferenceDocument> documents, List<LineView> waiting) {
        List<String> sentences = sentences(waiting).stream().map(LineView::key).toList();
        return sentences.isEmpty() ? Map.of() : said.confirmed(documents, sentences);
    }

    private static List<LineView> sentences(List<LineView> waiting) {
        return waiting.stream()
                .filter(line -> line.origin() == Origin.STATEMENT && line.open() && !Boolean.FALSE.equals(line.taken()))
                .toList();
    }

    /** The lines whose words no document of now says. */
    static Map<UUID, Overtaken> withdrawn(Map<String, List<StatementId>> confirmed, List<LineView> waiting) {
        Map<UUID, Overtaken> withdrawn = new HashMap<>();
        sentences(waiting).stream()
                .filter(line -> confirmed.getOrDefault(line.key(), List.of()).isEmpty())
                .forEach(line -> withdrawn.put(line.id(), new Overtaken(Overtaken.Kind.WITHDRAWN, "", null)));
        return withdrawn;
    }

    static boolean misses(Indicator indicator, BigDecimal value, BigDecimal target) {
        int compared = value.compareTo(target);
        return isLimit(indicator) ? compared > 0 : compared < 0;
    }

    private Candidate target(Actor actor, Reached reached, int year, LocalDate due) {
        Indicator indicator = reached.indicator();
        String kind = isLimit(indicator) ? "limit" : "target";
        return new Candidate(
                Origin.TARGET,
                indicator.code(),
                words("summary.proposal." + kind, indicator.name().vi(), Amounts.plain(reached.target(), indicator)),
                actor.body(),
                due,
                because(reached, kind, Integer.toString(year)),
                Amounts.plain(reached.target(), indicator));
    }

    private String because(Reached reached, String kind, String year) {
        String target = Amounts.plain(reached.target(), reached.indicator());
        return reached.value()
                .map(value -> words("summary.proposal.because." + kind, year, told(reached, value), target))
                .orElseGet(() -> words("summary.proposal.because.unreported", year, target));
    }

    /** The value with what makes it uncertain, for whoever decides must know that it may change: "40 căn (số ước)". */
    private String told(Reached reached, BigDecimal value) {
        return Amounts.plain(value, reached.indicator())
                + reached.figure()
                        .map(figure -> FigureMarks.of(this::words, figure))
                        .orElse("");
    }

    /** Why a line is left out that something overtook. */
    String overtaken(Overtaken why) {
        return words("summary.proposal.overtaken." + why.kind(), why.reference(), why.shown());
    }

    private String words(String key, Object... args) {
        return texts.text(Texts.VIETNAMESE, key, args);
    }
}
