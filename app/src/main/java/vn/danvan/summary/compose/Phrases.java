package vn.danvan.summary.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.YamlMap;

/** The words between the figures, from {@code summary/phrases.yaml}. */
public final class Phrases {

    private static final String FILE = "summary/phrases.yaml";
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    /** Every phrase there must be, with the names that stand in it. */
    private static final Map<String, List<String>> NEEDED = Map.ofEntries(
            Map.entry("base.year", List.of("year")),
            Map.entry("base.part", List.of("year")),
            Map.entry("change.up", List.of("delta", "percent", "base")),
            Map.entry("change.down", List.of("delta", "percent", "base")),
            Map.entry("change.times", List.of("delta", "times", "base")),
            Map.entry("change.same", List.of("base")),
            Map.entry("change.same-part", List.of("base")),
            Map.entry("change.new", List.of("base")),
            Map.entry("change.points-up", List.of("points", "base")),
            Map.entry("change.points-down", List.of("points", "base")),
            Map.entry("percent.tiny", List.of()),
            Map.entry("target.share", List.of("percent")),
            Map.entry("target.limit", List.of("percent")),
            Map.entry("target.limit-over", List.of("limit")),
            Map.entry("target.limit-over-year", List.of("limit")),
            Map.entry("target.share-year", List.of("percent")),
            Map.entry("target.limit-year", List.of("percent")),
            Map.entry("target.points-over", List.of("points")),
            Map.entry("target.points-under", List.of("points")),
            Map.entry("target.points-equal", List.of()),
            Map.entry("highest.one", List.of("units")),
            Map.entry("lowest.one", List.of("units")),
            Map.entry("extreme.unit", List.of("name", "value")),
            Map.entry("extreme.tie", List.of("names", "value")),
            Map.entry("extreme.among", List.of("reported", "all", "extreme")),
            Map.entry("extreme.incomplete", List.of("extreme", "count")),
            Map.entry("extremes.both", List.of("highest", "lowest")),
            Map.entry("list.and", List.of("first", "last")),
            Map.entry("list.comma", List.of()),
            Map.entry("unit.item", List.of("name", "value")),
            Map.entry("none", List.of()),
            Map.entry("share", List.of("percent")),
            Map.entry("mark.estimated", List.of()),
            Map.entry("mark.unapproved", List.of()),
            Map.entry("mark.some-unapproved", List.of()),
            Map.entry("mark.incomplete", List.of("part")),
            Map.entry("mark.some-incomplete", List.of()),
            Map.entry("mark.before", List.of("year", "mark")),
            Map.entry("mark", List.of("text", "marks")),
            Map.entry("money.billion", List.of()),
            Map.entry("tasks.so-far", List.of("day", "year", "all", "classes", "percent")),
            Map.entry("tasks.at-end", List.of("day", "year", "all", "classes", "percent")),
            Map.entry("tasks.done-on-time", List.of("count")),
            Map.entry("tasks.done-late", List.of("count")),
            Map.entry("tasks.in-progress", List.of("count")),
            Map.entry("tasks.overdue", List.of("count")),
            Map.entry("tasks.not-due", List.of("count")),
            Map.entry("tasks.suspended", List.of("count")),
            Map.entry("tasks.carried-over", List.of("count")),
            Map.entry("scene.province", List.of()),
            Map.entry("scene.district", List.of()),
            Map.entry("scene.city", List.of()),
            Map.entry("scene.town", List.of()),
            Map.entry("scene.commune", List.of()),
            Map.entry("scene.ward", List.of()),
            Map.entry("scene.township", List.of()),
            Map.entry("scene.special-zone", List.of()),
            Map.entry("scene.village", List.of()),
            Map.entry("money.unit", List.of()),
            Map.entry("money.million", List.of()));

    private final Map<String, String> phrases;

    private Phrases(Map<String, String> phrases) {
        this.phrases = Map.copyOf(phrases);
    }

    /** The phrases shipped with the program. */
    public static Phrases shipped() {
        return ContentFaults.faultless(FILE, faults -> read(ContentSource.shipped(), faults));
    }

    /** Every fault of the phrases below the source; none when it has no such file. */
    public static List<ContentFault> check(ContentSource source) {
        return ContentFaults.of(FILE, faults -> read(source, faults));
    }

    private static Phrases read(ContentSource source, ContentFaults faults) {
        return YamlMap.read(source, FILE, faults)
                .map(top -> new Phrases(texts(top)))
                .orElseGet(() -> new Phrases(Map.of()));
    }

    private static Map<String, String> texts(YamlMap top) {
        top.text("source");
        top.choice("confidence", Confidence.class, Confidence.KNOWN);
        Map<String, String> texts = new TreeMap<>();
        top.optionalMap("phrases").ifPresent(map -> {
            for (Map.Entry<String, List<String>> needed : new TreeMap<>(NEEDED).entrySet()) {
                String key = needed.getKey();
                String text = key.equals("list.comma") ? comma(map) : map.text(key);
                texts.put(key, text);
                List<String> names = names(text);
                if (map.has(key) && !List.copyOf(new java.util.TreeSet<>(names)).equals(sorted(needed.getValue()))) {
                    map.fault(key, "summary.fault.names", key, sorted(needed.getValue()));
                }
            }
            map.refuseOthers();
        });
        if (texts.isEmpty()) {
            top.fault("phrases", "rules.fault.missing", "phrases");
        }
        top.refuseOthers();
        return texts;
    }

    /** What stands between the items of a list ends in a space, which a text loses when it is read. */
    private static String comma(YamlMap map) {
        return map.text("list.comma") + " ";
    }

    private static List<String> names(String text) {
        return NAME.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    /** The phrase without names in it. */
    public String of(String key) {
        return phrases.getOrDefault(key, key);
    }

    /** The bits of a phrase, each name replaced by the bits it stands for. */
    List<Composed.Bit> of(String key, Map<String, List<Composed.Bit>> values) {
        String text = of(key);
        List<Composed.Bit> bits = new ArrayList<>();
        Matcher names = NAME.matcher(text);
        int from = 0;
        while (names.find()) {
            literal(text.substring(from, names.start()), bits);
            bits.addAll(values.getOrDefault(names.group(1), List.of()));
            from = names.end();
        }
        literal(text.substring(from), bits);
        return bits;
    }

    private static void literal(String text, List<Composed.Bit> into) {
        if (!text.isEmpty()) {
            into.add(Composed.Bit.words(text));
        }
    }

    /** "a, b và c". */
    List<Composed.Bit> list(List<List<Composed.Bit>> items) {
        if (items.size() == 1) {
            return items.getFirst();
        }
        List<Composed.Bit> first = new ArrayList<>();
        for (List<Composed.Bit> item : items.subList(0, items.size() - 1)) {
            if (!first.isEmpty()) {
                first.add(Composed.Bit.words(of("list.comma")));
            }
            first.addAll(item);
        }
        return of("list.and", Map.of("first", first, "last", items.getLast()));
    }
}
