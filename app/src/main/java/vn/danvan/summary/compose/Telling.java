package vn.danvan.summary.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.summary.compose.Composed.Bit;

/** One sentence while it is told: what it used so far and what it lacked. */
final class Telling {

    private final Catalogue catalogue;
    private final Phrases phrases;
    private final Scene scene;
    private final FigureSource source;
    private final Map<FigureRef, Figure> used = new LinkedHashMap<>();
    private final Map<FigureRef, Figure> missing = new LinkedHashMap<>();
    private final Map<FigureRef, Figure> marked = new LinkedHashMap<>();
    private final Map<FigureRef, Figure> uneven = new LinkedHashMap<>();
    private final Set<FigureRef> bare = new HashSet<>();
    private final boolean together;

    /**
     * A telling.
     *
     * @param together whether that figures are not approved is said of all of them at the end, not of each
     */
    Telling(Catalogue catalogue, Phrases phrases, Scene scene, FigureSource source, boolean together) {
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.scene = scene;
        this.source = source;
        this.together = together;
    }

    List<Figure> used() {
        return withUneven(used);
    }

    List<Figure> missing() {
        return withUneven(missing);
    }

    /** Figures that were not held against each other are kept, though they are not told: whoever signs is told why. */
    private List<Figure> withUneven(Map<FigureRef, Figure> figures) {
        Map<FigureRef, Figure> all = new LinkedHashMap<>(figures);
        uneven.forEach(all::putIfAbsent);
        return List.copyOf(all.values());
    }

    /** How many of the figures told are not approved by every level. */
    long unapproved() {
        return marked.values().stream().filter(Figure::unapproved).count();
    }

    /** What is said once at the end of the sentence: that several are not approved, and of how many units the figures are. */
    List<Bit> commonMarks() {
        List<List<Bit>> marks = new ArrayList<>();
        if (isAnyBare(Figure::estimated)) {
            marks.add(List.of(Bit.words(phrases.of("mark.estimated"))));
        }
        if (unapproved() > 1 || isAnyBare(Figure::unapproved)) {
            marks.add(List.of(Bit.words(phrases.of("mark.some-unapproved"))));
        }
        List<Figure> whole = marked.values().stream()
                .filter(figure -> !isUnit(figure) && figure.value() != null)
                .toList();
        incomplete(whole.stream().filter(figure -> !isEarlier(figure)).toList()).ifPresent(marks::add);
        incomplete(whole.stream().filter(this::isEarlier).toList()).ifPresent(mark -> marks.add(earlier(mark)));
        return joined(marks);
    }

    private boolean isEarlier(Figure figure) {
        return figure.ref().period().year() != scene.period().year();
    }

    /** Of how many units the figures are; empty where all of them gave theirs. */
    private Optional<List<Bit>> incomplete(List<Figure> figures) {
        if (figures.stream().noneMatch(Figure::incomplete)) {
            return Optional.empty();
        }
        List<String> parts = figures.stream().map(Figure::part).distinct().toList();
        return Optional.of(
                parts.size() == 1
                        ? incomplete(parts.getFirst())
                        : List.of(Bit.words(phrases.of("mark.some-incomplete"))));
    }

    private List<Bit> earlier(List<Bit> mark) {
        String year = Integer.toString(scene.period().year() - 1);
        return phrases.of("mark.before", Map.of("year", List.of(Bit.words(year)), "mark", mark));
    }

    private boolean isUnit(Figure figure) {
        return !figure.ref().area().equals(scene.area());
    }

    private List<Bit> incomplete(String part) {
        return phrases.of("mark.incomplete", Map.of("part", List.of(Bit.words(part))));
    }

    private List<Bit> joined(List<List<Bit>> marks) {
        List<Bit> joined = new ArrayList<>();
        for (List<Bit> mark : marks) {
            if (!joined.isEmpty()) {
                joined.add(Bit.words(phrases.of("list.comma")));
            }
            joined.addAll(mark);
        }
        return joined;
    }

    /** The bits of the nodes; null when a figure they need is missing, and then none of their figures count as used. */
    @Nullable
    List<Bit> tell(List<SentencePattern.Node> nodes) {
        List<Bit> bits = new ArrayList<>();
        for (SentencePattern.Node node : nodes) {
            List<Bit> told = tell(node);
            if (told == null) {
                return null;
            }
            bits.addAll(told);
        }
        return bits;
    }

    private @Nullable List<Bit> tell(SentencePattern.Node node) {
        return switch (node) {
            case SentencePattern.Literal(String text) -> List.of(Bit.words(text));
            case SentencePattern.Name(String name) ->
                List.of(Bit.words(scene.words().getOrDefault(name, name)));
            case SentencePattern.Optionally(List<SentencePattern.Node> nodes) -> optionally(nodes);
            case SentencePattern.Either either -> tell(chosen(either));
            case SentencePattern.Slot slot -> tell(slot);
        };
    }

    private List<SentencePattern.Node> chosen(SentencePattern.Either either) {
        return either.lead()
                        .filter(lead -> lead.form() != SentencePattern.Form.BELOW || hasUnits())
                        .filter(lead -> isZero(ref(lead)))
                        .isPresent()
                ? either.other()
                : either.first();
    }

    /**
     * Whether the part would tell of nothing: a 0, a share of 0, a 0 beside a plan or beside a figure of before that was not
     * spoken of, or a 0 that was 0 before.
     */
    private boolean tellsNothing(List<SentencePattern.Node> nodes) {
        return nodes.stream()
                .flatMap(node ->
                        node instanceof SentencePattern.Either either ? chosen(either).stream() : Stream.of(node))
                .filter(SentencePattern.Slot.class::isInstance)
                .map(SentencePattern.Slot.class::cast)
                .filter(slot -> isZero(ref(slot)))
                .anyMatch(slot -> switch (slot.form()) {
                    case VALUE, NUMBER, BELOW, SHARE -> true;
                    case TARGET -> !marked.containsKey(ref(slot));
                    case CHANGE ->
                        !marked.containsKey(ref(slot))
                                || isZero(ref(slot).inYear(scene.period().year() - 1));
                    case NONE, HIGHEST, LOWEST, EXTREMES, UNITS, PARTS -> false;
                });
    }

    private boolean hasUnits() {
        return !scene.units().isEmpty();
    }

    private boolean isZero(FigureRef ref) {
        BigDecimal value = source.figure(ref).value();
        return value != null && value.signum() == 0;
    }

    private FigureRef ref(SentencePattern.Slot slot) {
        return new FigureRef(slot.indicator(), slot.part(), scene.area(), scene.period());
    }

    private List<Bit> optionally(List<SentencePattern.Node> nodes) {
        if (tellsNothing(nodes)) {
            return List.of();
        }
        Map<FigureRef, Figure> before = new LinkedHashMap<>(used);
        Map<FigureRef, Figure> markedBefore = new LinkedHashMap<>(marked);
        Map<FigureRef, Figure> missingBefore = new LinkedHashMap<>(missing);
        List<Bit> told = tell(nodes);
        if (told != null) {
            return told;
        }
        // Why there is no comparison is kept: whoever signs is told.
        List<Figure> split =
                missing.values().stream().filter(Figure::ofOtherUnits).toList();
        restore(used, before);
        restore(missing, missingBefore);
        split.forEach(this::use);
        restore(marked, markedBefore);
        return List.of();
    }

    private static void restore(Map<FigureRef, Figure> map, Map<FigureRef, Figure> before) {
        map.clear();
        map.putAll(before);
    }

    private @Nullable List<Bit> tell(SentencePattern.Slot slot) {
        Indicator indicator = catalogue.indicator(slot.indicator()).orElse(null);
        if (indicator == null) {
            return null;
        }
        FigureRef ref = ref(slot);
        Amounts amounts = new Amounts(phrases);
        return switch (slot.form()) {
            case VALUE ->
                required(ref)
                        .map(figure -> value(figure, indicator, slot, amounts))
                        .orElse(null);
            case BELOW ->
                hasUnits()
                        ? required(ref)
                                .map(figure -> value(figure, indicator, slot, amounts))
                                .orElse(null)
                        : null;
            case NONE ->
                required(ref)
                        .filter(figure -> of(figure).signum() == 0)
                        .map(this::none)
                        .orElse(null);
            case NUMBER ->
                required(ref)
                        .map(figure -> withMarks(
                                figure,
                                List.of(number(Amounts.number(Amounts.shown(of(figure), indicator)), figure.ref()))))
                        .orElse(null);
            case CHANGE -> new ChangeWords(this, indicator, slot.rounded()).tell(ref);
            case TARGET -> new TargetWords(this, indicator).tell(ref);
            case HIGHEST, LOWEST, EXTREMES, UNITS -> new UnitWords(this, indicator, slot).tell(ref);
            case PARTS -> new PartWords(this, indicator, slot).tell(ref);
            case SHARE -> share(ref, slot.argument());
        };
    }

    /** Its marks stand at the end of the sentence, for behind the word they would part it from its verb. */
    private List<Bit> none(Figure figure) {
        marked.put(figure.ref(), figure);
        bare.add(figure.ref());
        return List.of(number(phrases.of("none"), figure.ref()));
    }

    private boolean isAnyBare(Predicate<Figure> what) {
        return marked.values().stream()
                .filter(figure -> bare.contains(figure.ref()))
                .anyMatch(what);
    }

    private List<Bit> value(Figure figure, Indicator indicator, SentencePattern.Slot slot, Amounts amounts) {
        return withMarks(figure, List.of(number(amounts.words(of(figure), indicator, slot.rounded()), figure.ref())));
    }

    /** Nothing when other units reported the one than the other: their quotient would be no share. */
    private @Nullable List<Bit> share(FigureRef ref, String of) {
        Figure part = required(ref).orElse(null);
        Figure whole = required(new FigureRef(of, "", ref.area(), ref.period())).orElse(null);
        if (part == null || whole == null || of(whole).signum() <= 0 || part.told() != whole.told()) {
            return null;
        }
        Bit percent = number(new Amounts(phrases).percent(of(part), of(whole)), part.ref(), whole.ref());
        return withMarks(part, phrases.of("share", Map.of("percent", List.of(percent))));
    }

    /** The figure, which is used when it has a value and missed when it has none. */
    Optional<Figure> required(FigureRef ref) {
        Figure figure = source.figure(ref);
        (figure.value() == null ? missing : used).put(ref, figure);
        return figure.value() == null ? Optional.empty() : Optional.of(figure);
    }

    /** The figure as it is, without counting as used; for lists that leave out what is missing. */
    Figure peek(FigureRef ref) {
        return source.figure(ref);
    }

    /** Counts the figure as one that the sentence lacks. */
    void miss(Figure figure) {
        missing.put(figure.ref(), figure);
    }

    /** Remembers two figures that cannot be held against each other, since another share of the units gave the one than the other. */
    void uneven(Figure now, Figure before) {
        uneven.put(now.ref(), now);
        uneven.put(before.ref(), before);
    }

    /** Counts the figure as used. */
    void use(Figure figure) {
        used.put(figure.ref(), figure);
    }

    Optional<BigDecimal> target(FigureRef ref) {
        return source.target(ref);
    }

    Optional<BigDecimal> targetOfYear(FigureRef ref) {
        return source.targetOfYear(ref);
    }

    Scene scene() {
        return scene;
    }

    Phrases phrases() {
        return phrases;
    }

    static BigDecimal of(Figure figure) {
        return figure.known().orElseThrow();
    }

    static Bit number(String text, FigureRef... from) {
        return new Bit(text, List.of(from));
    }

    /** The bits and, the first time the figure is told, whether it is an estimate or not approved, and of a unit that it is incomplete. */
    List<Bit> withMarks(Figure figure, List<Bit> bits) {
        boolean told = marked.put(figure.ref(), figure) != null;
        List<List<Bit>> marks = told ? List.of() : marks(figure);
        return marks.isEmpty() ? bits : phrases.of("mark", Map.of("text", bits, "marks", joined(marks)));
    }

    private List<List<Bit>> marks(Figure figure) {
        List<List<Bit>> marks = new ArrayList<>();
        if (figure.estimated()) {
            marks.add(List.of(Bit.words(phrases.of("mark.estimated"))));
        }
        if (figure.unapproved() && !together) {
            marks.add(List.of(Bit.words(phrases.of("mark.unapproved"))));
        }
        if (figure.incomplete() && isUnit(figure)) {
            marks.add(incomplete(figure.part()));
        }
        return marks;
    }
}
