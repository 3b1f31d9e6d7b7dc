package vn.danvan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.directive.task.TaskMove;

/** Whatever is recorded is shown in words, in both languages. */
class AuditSentencesTests {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** A call that records, up to the end of its statement. */
    private static final Pattern CALL =
            Pattern.compile("\\b(?:audit|trail)\\.record\\(([^;]*);|\\brecord\\(by, ([^;]*);");

    /** What the journal of tasks records that is not a move. */
    private static final Pattern CHANGED = Pattern.compile("\\bchanged\\(\\s*\\w+,\\s*\"([a-z-]+)\"");

    /** A code such as {@code access.signed-in}, or its fixed beginning when the rest is a variable. */
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:\\.[a-z-]+)*\\.[a-z-]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyRecordedActionHasASentence(String language) throws IOException {
        Set<String> sentences = sentences(language);
        Set<String> codes = codes();
        assertThat(codes).contains("access.signed-in", "directive.task.assigned", "directive.task.");
        assertThat(codes)
                .allMatch(code -> code.endsWith(".")
                        ? sentences.stream().anyMatch(known -> known.startsWith(code))
                        : sentences.contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyMoveOfATaskHasASentence(String language) throws IOException {
        Set<String> sentences = sentences(language);
        assertThat(Arrays.stream(TaskMove.values())
                        .map(move -> "directive.task."
                                + move.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .isSubsetOf(sentences);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyOtherChangeOfATaskHasASentence(String language) throws IOException {
        Set<String> changes = new TreeSet<>();
        try (Stream<Path> files = Files.list(JAVA.resolve("vn/danvan/directive/task"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CHANGED.matcher(Files.readString(file))
                        .results()
                        .forEach(call -> changes.add("directive.task." + call.group(1)));
            }
        }
        assertThat(changes).contains("directive.task.carried-over", "directive.task.handed-over");
        assertThat(changes).isSubsetOf(sentences(language));
    }

    @Test
    void aCodeIsFoundWhereverItStandsInTheCall() {
        assertThat(codesIn("audit.record(\n  actor,\n  on ? \"a.b-c\" : \"a.d\",\n \"task\", id, null, null);"))
                .containsExactly("a.b-c", "a.d");
        assertThat(codesIn("audit.record(actor, \"a.b.\" + action, \"task\", id.toString(), null, x);"))
                .containsExactly("a.b.");
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(JAVA)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                codes.addAll(codesIn(Files.readString(file)));
            }
        }
        return codes;
    }

    private static List<String> codesIn(String source) {
        return CALL.matcher(source)
                .results()
                .map(call -> call.group(1) == null ? call.group(2) : call.group(1))
                .flatMap(call -> CODE.matcher(call).results())
                .map(code -> code.group(1))
                .toList();
    }

    private static Set<String> sentences(String language) throws IOException {
        Properties all = new Properties();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.filter(path -> ofLanguage(path, language)).toList()) {
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        }
        return all.stringPropertyNames().stream()
                .filter(key -> key.startsWith("audit.action."))
                .map(key -> key.substring("audit.action.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean ofLanguage(Path file, String language) {
        String name = file.getFileName().toString();
        return language.isEmpty() ? !name.endsWith("_en.properties") : name.endsWith(language + ".properties");
    }
}
