package vn.danvan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.documents.ReadResult.Read;
import vn.danvan.documents.ReadResult.Refused;

class DamagedFileTests {

    private static final byte[] DOCX = DocxFixture.poi(document -> {
        for (int i = 0; i < 20; i++) {
            document.createParagraph().createRun().setText("Công tác dân vận năm " + (2000 + i));
        }
        document.createTable(3, 3);
    });
    private static final byte[] PDF = PdfFixture.text(List.of("Công tác dân vận năm 2021", "của Tỉnh ủy Ninh Thuận"));
    private static final DocumentReader WITHOUT_OCR = new DocumentReader("/nonexistent/tesseract");

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    private static ReadResult read(byte[] bytes, String name) throws java.io.IOException {
        return WITHOUT_OCR.read(new java.io.ByteArrayInputStream(bytes), name, ReadLimits.DEFAULTS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomBytesAreUnreadable(int seed) throws java.io.IOException {
        byte[] bytes = new byte[200 + new Random(seed).nextInt(3_000)];
        new Random(seed).nextBytes(bytes);
        assertThat(read(bytes, "a.docx")).as("seed %d", seed).isEqualTo(new Refused(RefusalCode.UNREADABLE, List.of()));
        for (Map.Entry<String, String> head :
                Map.of("PK\u0003\u0004", "a.docx", "%PDF-1.7\n", "a.pdf").entrySet()) {
            byte[] start = head.getKey().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            System.arraycopy(start, 0, bytes, 0, start.length);
            assertThat(read(bytes, head.getValue())).as("seed %d", seed).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDocxCutShortIsRefused(int seed) throws java.io.IOException {
        byte[] cut = Arrays.copyOf(DOCX, 1 + new Random(seed).nextInt(DOCX.length / 2));
        assertThat(read(cut, "a.docx")).as("seed %d", seed).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPdfCutShortIsReadAsFarAsItGoesOrRefused(int seed) throws java.io.IOException {
        byte[] cut = Arrays.copyOf(PDF, 1 + new Random(seed).nextInt(PDF.length - 1));
        assertThat(read(cut, "a.pdf")).as("seed %d", seed).isInstanceOfAny(Refused.class, Read.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void flippedBytesNeverThrow(int seed) throws java.io.IOException {
        Random random = new Random(seed);
        for (byte[] original : List.of(DOCX, PDF)) {
            byte[] damaged = original.clone();
            for (int i = 0; i < 1 + seed % 30; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(damaged, "a")).as("seed %d", seed).isInstanceOfAny(Refused.class, Read.class);
        }
    }
}
