package vn.danvan.synthesis.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOpinionTests {

    @TempDir
    Path folder;

    @Test
    void aQuotedTextKeepsItsLinesCommasAndQuotes() throws IOException {
        OpinionFiles.Content read =
                OpinionFiles.csv(folder, "id,text\n1,\"Tôi đề nghị:\nsửa \"\"Điều 5\"\", khoản 2.\"\n2,không\n");
        assertThat(read.texts()).containsExactly("Tôi đề nghị:\nsửa \"Điều 5\", khoản 2.", "không");
        assertThat(read.rejected()).isEmpty();
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreNoPartOfAField() throws IOException {
        OpinionFiles.Content read = OpinionFiles.csv(folder, "\uFEFFid,text\r\n1,một\r\n2,\"hai\"\r\n\r\n3,ba");
        assertThat(read.ids()).containsExactly("1", "2", "3");
        assertThat(read.texts()).containsExactly("một", "hai", "ba");
    }

    @Test
    void aQuoteInsideAPlainTextIsACharacter() throws IOException {
        OpinionFiles.Content read = OpinionFiles.csv(folder, "id,text\n1,màn hình 24\" cũ\n2,thứ hai\n3,thứ ba\n");
        assertThat(read.texts()).containsExactly("màn hình 24\" cũ", "thứ hai", "thứ ba");
    }

    @Test
    void anEmptyTextIsAnOpinion() throws IOException {
        OpinionFiles.Content read = OpinionFiles.csv(folder, "id,text\n1,\n2,\"\"\n");
        assertThat(read.texts()).containsExactly("", "");
    }

    @Test
    void columnsStandInAnyOrderAndUnknownOnesAreTold() throws IOException {
        OpinionFiles.Content read = OpinionFiles.csv(folder, "ghi chú,Text,people,ID\nx,ý kiến,250,a1\ny,khác,,a2\n");
        assertThat(read.ids()).containsExactly("a1", "a2");
        assertThat(read.people()).containsExactly(250, 1);
        assertThat(read.unknown()).containsExactly("ghi chú");
    }

    @Test
    void aBadRowIsToldWithItsLineAndReasonAndTheOthersStay() throws IOException {
        String content = """
                id,text,people
                1,đủ,1
                2,thiếu
                3,thừa,1,2
                4,"dòng một
                dòng hai" rác,1
                ,không có mã,1
                1,mã lặp,1
                5,số người,ba
                6,số người,0
                7,cuối,2
                """;
        OpinionFiles.Content read = OpinionFiles.csv(folder, content);
        assertThat(read.ids()).containsExactly("1", "7");
        assertThat(read.rejected())
                .extracting(Rejected::line, Rejected::id, Rejected::fault)
                .containsExactly(
                        tuple(3L, "2", Fault.FIELD_COUNT),
                        tuple(4L, "3", Fault.FIELD_COUNT),
                        tuple(5L, "4", Fault.QUOTES),
                        tuple(7L, "", Fault.ID_MISSING),
                        tuple(8L, "1", Fault.ID_TWICE),
                        tuple(9L, "5", Fault.PEOPLE),
                        tuple(10L, "6", Fault.PEOPLE));
    }

    @Test
    void bytesThatAreNoUtf8RejectTheirRowOnlyHoweverOftenTheyCome() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,text\n1,".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {'a', (byte) 0xC3, 'b', '\n', '2', ',', 'a', (byte) 0xC3, 'b', '\n'});
        bytes.writeBytes("3,tốt\n".getBytes(StandardCharsets.UTF_8));
        OpinionFiles.Content read = OpinionFiles.read(folder, "a.csv", bytes.toByteArray(), 1);
        assertThat(read.ids()).containsExactly("3");
        assertThat(read.rejected())
                .extracting(Rejected::line, Rejected::fault)
                .containsExactly(tuple(2L, Fault.ENCODING), tuple(3L, Fault.ENCODING));
    }

    @Test
    void aNulCharacterIsKept() throws IOException {
        assertThat(OpinionFiles.csv(folder, "id,text\n1,a\0b\n").texts()).containsExactly("a\0b");
    }

    @Test
    void aTextOfFortyThousandSyllablesIsReadWhole() throws IOException {
        String text = "đồng ý với dự thảo ".repeat(8000);
        assertThat(OpinionFiles.csv(folder, "id,text\n1," + text + "\n").texts())
                .containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void recordsThatLieAcrossBlocksAreWhole(int threads) throws IOException {
        StringBuilder content = new StringBuilder("id,text\n");
        String line = "dòng \"\"có dấu\"\" nháy,\n".repeat(40_000);
        for (int i = 0; i < 12; i++) {
            content.append('o').append(i).append(",\"").append(line).append("\"\n");
        }
        OpinionFiles.Content read =
                OpinionFiles.read(folder, "a.csv", content.toString().getBytes(StandardCharsets.UTF_8), threads);
        assertThat(read.ids()).isEqualTo(OpinionFiles.ids(12));
        assertThat(read.texts()).allMatch(text -> text.equals(line.replace("\"\"", "\"")));
    }

    @Test
    void linesAreCountedAcrossBlocks() throws IOException {
        String row = "x".repeat(1 << 20);
        String content = "id,text\n" + "1," + row + "\n2,\"a\nb" + row + "\"\n3," + row + "\n4," + row + "\n5," + row
                + "\n6," + row + "\n7\n";
        assertThat(OpinionFiles.csv(folder, content).rejected())
                .extracting(Rejected::line, Rejected::fault)
                .containsExactly(tuple(9L, Fault.FIELD_COUNT));
    }

    @Test
    void idsInAnyOrderThatComeTwiceCountOnce() throws IOException {
        StringBuilder content = new StringBuilder("id,text\n");
        for (int i = 0; i < 10_000; i++) {
            content.append(i * 7919 % 9_000).append(",ý kiến ").append(i).append('\n');
        }
        OpinionFiles.Content read = OpinionFiles.csv(folder, content.toString());
        assertThat(read.ids()).hasSize(9_000).doesNotHaveDuplicates();
        assertThat(read.rejected()).hasSize(1_000).allMatch(row -> row.fault() == Fault.ID_TWICE);
        assertThat(read.texts().getFirst()).isEqualTo("ý kiến 0");
    }

    @Test
    void aFileWithoutANeededColumnOrWithOneTwiceIsRefused() {
        assertThatThrownBy(() -> OpinionFiles.csv(folder, "id,ý kiến\n1,a\n"))
                .isInstanceOfSatisfying(UnreadableInput.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(UnreadableInput.Reason.COLUMN_MISSING);
                    assertThat(refused.value()).isEqualTo("text");
                });
        assertThatThrownBy(() -> OpinionFiles.csv(folder, "id,text,text\n1,a,b\n"))
                .isInstanceOfSatisfying(
                        UnreadableInput.class,
                        refused -> assertThat(refused.reason()).isEqualTo(UnreadableInput.Reason.COLUMN_TWICE));
        assertThatThrownBy(() -> OpinionFiles.csv(folder, "")).isInstanceOf(UnreadableInput.class);
    }
}
