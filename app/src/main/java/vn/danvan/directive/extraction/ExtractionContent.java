package vn.danvan.directive.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.YamlMap;

/** The check of the words that extraction knows. */
public final class ExtractionContent {

    private static final String FOLDER = "extraction";

    /** The files there are, each with the fields that hold named lists and those that are one list. */
    private static final Map<String, Fields> FILES = Map.of(
            "verbs", new Fields(List.of("phrases", "nounBefore"), List.of()),
            "words", new Fields(List.of("phrases"), List.of("nouns", "fixedPairs")),
            "bodies", new Fields(List.of("phrases"), List.of()),
            "tails", new Fields(List.of("phrases"), List.of()),
            "stems", new Fields(List.of("phrases"), List.of()),
            "sections", new Fields(List.of("genres", "headings", "labels", "matter"), List.of()),
            "times", new Fields(List.of("leads"), List.of()),
            "domains", new Fields(List.of("domains", "not"), List.of("outside")));

    private record Fields(List<String> named, List<String> lists) {}

    private ExtractionContent() {}

    /** Every fault of the lexicons in the folder {@code extraction}, with file, line and reason. */
    public static List<ContentFault> check(ContentSource source) {
        List<ContentFault> found = new ArrayList<>();
        for (String name : FILES.keySet().stream().sorted().toList()) {
            found.addAll(ContentFaults.of(
                    path(name),
                    faults -> YamlMap.read(source, path(name), faults).ifPresent(top -> lexicon(name, top))));
        }
        for (String path : source.list(FOLDER, ".yaml")) {
            if (FILES.keySet().stream().noneMatch(name -> path(name).equals(path))) {
                found.addAll(ContentFaults.of(path, faults -> faults.atLine(0, "rules.fault.unread")));
            }
        }
        return found;
    }

    private static String path(String name) {
        return FOLDER + "/" + name + ".yaml";
    }

    private static void lexicon(String name, YamlMap top) {
        Fields fields = FILES.getOrDefault(name, new Fields(List.of(), List.of()));
        top.date("validFrom");
        top.text("source");
        for (String field : fields.named()) {
            if (!top.has(field)) {
                top.fault(field, "rules.fault.missing", field);
            }
            top.optionalMap(field).ifPresent(groups -> groups(name, field, groups));
        }
        for (String field : fields.lists()) {
            list(top, field);
        }
        top.refuseOthers();
    }

    private static void groups(String file, String field, YamlMap groups) {
        for (String group : groups.names()) {
            list(groups, group);
            if (field.equals("genres")) {
                constant(groups, group, Genre.values());
            } else if (field.equals("leads")) {
                constant(groups, group, TimeMention.Lead.values());
            } else if (file.equals("domains")) {
                constant(groups, group, Domain.values());
            }
        }
        String prefix = (field.equals("phrases") ? file : field) + ".";
        Arrays.stream(Cue.values())
                .map(Cue::key)
                .filter(key -> key.startsWith(prefix) && !groups.has(key.substring(prefix.length())))
                .forEach(key -> groups.fault(key, "rules.fault.missing", key.substring(prefix.length())));
    }

    private static void constant(YamlMap groups, String group, Enum<?>[] known) {
        List<String> names = Arrays.stream(known)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!names.contains(group)) {
            groups.fault(group, "rules.fault.choice", group, group, names);
        }
    }

    private static void list(YamlMap map, String field) {
        if (map.texts(field).isEmpty() && !map.has(field)) {
            map.fault(field, "rules.fault.missing", field);
        }
    }
}
