package vn.danvan.synthesis.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonOpinionTests {

    @TempDir
    Path folder;

    @Test
    void escapesAndCharactersBeyondTheBasicPlaneAreRead() throws IOException {
        OpinionFiles.Content read = OpinionFiles.json(
                folder,
                "{\"id\":\"1\",\"text\":\"\\u0110i\\u1ec1u 5\\n\\\"kho\\u1ea3n\\\" \\ud83d\\ude00\\/\"}\n{\"text\":\"😀 ổn\",\"id\":2}\n");
        assertThat(read.ids()).containsExactly("1", "2");
        assertThat(read.texts()).containsExactly("Điều 5\n\"khoản\" \uD83D\uDE00/", "😀 ổn");
    }

    @Test
    void whatIsNotKnownIsPassedOverHoweverDeep() throws IOException {
        OpinionFiles.Content read = OpinionFiles.json(
                folder,
                "{\"x\":{\"text\":\"không phải\",\"y\":[1,{\"id\":\"z\"}]},\"id\":\"1\",\"text\":\"phải\",\"people\":3}\n");
        assertThat(read.texts()).containsExactly("phải");
        assertThat(read.people()).containsExactly(3);
        assertThat(read.unknown()).containsExactly("x");
    }

    @Test
    void aBrokenLineIsToldAndTheNextIsRead() throws IOException {
        OpinionFiles.Content read = OpinionFiles.json(
                folder,
                "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\n\n[1]\n{\"id\":\"3\",\"text\":\"b\"} thừa\n{\"id\":\"4\"}\n{\"id\":\"5\",\"text\":null}\n{\"text\":\"c\"}\n{\"id\":\"6\",\"text\":\"d\"}");
        assertThat(read.ids()).containsExactly("1", "6");
        assertThat(read.rejected())
                .extracting(Rejected::line, Rejected::fault)
                .containsExactly(
                        tuple(2L, Fault.JSON),
                        tuple(4L, Fault.JSON),
                        tuple(5L, Fault.JSON),
                        tuple(6L, Fault.TEXT_MISSING),
                        tuple(7L, Fault.TEXT_MISSING),
                        tuple(8L, Fault.ID_MISSING));
    }

    @Test
    void halfASurrogatePairIsNoText() throws IOException {
        OpinionFiles.Content read =
                OpinionFiles.json(folder, "{\"id\":\"1\",\"text\":\"a\\ud83d\"}\n{\"id\":\"2\",\"text\":\"b\"}\n");
        assertThat(read.ids()).contains("2");
        assertThat(read.ids().size() + read.rejected().size()).isEqualTo(2);
    }

    @Test
    void deepNestingRejectsItsLineOnly() throws IOException {
        String deep = "{\"id\":\"1\",\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + ",\"text\":\"a\"}\n";
        OpinionFiles.Content read = OpinionFiles.json(folder, deep + "{\"id\":\"2\",\"text\":\"b\"}\n");
        assertThat(read.ids()).contains("2");
        assertThat(read.ids().size() + read.rejected().size()).isEqualTo(2);
    }
}
