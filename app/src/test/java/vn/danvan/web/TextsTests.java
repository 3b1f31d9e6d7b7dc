package vn.danvan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read stands in message files, in both languages, and nowhere else. */
class TextsTests {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("ui\\.text\\(\"([^\"]+)\"([,)])");
    private static final Pattern KEY_IN_JAVA = Pattern.compile("texts\\.text\\(\\s*\\w+,\\s*\"([^\"]+)\"[,)]");
    private static final Pattern KEY_OF_COLUMN = Pattern.compile("\\.column\\(\\s*\"([^\"]+)\"");
    private static final Pattern REFUSAL = Pattern.compile("Refusal\\.(?:of\\(|at\\(\\s*\"[^\"]*\",)\\s*\"([^\"]+)\"");
    private static final Pattern VIETNAMESE_LETTER = Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯ\\u1EA0-\\u1EF9]");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    private static final Path PERIODS = Path.of("src/main/resources/content/periods/periods.yaml");
    private static final Pattern KIND_OF_PERIOD = Pattern.compile("(?m)^  - id: (\\S+)");
    private static final Pattern VALUE = Pattern.compile("\\{\\d");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");
    private static final Pattern JAVA_STRING = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

    @Test
    void bothLanguagesKnowTheSameKeys() throws IOException {
        for (Path file : files(MESSAGES, path -> !path.toString().endsWith("_en.properties"))) {
            Path english = Path.of(file.toString().replace(".properties", "_en.properties"));
            assertThat(keys(english)).as(english.toString()).isEqualTo(keys(file));
        }
    }

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        Set<String> known = allKeys();
        List<String> missing = new ArrayList<>();
        for (Path file : files(TEMPLATES, path -> path.toString().endsWith(".jte"))) {
            used(file, KEY_IN_TEMPLATE)
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(file + ": " + key));
        }
        for (Path file : files(JAVA, path -> path.toString().endsWith(".java"))) {
            used(file, KEY_OF_COLUMN)
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(file + ": " + key));
            used(file, KEY_IN_JAVA).filter(key -> !isKnown(key, known)).forEach(key -> missing.add(file + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKindOfPeriodHasANameOfItsOwn() throws IOException {
        List<String> wanted = used(PERIODS, KIND_OF_PERIOD)
                .filter(kind -> !kind.equals("polling-hours"))
                .map(kind -> "rules.period.of." + kind)
                .toList();
        assertThat(wanted).contains("rules.period.of.year");
        assertThat(allKeys()).containsAll(wanted);
    }

    @Test
    void everyRefusalHasASentence() throws IOException {
        Set<String> known = allKeys();
        List<String> missing = new ArrayList<>();
        for (Path file : files(JAVA, path -> path.toString().endsWith(".java"))) {
            used(file, REFUSAL)
                    .filter(code -> !isKnown("refusal." + code, known))
                    .forEach(code -> missing.add(file + ": " + code));
        }
        assertThat(missing).isEmpty();
    }

    /** A sentence with values is read as a pattern, in which an apostrophe must stand twice; alone it swallows what follows. */
    @Test
    void anApostropheBesideAValueStandsTwice() throws IOException {
        List<String> swallowed = new ArrayList<>();
        for (Path file : files(MESSAGES, path -> true)) {
            messages(file).forEach((key, sentence) -> {
                if (VALUE.matcher((String) sentence).find()
                        && LONE_APOSTROPHE.matcher((String) sentence).find()) {
                    swallowed.add(file + ": " + key);
                }
            });
        }
        assertThat(swallowed).isEmpty();
        assertThat(LONE_APOSTROPHE.matcher("the body's name {0}").find()).isTrue();
        assertThat(LONE_APOSTROPHE.matcher("the body''s name {0}").find()).isFalse();
    }

    @Test
    void templatesHoldNoTextOfTheirOwn() throws IOException {
        List<String> raw = new ArrayList<>();
        for (Path file : files(TEMPLATES, path -> path.toString().endsWith(".jte"))) {
            RawText.in(Files.readString(file)).forEach(text -> raw.add(file + ": " + text));
        }
        assertThat(raw).isEmpty();
    }

    @Test
    void rawTextInATemplateIsFound() {
        assertThat(RawText.in("@param Ui ui\n<p class=\"x\">Xin chào</p>")).containsExactly("Xin chào");
        assertThat(RawText.in("<p>${ui.text(\"a.b\", \"c\")} · </p>@if(x)\n<b>1</b>@endif"))
                .isEmpty();
    }

    @Test
    void javaHoldsNoVietnameseSentences() throws IOException {
        List<String> raw = new ArrayList<>();
        for (Path file : files(JAVA, path -> path.toString().endsWith(".java"))) {
            if (isLanguageWork(file)) {
                continue;
            }
            Matcher string =
                    JAVA_STRING.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(" "));
            while (string.find()) {
                if (VIETNAMESE_LETTER.matcher(string.group()).find()) {
                    raw.add(file + ": " + string.group());
                }
            }
        }
        assertThat(raw).isEmpty();
    }

    /** A code that ends in a dot is completed at run time; at least one sentence must begin with it. */
    private static boolean isKnown(String key, Set<String> known) {
        return key.endsWith(".") ? known.stream().anyMatch(other -> other.startsWith(key)) : known.contains(key);
    }

    /** Reading Vietnamese text needs Vietnamese words; the demo province writes them. */
    private static boolean isLanguageWork(Path file) {
        String path = file.toString();
        return path.contains("/directive/extraction/")
                || path.contains("/demo/")
                || path.endsWith("/organisation/content/ContentReader.java");
    }

    private static Stream<String> used(Path file, Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(file)).results().map(TextsTests::firstGroup).toList().stream();
    }

    private static String firstGroup(MatchResult match) {
        return match.group(1);
    }

    private static Set<String> allKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : files(MESSAGES, path -> !path.toString().endsWith("_en.properties"))) {
            keys.addAll(keys(file));
        }
        return keys;
    }

    private static Set<String> keys(Path file) throws IOException {
        return messages(file).stringPropertyNames().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties messages(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(Path root, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            List<Path> found =
                    paths.filter(Files::isRegularFile).filter(wanted).sorted().toList();
            assertThat(found).as(root.toString()).isNotEmpty();
            return found;
        }
    }
}
