package vn.danvan.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.figure.FigureSources;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.submission.SentReports;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.summary.compose.Amounts;
import vn.danvan.summary.compose.CountedTasks;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.FigureSource;
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceId;
import vn.danvan.summary.piece.TypedNumbers;
import vn.danvan.summary.print.PrintJob;
import vn.danvan.web.Days;
import vn.danvan.web.Texts;

/** Where the numbers of a summary come from: what was told, and what the figure is now. */
@Component
@Transactional(readOnly = true)
public class SummarySources {

    /**
     * A figure of a summary.
     *
     * @param told the figure as the summary has it
     * @param now the figure of now, empty for readers who may not see it
     * @param units the day for whose units a figure of an earlier year was restated
     * @param readAt when it was read
     */
    public record Source(
            Indicator indicator,
            Figure told,
            Optional<Figure> now,
            List<Report> reports,
            Optional<LocalDate> units,
            Instant readAt) {

        /** Keeps a copy. */
        public Source {
            reports = List.copyOf(reports);
        }

        /** What the part of a breakdown is called; empty for the figure as a whole. */
        public String part(String lang) {
            return indicator
                    .breakdown()
                    .flatMap(breakdown -> breakdown.part(told.ref().part()))
                    .map(item ->
                            lang.equals("en") ? item.name().en() : item.name().vi())
                    .orElse(told.ref().part());
        }

        /** Told with its unit. */
        public String toldText() {
            return text(told);
        }

        /** The figure of now with its unit. */
        public String nowText() {
            return now.map(this::text).orElse("");
        }

        /** Whether it has changed since. */
        public boolean changed() {
            return now.filter(fresh -> !fresh.sameAs(told)).isPresent();
        }

        private String text(Figure figure) {
            return figure.known().map(value -> Amounts.plain(value, indicator)).orElse("–");
        }
    }

    /**
     * One unit's report behind a figure.
     *
     * @param numbers what it tells; of a ratio both numbers, that which is divided first
     * @param readable whether the reader may open it
     */
    public record Report(
            UUID submission, List<Amount> numbers, String body, boolean approved, boolean estimated, boolean readable) {

        /** Keeps a copy. */
        public Report {
            numbers = List.copyOf(numbers);
        }

        /** The number with its unit, of a ratio both ("35/40 ý kiến"); empty when one of them is hidden. */
        public String value() {
            List<String> told = new ArrayList<>();
            for (Amount number : numbers) {
                BigDecimal amount = number.amount();
                if (amount == null) {
                    return "";
                }
                boolean last = told.size() + 1 == numbers.size();
                told.add(last ? Amounts.plain(amount, number.indicator()) : Amounts.bare(amount, number.indicator()));
            }
            return String.join("/", told);
        }
    }

    /**
     * A number of a report.
     *
     * @param amount null when it is hidden
     */
    public record Amount(Indicator indicator, @Nullable BigDecimal amount) {}

    private final FigureTables figures;
    private final Forms forms;
    private final Letterheads heads;
    private final SentReports sent;
    private final Texts texts;

    SummarySources(FigureTables figures, Forms forms, Letterheads heads, SentReports sent, Texts texts) {
        this.sent = sent;
        this.texts = texts;
        this.figures = figures;
        this.forms = forms;
        this.heads = heads;
    }

    /** The figures asked for, which must be figures of the version; for readers, of what they read of it. */
    public List<Source> of(Actor actor, SummaryDetail detail, List<FigureRef> refs) {
        Optional<FigureSource> now = SummaryAuthority.mayEdit(actor, heads.holder(detail.summary()))
                ? Optional.of(figures.read(
                        actor, detail.scene().area(), detail.scene().period(), refs))
                : Optional.empty();
        Map<FigureRef, List<Report>> behind = now.isEmpty() ? Map.of() : reports(actor, detail, refs);
        List<Source> sources = new ArrayList<>();
        List<Piece> open = open(actor, detail);
        for (FigureRef ref : refs) {
            Piece piece = open.stream()
                    .filter(one -> told(actor, detail, one, ref).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new NotFound("figure", ref));
            Indicator indicator = indicator(ref.indicator()).orElseThrow();
            sources.add(new Source(
                    indicator,
                    told(actor, detail, piece, ref).orElseThrow(),
                    now.map(source -> source.figure(ref)),
                    behind.getOrDefault(ref, List.of()),
                    figures.units(
                            detail.scene().area(), ref.period(), detail.scene().period()),
                    piece.readAt()));
        }
        return sources;
    }

    /** Those who write see behind everything; others behind what is printed and not behind what was left out of it. */
    private List<Piece> open(Actor actor, SummaryDetail detail) {
        boolean writes = SummaryAuthority.mayEdit(actor, heads.holder(detail.summary()));
        return detail.pieces().stream()
                .map(SummaryDetail.Standing::piece)
                .filter(piece -> writes || piece.printed())
                .toList();
    }

    /** As the piece was composed for those who write; for others as far as it is read there. */
    private Optional<Figure> told(Actor actor, SummaryDetail detail, Piece piece, FigureRef ref) {
        boolean writes = SummaryAuthority.mayEdit(actor, heads.holder(detail.summary()));
        return (writes ? piece.draft().figures() : piece.told())
                .stream().filter(figure -> figure.ref().equals(ref)).findFirst();
    }

    /**
     * Numbers that people typed.
     *
     * @param writer the body whose people write
     */
    public record Typed(String writer, Instant at, List<TypedNumbers.Found> sentences) {

        /** Keeps a copy. */
        public Typed {
            sentences = List.copyOf(sentences);
        }
    }

    /** What people typed in a piece of the version; refused when it is none of those the reader sees. */
    public Typed typed(Actor actor, SummaryDetail detail, PieceId id) {
        Piece piece = piece(actor, detail, id);
        return new Typed(heads.writer(detail.summary()), piece.changedAt(), TypedNumbers.sentences(piece));
    }

    /**
     * A number of tasks.
     *
     * @param told as the summary has it
     * @param writer the body of whose programme the tasks are
     * @param on the day at whose end they stood so; empty of what was composed before days were kept
     * @param at when they were counted
     */
    public record Counted(CountedTasks tasks, String told, String writer, Optional<LocalDate> on, Instant at) {}

    /** The number of those tasks in a piece of the version; refused when the piece does not tell it. */
    public Counted counted(Actor actor, SummaryDetail detail, PieceId id, String tasks) {
        Piece piece = piece(actor, detail, id);
        boolean writes = SummaryAuthority.mayEdit(actor, heads.holder(detail.summary()));
        return (writes ? piece.draft().bits() : piece.bits())
                .stream()
                        .filter(bit -> bit.tasks() != null && bit.tasks().name().equals(tasks))
                        .findFirst()
                        .map(bit -> new Counted(
                                CountedTasks.valueOf(tasks),
                                bit.text(),
                                heads.writer(detail.summary()),
                                Optional.ofNullable(bit.on()),
                                piece.readAt()))
                        .orElseThrow(() -> new NotFound("count of tasks", tasks));
    }

    private Piece piece(Actor actor, SummaryDetail detail, PieceId id) {
        return open(actor, detail).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("piece", id));
    }

    /** The reports behind figures of the version, the largest first; the parts of a breakdown are one figure. */
    private Map<FigureRef, List<Report>> reports(Actor actor, SummaryDetail detail, Collection<FigureRef> refs) {
        return byReport(figures.reports(
                actor, detail.scene().area(), detail.scene().period(), refs, FigureSources.Readers.ACTOR));
    }

    /** The same as they are printed: others read the document, so that also what the own body counted may be hidden. */
    Map<FigureRef, List<Report>> printed(Actor actor, SummaryDetail detail, Collection<FigureRef> refs) {
        return byReport(figures.reports(
                actor, detail.scene().area(), detail.scene().period(), refs, FigureSources.Readers.OTHERS));
    }

    /** The same for the document, each report with when it was sent and in which version. */
    Map<FigureRef, List<PrintJob.Report>> behind(Actor actor, SummaryDetail detail, Collection<FigureRef> refs) {
        Map<FigureRef, List<Report>> printed = printed(actor, detail, refs);
        Map<UUID, SentReports.Sent> known = sent.of(printed.values().stream()
                .flatMap(List::stream)
                .map(Report::submission)
                .distinct()
                .toList());
        Map<FigureRef, List<PrintJob.Report>> behind = new HashMap<>();
        printed.forEach((ref, reports) -> behind.put(
                ref,
                reports.stream()
                        .map(one -> new PrintJob.Report(
                                one.submission(), one.body(), one.value(), sent(known.get(one.submission()))))
                        .toList()));
        return behind;
    }

    /** Of which period it is, when it was sent, and in which version when it was corrected. */
    private String sent(SentReports.@Nullable Sent report) {
        if (report == null || report.on() == null) {
            return "";
        }
        PeriodWords.Words words = (key, args) -> texts.text(Texts.VIETNAMESE, key, args);
        Span span = new Span(
                report.period().kind(), report.period().year(), report.period().index());
        return words.of(
                report.version() > 1 ? "summary.print.reports.corrected" : "summary.print.reports.first",
                PeriodWords.of(words, span),
                Days.field(report.on()),
                Integer.toString(report.version()));
    }

    /** The day for whose units figures of earlier periods are restated, by period. */
    Map<Span, LocalDate> restated(SummaryDetail detail, Collection<FigureRef> refs) {
        Map<Span, LocalDate> days = new HashMap<>();
        refs.stream()
                .map(FigureRef::period)
                .distinct()
                .forEach(span -> figures.units(
                                detail.scene().area(), span, detail.scene().period())
                        .ifPresent(day -> days.put(span, day)));
        return days;
    }

    private Map<FigureRef, List<Report>> byReport(
            Map<FigureRef, List<vn.danvan.reporting.figure.FigureSource>> behind) {
        Map<FigureRef, List<Report>> reports = new HashMap<>();
        behind.forEach((ref, sources) ->
                reports.put(ref, byReport(indicator(ref.indicator()).orElseThrow(), sources)));
        return reports;
    }

    private Optional<Indicator> indicator(String code) {
        return forms.current().catalogue().indicator(code);
    }

    /** A body that reports for a period. */
    private record Teller(BodyId body, ReportingPeriod period) {}

    /** Each report once, the largest first. Behind a ratio stand those of bodies that told both its numbers: others are not in it. */
    private List<Report> byReport(Indicator asked, List<vn.danvan.reporting.figure.FigureSource> sources) {
        Map<Teller, Set<String>> tellers = sources.stream()
                .collect(Collectors.groupingBy(
                        source -> new Teller(source.body(), source.period()),
                        Collectors.mapping(vn.danvan.reporting.figure.FigureSource::indicator, Collectors.toSet())));
        Set<String> both = asked.of()
                .map(ratio -> Set.of(ratio.numerator(), ratio.denominator()))
                .orElse(Set.of());
        Map<UUID, List<vn.danvan.reporting.figure.FigureSource>> told = sources.stream()
                .filter(source -> Objects.requireNonNull(tellers.get(new Teller(source.body(), source.period())))
                        .containsAll(both))
                .collect(Collectors.groupingBy(
                        vn.danvan.reporting.figure.FigureSource::submission, LinkedHashMap::new, Collectors.toList()));
        return told.values().stream()
                .sorted(Comparator.comparing((List<vn.danvan.reporting.figure.FigureSource> parts) ->
                                sum(of(parts, asked.of().map(Indicator.Ratio::denominator))))
                        .reversed())
                .map(parts -> report(asked, parts))
                .toList();
    }

    /** Those of the indicator, or all. */
    private static List<vn.danvan.reporting.figure.FigureSource> of(
            List<vn.danvan.reporting.figure.FigureSource> parts, Optional<String> indicator) {
        return parts.stream()
                .filter(part -> indicator.isEmpty() || part.indicator().equals(indicator.get()))
                .toList();
    }

    private static BigDecimal sum(List<vn.danvan.reporting.figure.FigureSource> parts) {
        return parts.stream()
                .map(vn.danvan.reporting.figure.FigureSource::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Report report(Indicator asked, List<vn.danvan.reporting.figure.FigureSource> parts) {
        vn.danvan.reporting.figure.FigureSource first = parts.getFirst();
        List<Amount> numbers = asked.of()
                .map(ratio -> Stream.of(ratio.numerator(), ratio.denominator())
                        .map(code -> of(parts, Optional.of(code)))
                        .filter(some -> !some.isEmpty())
                        .map(some -> number(asked, some))
                        .toList())
                .orElseGet(() -> List.of(number(asked, parts)));
        return new Report(
                first.submission(),
                numbers,
                first.bodyName(),
                parts.stream().allMatch(part -> part.flags().approved()),
                parts.stream().anyMatch(part -> part.flags().estimated()),
                first.flags().readable());
    }

    /** What is hidden of one part is hidden of the sum. */
    private Amount number(Indicator asked, List<vn.danvan.reporting.figure.FigureSource> parts) {
        boolean hidden = parts.stream().anyMatch(part -> part.value() == null);
        return new Amount(indicator(parts.getFirst().indicator()).orElse(asked), hidden ? null : sum(parts));
    }
}
