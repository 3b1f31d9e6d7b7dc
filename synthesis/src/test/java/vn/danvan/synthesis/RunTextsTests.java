package vn.danvan.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.danvan.synthesis.draft.UnreadableDraft;
import vn.danvan.synthesis.input.UnreadableInput;
import vn.danvan.synthesis.parquet.UnreadableParquet;

class RunTextsTests {

    private final RunTexts vietnamese = new RunTexts(Locale.of("vi"));
    private final RunTexts english = new RunTexts(Locale.ENGLISH);

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "vn/danvan/synthesis/run",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSameValues() {
        ResourceBundle one = bundle(Locale.ROOT);
        ResourceBundle other = bundle(Locale.ENGLISH);
        assertThat(new TreeSet<>(other.keySet())).isEqualTo(new TreeSet<>(one.keySet()));
        for (String key : one.keySet()) {
            assertThat(places(other.getString(key))).as(key).isEqualTo(places(one.getString(key)));
            assertThat(one.getString(key)).as(key).isNotEqualTo(other.getString(key));
        }
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        for (String place : new String[] {"{0}", "{1}", "{2}", "{3}"}) {
            if (sentence.contains(place)) {
                places.add(place);
            }
        }
        return places;
    }

    @Test
    void everyReasonHasASentence() {
        ResourceBundle bundle = bundle(Locale.ROOT);
        Arrays.stream(RunOptions.Fault.values())
                .forEach(
                        fault -> assertThat(bundle.getString("option." + fault)).isNotBlank());
        Arrays.stream(UnreadableInput.Reason.values())
                .forEach(reason ->
                        assertThat(bundle.getString("input." + reason)).isNotBlank());
        Arrays.stream(UnreadableParquet.Fault.values())
                .forEach(fault ->
                        assertThat(bundle.getString("parquet." + fault)).isNotBlank());
        Arrays.stream(UnreadableDraft.Reason.values())
                .forEach(reason ->
                        assertThat(bundle.getString("draft." + reason)).isNotBlank());
        Arrays.stream(Progress.Stage.values())
                .forEach(stage ->
                        assertThat(bundle.getString("stage." + stage.label())).isNotBlank());
    }

    @Test
    void whatTheSystemSaysIsToldInTheReadersWords() {
        assertThat(vietnamese.refusal(new IOException("No space left on device")))
                .startsWith("Hết chỗ trên đĩa");
        assertThat(vietnamese.refusal(new FileSystemException("a", null, "No space left on device")))
                .startsWith("Hết chỗ trên đĩa");
        assertThat(vietnamese.refusal(new NoSuchFileException("a"))).isEqualTo("Không có tệp hoặc thư mục a.");
        assertThat(vietnamese.refusal(new AccessDeniedException("a"))).isEqualTo("Không có quyền đọc hoặc ghi a.");
        assertThat(vietnamese.refusal(new NotDirectoryException("a"))).isEqualTo("Không đọc hoặc ghi được a.");
        assertThat(english.refusal(new NoResults(Path.of("a")))).startsWith("a is no folder of results");
    }

    @Test
    void aStopIsNoFailureHoweverItIsHeard() {
        assertThat(english.refusal(new InterruptedIOException())).isEqualTo("Stopped; nothing was written.");
        assertThat(english.refusal(new ClosedByInterruptException())).isEqualTo("Stopped; nothing was written.");
    }
}
