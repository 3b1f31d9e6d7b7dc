package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.directive.task.TaskLists;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.rules.PeriodNames;
import vn.danvan.summary.Summaries;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.SummarySources;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.piece.PieceId;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;

/** The list of summaries, beginning one, and reading one with the sources of its numbers. */
@Controller
@Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
class SummaryController {

    private final Summaries summaries;
    private final SummaryPages pages;
    private final SummarySources sources;
    private final PeriodNames periods;
    private final SummaryList list;
    private final TaskLists tasks;

    SummaryController(
            Summaries summaries,
            SummaryPages pages,
            SummarySources sources,
            PeriodNames periods,
            SummaryList list,
            TaskLists tasks) {
        this.summaries = summaries;
        this.pages = pages;
        this.sources = sources;
        this.periods = periods;
        this.list = list;
        this.tasks = tasks;
    }

    @GetMapping("/summaries")
    String list(
            Actor actor,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "outline", defaultValue = "") String outline,
            @RequestParam(name = "year", defaultValue = "") String year,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "body", defaultValue = "") String body,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Turn turn) {
        list.show(actor, new SummariesSought(text, outline, year.strip(), state, body), page, turn);
        turn.maybe("barred", summaries.barred(actor).map(why -> pages.refusal(turn.locale(), why)))
                .with("mayStart", summaries.mayStart(actor));
        return "summary/list";
    }

    @GetMapping("/summaries.{as:csv|xlsx}")
    void listed(
            Actor actor,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "outline", defaultValue = "") String outline,
            @RequestParam(name = "year", defaultValue = "") String year,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "body", defaultValue = "") String body,
            Download file)
            throws IOException {
        list.send(actor, new SummariesSought(text, outline, year.strip(), state, body), file);
    }

    @Allow({LEADER, SPECIALIST})
    @GetMapping("/summaries/new")
    String ask(Actor actor, Turn turn) {
        Optional<Refusal> barred = summaries.barred(actor);
        if (barred.isPresent()) {
            return turn.back("/summaries", barred.get());
        }
        return pages.due()
                .map(due ->
                        form(due.outline().id(), Integer.toString(due.period().year()), turn))
                .orElseGet(
                        () -> form(summaries.outlines().getFirst().id(), Integer.toString(pages.yearToSumUp()), turn));
    }

    private String form(String outline, String year, Turn turn) {
        turn.with("outlines", list.beginnings(turn.locale()))
                .with("outline", outline)
                .with("year", year);
        return "summary/new";
    }

    /** {@code outline} is the id of an outline, with {@code ~} and the number of the period where a year has several. */
    @Allow({LEADER, SPECIALIST})
    @PostMapping("/summaries/new")
    String start(
            Actor actor,
            @RequestParam(name = "outline", defaultValue = "") String outline,
            @RequestParam(name = "year", defaultValue = "") String year,
            Turn turn) {
        if (!year.strip().matches("\\d{4}")) {
            return form(outline, year, turn.refused(List.of(Refusal.at("year", "summary.year", year))));
        }
        int tilde = outline.lastIndexOf('~');
        boolean numbered = tilde > 0 && outline.substring(tilde + 1).matches("\\d{1,2}");
        return switch (summaries.start(
                actor,
                numbered ? outline.substring(0, tilde) : outline,
                Integer.parseInt(year.strip()),
                numbered ? Integer.parseInt(outline.substring(tilde + 1)) : 1)) {
            case Outcome.Done<VersionView>(VersionView version) -> "redirect:/summaries/" + version.summary();
            case Outcome.Refused<VersionView>(List<Refusal> refusals) -> form(outline, year, turn.refused(refusals));
        };
    }

    @GetMapping("/summaries/{id}")
    String show(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "v", required = false) @Nullable String number,
            Turn turn) {
        VersionView version = pages.version(actor, id, number);
        SummaryDetail detail = pages.detail(actor, version);
        if (version.isDraft()) {
            summaries.versions(actor, version.summary()).stream()
                    .filter(one -> !one.isDraft())
                    .findFirst()
                    .ifPresent(signed -> turn.with("before", signed));
        }
        turn.maybe("newer", summaries.newerOutline(detail.summary(), version))
                .with("shown", pages.shown(detail))
                .with("listsTasks", listsTasks(actor, detail))
                .with("editor", pages.person(version.editedBy()))
                .with("mayCorrect", summaries.mayEdit(actor, detail.summary()) && !detail.mayEdit());
        return "summary/show";
    }

    /**
     * Where numbers come from: {@code f=indicator~part~area~year}, and the kind of period if not the summary's own, one or more; or
     * {@code t=piece} of numbers that people typed; or {@code c=piece~TASKS} of a number of tasks.
     */
    @GetMapping("/summaries/{id}/source")
    String source(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "v", required = false) @Nullable String number,
            @RequestParam(name = "f", defaultValue = "") List<String> figures,
            @RequestParam(name = "t", required = false) @Nullable String typed,
            @RequestParam(name = "c", required = false) @Nullable String counted,
            Turn turn) {
        SummaryDetail detail = pages.detail(actor, pages.version(actor, id, number));
        List<SummarySources.Source> found = sources.of(actor, detail, refs(figures, detail));
        turn.with("detail", detail)
                .maybe(
                        "typed",
                        Optional.ofNullable(typed).map(piece -> sources.typed(actor, detail, PieceId.of(piece))))
                .maybe("counted", Optional.ofNullable(counted).map(count -> counted(actor, detail, count)))
                .with("listsTasks", listsTasks(actor, detail))
                .with("sources", found)
                .with("areas", pages.areaNames(detail))
                .with("kinds", kinds(found, turn.locale()));
        return "summary/source";
    }

    /** Whether the programme of the reader's body has the tasks that are counted: its own, or those of one whose place it has. */
    private boolean listsTasks(Actor actor, SummaryDetail detail) {
        BodyId programme = detail.summary().body();
        return programme.equals(actor.body()) || tasks.followed(actor).contains(programme);
    }

    private static List<FigureRef> refs(List<String> figures, SummaryDetail detail) {
        List<FigureRef> refs = new ArrayList<>();
        figures.stream().limit(20).forEach(figure -> refs.add(ref(figure, detail)));
        return refs;
    }

    /** A number of a report behind a figure, as a row of the file. */
    private record Behind(SummarySources.Source source, SummarySources.Report report, SummarySources.Amount number) {}

    /** All reports behind the figures, for the page has the largest. */
    @GetMapping("/summaries/{id}/source.{as:csv|xlsx}")
    void reports(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "v", required = false) @Nullable String number,
            @RequestParam(name = "f", defaultValue = "") List<String> figures,
            Download file)
            throws IOException {
        SummaryDetail detail = pages.detail(actor, pages.version(actor, id, number));
        Map<AreaId, String> areas = pages.areaNames(detail);
        List<Behind> rows = sources.of(actor, detail, refs(figures, detail)).stream()
                .flatMap(source -> source.reports().stream()
                        .flatMap(report -> report.numbers().stream().map(one -> new Behind(source, report, one))))
                .toList();
        file.of(rows)
                .column(
                        "summary.indicator",
                        one -> one.number().indicator().name().in(file.locale()))
                .column("summary.file.part", one -> part(one.source(), file.ui().lang()))
                .column(
                        "summary.file.where",
                        one -> areas.getOrDefault(one.source().told().ref().area(), ""))
                .column(
                        "summary.period",
                        one -> ChangeTexts.period(
                                file.ui(), one.source().told().ref().period()))
                .column("summary.body", one -> one.report().body())
                .column("summary.file.amount", one -> amount(one, file))
                .column(
                        "summary.file.unit",
                        one -> one.number().indicator().unit().name().in(file.locale()))
                .column("summary.file.marks", one -> marks(one.report(), file))
                .when(detail.scene().period().year() + " " + detail.version().number())
                .send("summary.source", "nguon-so-lieu-bao-cao");
    }

    private static @Nullable String part(SummarySources.Source source, String lang) {
        return source.told().ref().part().isEmpty() ? null : source.part(lang);
    }

    private static Object amount(Behind one, Download file) {
        BigDecimal amount = one.number().amount();
        return amount == null
                ? file.text("figure.cell.hidden")
                : FigureText.shown(amount, one.number().indicator());
    }

    private static String marks(SummarySources.Report report, Download file) {
        List<String> marks = new ArrayList<>();
        if (report.estimated()) {
            marks.add(file.text("summary.mark.estimated"));
        }
        if (!report.approved()) {
            marks.add(file.text("summary.mark.unapproved"));
        }
        return String.join(", ", marks);
    }

    private SummarySources.Counted counted(Actor actor, SummaryDetail detail, String count) {
        int tilde = count.indexOf('~');
        if (tilde < 0) {
            throw new NotFound("count of tasks", count);
        }
        return sources.counted(actor, detail, PieceId.of(count.substring(0, tilde)), count.substring(tilde + 1));
    }

    /** What the kinds of the periods behind the figures are called. */
    private Map<Span, String> kinds(List<SummarySources.Source> found, Locale locale) {
        return found.stream()
                .map(source -> source.told().ref().period())
                .distinct()
                .collect(Collectors.toMap(
                        span -> span, span -> periods.kind(span.code()).in(locale)));
    }

    private static FigureRef ref(String text, SummaryDetail detail) {
        String[] parts = text.split("~", -1);
        if (parts.length < 4 || parts.length > 5 || !parts[3].matches("\\d{4}")) {
            throw new NotFound("figure", text);
        }
        Span own = detail.scene().period();
        String kind = parts.length == 5 ? parts[4] : own.kind();
        AreaId area = AreaId.of(parts[2]);
        int year = Integer.parseInt(parts[3]);
        // What was told of a shorter kind of period when it was written may be another one than would be told today.
        return detail.pieces().stream()
                .flatMap(one -> one.piece().draft().figures().stream())
                .map(Figure::ref)
                .filter(ref -> ref.indicator().equals(parts[0])
                        && ref.part().equals(parts[1])
                        && ref.area().equals(area)
                        && ref.period().kind().equals(kind)
                        && ref.period().year() == year)
                .findFirst()
                .orElseGet(() -> new FigureRef(
                        parts[0], parts[1], area, span(detail, own, kind).inYear(year)));
    }

    private static Span span(SummaryDetail detail, Span own, String kind) {
        return kind.equals(own.kind()) ? own : detail.scene().in(kind).period();
    }
}
