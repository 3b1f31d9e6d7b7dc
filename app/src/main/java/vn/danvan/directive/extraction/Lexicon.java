package vn.danvan.directive.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words the rules know, read once from {@code content/extraction/*.yaml}. */
final class Lexicon {

    private static final String ROOT = "/content/extraction/";

    private final Map<String, Phrases<Boolean>> groups = new HashMap<>();
    private final Map<String, Set<Cue>> openings = new HashMap<>();
    private final Map<Cue, Phrases<Boolean>> cues = new EnumMap<>(Cue.class);
    private final Map<String, Phrases<Boolean>> nounBefore = new HashMap<>();
    private final Phrases<Genre> genres = new Phrases<>();
    private final Phrases<TimeMention.Lead> leads = new Phrases<>();
    private final Phrases<Boolean> fixedPairs;
    private final Phrases<Boolean> nouns;
    private final Map<Domain, Phrases<Boolean>> domains = new EnumMap<>(Domain.class);
    private final Map<Domain, Phrases<Boolean>> domainExceptions = new EnumMap<>(Domain.class);
    private final Phrases<Boolean> outside;

    private Lexicon() {
        for (String file : List.of("verbs", "words", "bodies", "tails", "stems")) {
            Map<String, Object> content = load(file);
            map(content, "phrases").forEach((name, phrases) -> group(file + "." + name, strings(phrases)));
            map(content, "nounBefore").forEach((verb, next) -> nounBefore.put(folded(verb), Phrases.of(strings(next))));
        }
        Map<String, Object> function = load("words");
        fixedPairs = Phrases.of(list(function, "fixedPairs"));
        nouns = Phrases.of(list(function, "nouns"));
        map(load("times"), "leads")
                .forEach((name, words) -> strings(words)
                        .forEach(word -> leads.add(word, TimeMention.Lead.valueOf(name.toUpperCase(Locale.ROOT)))));
        Map<String, Object> sections = load("sections");
        map(sections, "genres")
                .forEach((name, phrases) -> strings(phrases)
                        .forEach(phrase -> genres.add(phrase, Genre.valueOf(name.toUpperCase(Locale.ROOT)))));
        map(sections, "headings").forEach((name, phrases) -> group("headings." + name, strings(phrases)));
        map(sections, "labels").forEach((name, phrases) -> group("labels." + name, strings(phrases)));
        map(sections, "matter").forEach((name, phrases) -> group("matter." + name, strings(phrases)));
        Map<String, Object> fields = load("domains");
        outside = Phrases.of(list(fields, "outside"));
        map(fields, "domains")
                .forEach((name, words) ->
                        domains.put(Domain.valueOf(name.toUpperCase(Locale.ROOT)), Phrases.of(strings(words))));
        map(fields, "not")
                .forEach((name, words) -> domainExceptions.put(
                        Domain.valueOf(name.toUpperCase(Locale.ROOT)), Phrases.of(strings(words))));
        index();
    }

    static Lexicon standard() {
        return Holder.STANDARD;
    }

    /** The phrases of a group. */
    Phrases<Boolean> group(Cue cue) {
        return Objects.requireNonNull(cues.get(cue));
    }

    /** The groups in which a phrase begins with this word. */
    Set<Cue> openings(String word) {
        return openings.getOrDefault(word, Set.of());
    }

    private void index() {
        for (Cue cue : Cue.values()) {
            Phrases<Boolean> phrases = Objects.requireNonNull(groups.get(cue.key()), cue.key());
            cues.put(cue, phrases);
            phrases.firstWords()
                    .forEach(word -> openings.computeIfAbsent(word, _ -> EnumSet.noneOf(Cue.class))
                            .add(cue));
        }
    }

    Map<String, Phrases<Boolean>> nounBefore() {
        return nounBefore;
    }

    Phrases<Genre> genres() {
        return genres;
    }

    /** What the words before a time make of it. */
    Phrases<TimeMention.Lead> leads() {
        return leads;
    }

    Phrases<Boolean> nouns() {
        return nouns;
    }

    Phrases<Boolean> fixedPairs() {
        return fixedPairs;
    }

    Map<Domain, Phrases<Boolean>> domains() {
        return domains;
    }

    Map<Domain, Phrases<Boolean>> domainExceptions() {
        return domainExceptions;
    }

    Phrases<Boolean> outside() {
        return outside;
    }

    private void group(String name, List<String> phrases) {
        groups.put(name, Phrases.of(phrases));
    }

    private static String folded(String phrase) {
        Tokens words = Tokenizer.tokenize(phrase);
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            forms.add(words.form(i));
        }
        return String.join(" ", forms);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> content, String key) {
        return (Map<String, Object>) content.getOrDefault(key, Map.of());
    }

    private static List<String> list(Map<String, Object> content, String key) {
        return strings(Objects.requireNonNull(content.get(key), key));
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object list) {
        return ((List<Object>) list).stream().map(String::valueOf).toList();
    }

    private static Map<String, Object> load(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(ROOT + file + ".yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final Lexicon STANDARD = new Lexicon();
    }
}
