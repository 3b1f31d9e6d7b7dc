package vn.danvan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danvan.rules.calendar.DayKind;

class RuleMessagesTests {

    private final Properties vietnamese = read("messages/rules.properties");
    private final Properties english = read("messages/rules_en.properties");

    @Test
    void bothLanguagesHaveTheSameMessagesWithTheSameArguments() {
        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
        vietnamese
                .stringPropertyNames()
                .forEach(key -> assertThat(arguments(english, key)).as(key).isEqualTo(arguments(vietnamese, key)));
    }

    @Test
    void everyMessageNamedInTheCodeExists() throws IOException {
        Pattern named = Pattern.compile("\"(rules\\.[a-z.]+[a-z])\"[,)]");
        Set<String> keys = new TreeSet<>();
        for (String folder : new String[] {"rules", "cli"}) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/danvan", folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = named.matcher(Files.readString(file).replaceAll("audit\\.record\\([^)]*\\)", ""));
                    while (matcher.find()) {
                        keys.add(matcher.group(1));
                    }
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(40);
        keys.removeIf(key -> vietnamese.containsKey("refusal." + key));
        assertThat(vietnamese.stringPropertyNames()).containsAll(keys);
        for (DayKind kind : DayKind.values()) {
            assertThat(vietnamese.stringPropertyNames()).contains("rules.day." + kind);
        }
    }

    private static Set<String> arguments(Properties texts, String key) {
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(texts.getProperty(key));
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Properties read(String path) {
        Properties texts = new Properties();
        ClassLoader loader = Objects.requireNonNull(RuleMessagesTests.class.getClassLoader());
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(loader.getResourceAsStream(path)), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}
