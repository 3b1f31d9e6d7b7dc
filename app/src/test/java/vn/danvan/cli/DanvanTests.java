package vn.danvan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the command line answers when it is called wrongly. */
class DanvanTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void withoutACommandItListsThemAndEndsWithTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(said(err)).contains("backup", "restore");
        assertThat(said(out)).isEmpty();
    }

    @Test
    void anUnknownCommandIsNamedAndEndsWithTwo() {
        assertThat(run("bakcup", "x")).isEqualTo(2);
        assertThat(said(err)).contains("bakcup");
    }

    @Test
    void helpIsAnAnswerAndGoesToTheOutput() {
        assertThat(run("help")).isZero();
        assertThat(said(out)).contains("backup", "restore", "synthesize --opinions");
        assertThat(said(err)).isEmpty();
    }

    @Test
    void aBackupWithoutAFileOrWithAnOptionIsWrongUsage() {
        assertThat(run("backup")).isEqualTo(2);
        assertThat(run("restore", "--force")).isEqualTo(2);
        assertThat(run("backup", "a", "b")).isEqualTo(2);
    }

    private int run(String... args) {
        return Danvan.run(args, new Terminal(InputStream.nullInputStream(), stream(out), stream(err)));
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
