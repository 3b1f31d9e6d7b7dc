package vn.danvan.reporting.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The tests of the page's script, run by Node.js: numbers, ranges, checks while typing, changes kept on the device. */
class FillScriptTests {

    private static final Path FRONTEND = Path.of("frontend");

    @Test
    void theScriptDoesWhatItsOwnTestsSay() throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", "--no-warnings", "--test", "test/")
                .directory(FRONTEND.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).containsPattern("(?m)^# pass [1-9]\\d+$").contains("# fail 0");
        assertThat(node.exitValue()).as(said).isZero();
    }
}
