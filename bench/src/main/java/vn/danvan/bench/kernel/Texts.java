package vn.danvan.bench.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;

/** Texts in memory and the draft beside them. */
@State(Scope.Benchmark)
public class Texts {

    /** Folder of the generator with {@code opinions.tsv} and {@code draft.txt}. */
    @Param("")
    public String folder = "";

    private List<String> texts = List.of();
    private byte[][] utf8 = new byte[0][];

    /** Reads them. */
    @Setup(Level.Trial)
    public void read() {
        texts = TextFile.first(Path.of(folder));
        utf8 = texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }

    List<String> texts() {
        return texts;
    }

    byte[][] utf8() {
        return utf8;
    }

    Draft draft() throws IOException {
        return DraftReader.read(Path.of(folder).resolve("draft.txt"));
    }
}
