package vn.danvan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.documents.DocumentText.Warning;
import vn.danvan.documents.ReadResult.Read;

class PlainTextTests {

    private static final String TEXT = "Ban Dân vận Tỉnh ủy\n\nNăm 2021: tiếp tục đổi mới.";

    @Test
    void unicodeFilesAreReadWithAndWithoutMark() {
        byte[][] files = {
            TEXT.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE),
            TEXT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)
        };
        for (byte[] file : files) {
            DocumentText read = Reading.document(file, "a.txt");
            assertThat(read.text()).isEqualTo(TEXT);
            assertThat(read.origin()).isEqualTo(TextOrigin.UNICODE);
            assertThat(read.warnings()).isEmpty();
        }
    }

    @Test
    void decomposedTextIsComposed() {
        DocumentText read = Reading.document(
                Normalizer.normalize(TEXT, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8), "a.txt");
        assertThat(read.text()).isEqualTo(TEXT);
        assertThat(read.origin()).isEqualTo(TextOrigin.NFD);
    }

    @Test
    void filesInOldEncodingsAreDecoded() {
        DocumentText tcvn3 =
                Reading.document("TØnh ñy Ninh ThuËn, ngµy 14 th¸ng 01".getBytes(StandardCharsets.ISO_8859_1), "a.txt");
        assertThat(tcvn3.text()).isEqualTo("Tỉnh ủy Ninh Thuận, ngày 14 tháng 01");
        assertThat(tcvn3.origin()).isEqualTo(TextOrigin.TCVN3);
        DocumentText vni = Reading.document(
                "Tænh uûy Ninh Thuaän, ngaøy 14 thaùng 01".getBytes(StandardCharsets.ISO_8859_1), "a.txt");
        assertThat(vni.text()).isEqualTo("Tỉnh ủy Ninh Thuận, ngày 14 tháng 01");
        assertThat(vni.origin()).isEqualTo(TextOrigin.VNI);
        assertThat(vni.confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void windowsTextOfOtherLanguagesIsKeptWithAWarning() {
        DocumentText read = Reading.document("Voilà l’été à la mer".getBytes(Charset.forName("windows-1252")), "a.txt");
        assertThat(read.text()).isEqualTo("Voilà l’été à la mer");
        assertThat(read.warnings()).containsExactly(new Warning("encoding-guessed", List.of()));
    }

    @Test
    void aFileCutInsideALetterIsStillUtf8() {
        byte[] bytes = "Dân vận".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 2);
        assertThat(Reading.document(cut, "a.txt").text()).isEqualTo("Dân v");
    }

    @Test
    void pastedTextIsTakenInTheSameWay() {
        ReadResult pasted = Reading.READER.readText("Ban D©n vËn", ReadLimits.DEFAULTS);
        assertThat(pasted).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.document().text()).isEqualTo("Ban Dân vận");
            assertThat(read.document().origin()).isEqualTo(TextOrigin.TCVN3);
        });
        assertThat(Reading.READER.readText("MẬT\nBáo cáo", ReadLimits.DEFAULTS)).isInstanceOf(ReadResult.Refused.class);
        assertThat(Reading.READER.readText("mËt\nB¸o c¸o t×nh h×nh", ReadLimits.DEFAULTS))
                .isInstanceOf(ReadResult.Refused.class);
    }

    @Test
    void lookAlikesAreReported() {
        DocumentText read = Reading.document("\u00D0ảng bộ tỉnh".getBytes(StandardCharsets.UTF_8), "a.txt");
        assertThat(read.warnings()).containsExactly(new Warning("look-alikes", List.of("1")));
    }
}
