package vn.danvan.summary.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.figure.Cut;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.SummaryDetail.Standing;
import vn.danvan.summary.compose.Amounts;
import vn.danvan.summary.compose.CountedTasks;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.outline.Block;
import vn.danvan.summary.outline.HeadingNumbers;
import vn.danvan.summary.outline.OutlineSection;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceKind;
import vn.danvan.summary.piece.PrintedSections;
import vn.danvan.summary.piece.Residual;
import vn.danvan.summary.piece.Uneven;
import vn.danvan.web.Days;

/** A version laid out for the web: sections with paragraphs, tables and bars, every number with the address of its source. */
public record ShownSummary(SummaryDetail detail, List<ShownSection> sections, Catalogue catalogue) {

    /** Keeps a copy. */
    public ShownSummary {
        sections = List.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param number what stands before the heading, for a part the key of its name; empty while nothing of it is printed
     */
    public record ShownSection(OutlineSection section, String number, String heading, List<ShownGroup> groups) {

        /** Whether it has anything to read. */
        public boolean written() {
            return groups.stream()
                    .anyMatch(group ->
                            group.pieces().stream().anyMatch(one -> one.piece().printed()));
        }

        /** Whether it stands there without a word, not even what is to be written or which figure is missing. */
        public boolean silent() {
            return !groups.isEmpty()
                    && !written()
                    && groups.stream()
                            .allMatch(group -> group.kind() != PieceKind.SENTENCE
                                    && group.table() == null
                                    && group.hint().isEmpty());
        }

        /** The number of the web heading, 2 to 4. */
        public int depth() {
            return switch (section.level()) {
                case PART, APPENDIX -> 2;
                case CHAPTER -> 3;
                case ARTICLE, POINT -> 4;
            };
        }
    }

    /**
     * Figures in rows.
     *
     * @param uneven years of a chart that are not to be held against each other
     */
    public record ShownTable(String caption, List<String> heads, List<ShownRow> rows, List<Uneven> uneven) {

        /** Keeps copies. */
        public ShownTable {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
            uneven = List.copyOf(uneven);
        }

        /** Whether any of its figures is an estimate. */
        public boolean estimated() {
            return any(ShownCell::estimated);
        }

        /** Whether any of its figures is not approved. */
        public boolean unapproved() {
            return any(ShownCell::unapproved);
        }

        /** Whether any of its figures is not of all units. */
        public boolean incomplete() {
            return any(cell -> !cell.part().isEmpty());
        }

        /** Whether any of its figures is hidden. */
        public boolean hidden() {
            return any(ShownCell::hidden);
        }

        /** Why figures cannot be told for the units of now, the units of each reason together. */
        public List<OtherUnits> others() {
            return OtherUnits.together(
                    rows.stream().flatMap(row -> row.cells().stream()).map(ShownCell::others));
        }

        private boolean any(Predicate<ShownCell> what) {
            return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(what);
        }
    }

    /** What a row tells. */
    public enum RowKind {
        /** A unit or a year. */
        ONE,
        /** What the area did itself, so that the rows make the total. */
        OWN,
        /** The area as a whole. */
        TOTAL
    }

    /** A row; {@code share} says how long its bar is, in hundredths of the longest. */
    public record ShownRow(String name, List<ShownCell> cells, RowKind kind, int share) {}

    /**
     * A figure with the address of its source.
     *
     * @param href empty for what is reckoned from the other rows
     * @param part how many units reported, of how many; empty when all did
     * @param others why there is no figure for the units of now
     */
    public record ShownCell(
            String text,
            String href,
            boolean unapproved,
            boolean estimated,
            boolean hidden,
            String part,
            OtherUnits others) {}

    static ShownSummary of(SummaryDetail detail, Catalogue catalogue, Map<AreaId, String> areas) {
        return new Layout(detail, catalogue, areas).summary();
    }

    /** The address that shows where a number comes from. */
    public static String source(SummaryDetail detail, Collection<FigureRef> refs) {
        String own = detail.scene().period().kind();
        String figures = refs.stream()
                .map(ref -> "f="
                        + encoded(String.join(
                                        "~",
                                        ref.indicator(),
                                        ref.part(),
                                        ref.area().toString(),
                                        Integer.toString(ref.period().year()))
                                + (ref.period().kind().equals(own)
                                        ? ""
                                        : "~" + ref.period().kind())))
                .collect(Collectors.joining("&"));
        return "/summaries/" + detail.summary().id() + "/source?v="
                + detail.version().number() + "&" + figures;
    }

    /**
     * The address at which the table of figures names what is behind the figure, cell by cell.
     *
     * @param units the day for whose units it was restated
     */
    public static String figures(SummaryDetail detail, FigureRef ref, Optional<LocalDate> units) {
        boolean whole = ref.area().equals(detail.scene().area());
        Span span = ref.period();
        return "/figures/sources?i=" + encoded(ref.indicator())
                + "&area=" + detail.scene().area()
                + "&cut=" + (whole ? Cut.NONE : Cut.BELOW)
                + "&kind=" + encoded(span.kind())
                + "&year=" + span.year() + "&index=" + span.index()
                + "&toYear=" + span.year() + "&toIndex=" + span.index()
                + "&figure=" + encoded(ref.indicator())
                + "&part=" + encoded(ref.part())
                + "&line=" + (whole ? "TOTAL" : "AREA." + ref.area())
                + "&of=" + span.year() + "-" + span.index()
                + units.map(day -> "&units=" + encoded(Days.field(day))).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The address of a number's source, for templates. */
    public String href(Collection<FigureRef> refs) {
        return source(detail, refs);
    }

    /** The address that says where a number of tasks comes from, for templates. */
    public String counted(Piece piece, CountedTasks tasks) {
        return "/summaries/" + detail.summary().id() + "/source?v="
                + detail.version().number() + "&c=" + piece.id() + "~" + tasks.name();
    }

    /** The address that says who typed the numbers of a piece, for templates. */
    public String typed(Piece piece) {
        return "/summaries/" + detail.summary().id() + "/source?v="
                + detail.version().number() + "&t=" + piece.id();
    }

    private record Layout(SummaryDetail detail, Catalogue catalogue, Map<AreaId, String> areas) {

        ShownSummary summary() {
            List<OutlineSection> printed = PrintedSections.of(
                    detail.outline(),
                    detail.pieces().stream().map(Standing::piece).toList());
            Map<String, String> numbers = HeadingNumbers.of(printed);
            return new ShownSummary(
                    detail,
                    detail.outline().sections().stream()
                            .filter(section -> detail.mayEdit() || printed.contains(section))
                            .map(section -> new ShownSection(
                                    section,
                                    numbers.getOrDefault(section.id(), ""),
                                    detail.headings().getOrDefault(section.id(), ""),
                                    groups(section)))
                            .toList(),
                    catalogue);
        }

        private List<ShownGroup> groups(OutlineSection section) {
            List<ShownGroup> groups = new ArrayList<>();
            List<Standing> open = new ArrayList<>();
            for (Standing one : detail.of(section.id())) {
                PieceKind kind = one.piece().draft().kind();
                boolean together = kind == PieceKind.SENTENCE || kind == PieceKind.NARRATIVE;
                boolean goesOn = together && !open.isEmpty() && sameBlock(open.getLast(), one);
                if (!goesOn) {
                    close(open, groups);
                }
                if (together) {
                    open.add(one);
                } else {
                    groups.add(group(section, one));
                }
            }
            close(open, groups);
            return groups;
        }

        private static boolean sameBlock(Standing one, Standing other) {
            return one.piece().draft().kind() == other.piece().draft().kind()
                    && one.piece().draft().block().equals(other.piece().draft().block());
        }

        private static void close(List<Standing> open, List<ShownGroup> groups) {
            if (!open.isEmpty()) {
                groups.add(new ShownGroup(open.getFirst().piece().draft().kind(), List.copyOf(open), null, ""));
                open.clear();
            }
        }

        private ShownGroup group(OutlineSection section, Standing one) {
            PieceKind kind = one.piece().draft().kind();
            ShownTable table = one.piece().printed()
                    ? switch (kind) {
                        case TABLE -> table(one);
                        case CHART -> chart(one);
                        default -> null;
                    }
                    : null;
            return new ShownGroup(
                    kind, List.of(one), table, hint(section, one.piece().draft().block()));
        }

        private static String hint(OutlineSection section, String block) {
            return section.blocks().stream()
                    .filter(one -> one.id().equals(block))
                    .findFirst()
                    .map(one -> switch (one) {
                        case Block.Prompt prompt -> prompt.hint();
                        case Block.Narrative told -> told.hint();
                        case Block.Figures _, Block.Tasks _ -> "";
                    })
                    .orElse("");
        }

        private Indicator indicator(FigureRef ref) {
            return catalogue.indicator(ref.indicator()).orElseThrow();
        }

        private ShownTable table(Standing one) {
            List<Figure> figures = one.piece().draft().figures();
            List<Indicator> indicators = figures.stream()
                    .map(figure -> indicator(figure.ref()))
                    .distinct()
                    .toList();
            List<AreaId> rows = figures.stream()
                    .map(figure -> figure.ref().area())
                    .distinct()
                    .toList();
            List<ShownRow> shown = new ArrayList<>(
                    rows.stream().map(area -> row(area, figures)).toList());
            own(figures, indicators).ifPresent(own -> shown.add(shown.size() - 1, own));
            return new ShownTable(
                    one.piece().text(),
                    indicators.stream()
                            .map(indicator -> indicator.name().vi() + " ("
                                    + indicator.unit().name().vi() + ")")
                            .toList(),
                    shown,
                    List.of());
        }

        /** Before the total, which is the last row. */
        private Optional<ShownRow> own(List<Figure> figures, List<Indicator> indicators) {
            Residual residual = Residual.of(figures, detail.scene().area(), catalogue);
            return residual.rests().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ShownRow(
                            "",
                            indicators.stream().map(one -> own(residual, one)).toList(),
                            RowKind.OWN,
                            0));
        }

        private static ShownCell own(Residual residual, Indicator indicator) {
            return new ShownCell(
                    residual.rest(indicator.code())
                            .map(rest -> Amounts.bare(rest, indicator))
                            .orElse("–"),
                    "",
                    false,
                    false,
                    residual.hidden().contains(indicator.code()),
                    "",
                    OtherUnits.NONE);
        }

        private ShownRow row(AreaId area, List<Figure> figures) {
            return new ShownRow(
                    areas.getOrDefault(area, ""),
                    figures.stream()
                            .filter(figure -> figure.ref().area().equals(area))
                            .map(this::cell)
                            .toList(),
                    area.equals(detail.scene().area()) ? RowKind.TOTAL : RowKind.ONE,
                    0);
        }

        private ShownTable chart(Standing one) {
            List<Figure> points = one.piece().draft().figures();
            boolean years =
                    points.stream().map(point -> point.ref().area()).distinct().count() == 1;
            double most = points.stream()
                    .mapToDouble(point -> point.known().map(Number::doubleValue).orElse(0.0))
                    .max()
                    .orElse(0);
            return new ShownTable(
                    one.piece().text(),
                    List.of(indicator(points.getFirst().ref()).unit().name().vi()),
                    points.stream()
                            .map(point -> new ShownRow(
                                    years
                                            ? Integer.toString(
                                                    point.ref().period().year())
                                            : areas.getOrDefault(point.ref().area(), ""),
                                    List.of(cell(point)),
                                    RowKind.ONE,
                                    share(point, most)))
                            .toList(),
                    Uneven.drawn(points));
        }

        private static int share(Figure point, double most) {
            double value = point.known().map(Number::doubleValue).orElse(0.0);
            return most <= 0 ? 0 : (int) Math.round(100 * value / most);
        }

        private ShownCell cell(Figure figure) {
            var value = figure.value();
            return new ShownCell(
                    value == null ? "–" : Amounts.bare(value, indicator(figure.ref())),
                    source(detail, List.of(figure.ref())),
                    figure.unapproved(),
                    figure.estimated(),
                    figure.isHidden(),
                    figure.part(),
                    OtherUnits.of(figure));
        }
    }
}
