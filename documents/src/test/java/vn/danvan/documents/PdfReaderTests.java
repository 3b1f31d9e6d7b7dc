package vn.danvan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.documents.DocumentText.Warning;
import vn.danvan.documents.ReadResult.Read;
import vn.danvan.documents.ReadResult.Refused;

class PdfReaderTests {

    private static final List<String> NOTICE = List.of(
            "TỈNH ỦY NINH THUẬN",
            "THÔNG BÁO",
            "Năm 2021, Ban Dân vận Tỉnh ủy tiếp tục nâng cao chất lượng, hiệu",
            "quả công tác tham mưu cho Tỉnh ủy, các cấp ủy Đảng.",
            "1. Tăng cường nắm tình hình Nhân dân trên địa bàn toàn tỉnh, kịp",
            "thời phản ánh với cấp ủy.",
            "2. Đẩy mạnh phong trào thi đua \"Dân vận khéo\".");
    private static final byte[] TYPED =
            PdfFixture.text(NOTICE, List.of("Nơi nhận: Thường trực Tỉnh ủy, các huyện ủy", "2"));

    private static Path script(Path folder, String body) throws IOException {
        Path script = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static ReadResult readScan(String command, ReadLimits limits) throws IOException {
        byte[] scan = PdfFixture.scan(TYPED);
        return new DocumentReader(command).read(new ByteArrayInputStream(scan), "scan.pdf", limits);
    }

    private static void assumeTesseract() {
        Assumptions.assumeTrue(new Tesseract("tesseract").isReady(), "tesseract with Vietnamese is not installed");
    }

    @Test
    void textIsReadAndLinesOfAParagraphJoined() {
        DocumentText read = Reading.document(TYPED, "a.pdf");
        assertThat(read.text()).isEqualTo("""
                TỈNH ỦY NINH THUẬN
                THÔNG BÁO
                Năm 2021, Ban Dân vận Tỉnh ủy tiếp tục nâng cao chất lượng, hiệu quả công tác tham mưu cho Tỉnh ủy, các cấp ủy Đảng.
                1. Tăng cường nắm tình hình Nhân dân trên địa bàn toàn tỉnh, kịp thời phản ánh với cấp ủy.
                2. Đẩy mạnh phong trào thi đua "Dân vận khéo".
                Nơi nhận: Thường trực Tỉnh ủy, các huyện ủy""");
        assertThat(read.pages()).isEqualTo(2);
        assertThat(read.kind()).isEqualTo(FileKind.PDF);
        assertThat(read.origin()).isEqualTo(TextOrigin.UNICODE);
    }

    @Test
    void aMarkedPdfIsRefused() {
        byte[] pdf = PdfFixture.text(List.of("TỈNH ỦY NINH THUẬN", "TỐI MẬT", "BÁO CÁO"));
        assertThat(Reading.refusal(pdf, "a.pdf")).isEqualTo(RefusalCode.SECRET);
    }

    @Test
    void aStampLaidOverAPageIsRefused() {
        assertThat(Reading.refusal(PdfFixture.stamped(TYPED, "Tuyệt mật"), "a.pdf"))
                .isEqualTo(RefusalCode.SECRET);
        assertThat(Reading.document(PdfFixture.stamped(TYPED, "Đã xem"), "a.pdf")
                        .text())
                .contains("Dân vận khéo");
    }

    @Test
    void lockedLongAndBlankFilesAreRefused() {
        assertThat(Reading.refusal(PdfFixture.locked(TYPED), "a.pdf")).isEqualTo(RefusalCode.ENCRYPTED);
        assertThat(Reading.refused(PdfFixture.blankPages(501), "a.pdf", ReadLimits.DEFAULTS))
                .isEqualTo(new Refused(RefusalCode.TOO_MANY_PAGES, List.of("501", "500")));
        assertThat(Reading.refusal(PdfFixture.blankPages(2), "a.pdf")).isEqualTo(RefusalCode.EMPTY);
    }

    @Test
    void aStreamThatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("%PDF-1.7\n1 0 obj <</Filter/FlateDecode>> stream\n".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 201; i++) {
                deflated.write(zeros);
            }
        }
        assertThat(Reading.refusal(out.toByteArray(), "a.pdf")).isEqualTo(RefusalCode.ZIP_BOMB);
    }

    @Test
    void aScanIsRecognisedWithItsConfidence() throws IOException {
        assumeTesseract();
        ReadResult result = readScan("tesseract", ReadLimits.DEFAULTS);
        assertThat(result).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.document().text())
                    .contains("Ban Dân vận Tỉnh ủy")
                    .contains("Nơi nhận: Thường trực Tỉnh ủy");
            assertThat(read.document().origin()).isEqualTo(TextOrigin.OCR);
            assertThat(read.document().confidence()).isBetween(0.7, 1.0);
            assertThat(read.document().pages()).isEqualTo(2);
        });
    }

    @Test
    void aMarkOnAScanIsRefused() throws IOException {
        assumeTesseract();
        byte[] scan = PdfFixture.scan(
                PdfFixture.text(List.of("TỈNH ỦY NINH THUẬN", "", "MẬT", "", "BÁO CÁO TÌNH HÌNH", "Kính gửi Tỉnh ủy")));
        assertThat(Reading.refusal(scan, "a.pdf")).isEqualTo(RefusalCode.SECRET);
    }

    @Test
    void withoutTesseractOrItsVietnameseAScanSaysWhatToInstall(@TempDir Path folder) throws IOException {
        Refused missing = new Refused(RefusalCode.OCR_MISSING, List.of("tesseract-ocr", "tesseract-ocr-vie"));
        assertThat(readScan(folder.resolve("none").toString(), ReadLimits.DEFAULTS))
                .isEqualTo(missing);
        assertThat(readScan(script(folder, "echo eng").toString(), ReadLimits.DEFAULTS))
                .isEqualTo(missing);
    }

    @Test
    void recognitionEndsInTimeOrIsRefused(@TempDir Path folder) throws IOException {
        ReadLimits hasty = new ReadLimits(20_000_000, 500, 200_000_000, 5_000_000, 50, Duration.ofSeconds(1));
        String slow = script(folder, "case $1 in --list-langs) echo vie;; *) exec sleep 30;; esac")
                .toString();
        assertThat(readScan(slow, hasty)).isEqualTo(new Refused(RefusalCode.OCR_TIMEOUT, List.of("1")));
        String broken = script(folder, "case $1 in --list-langs) echo vie;; *) exit 1;; esac")
                .toString();
        assertThat(readScan(broken, ReadLimits.DEFAULTS)).isEqualTo(new Refused(RefusalCode.OCR_FAILED, List.of()));
        ReadLimits onePage = new ReadLimits(20_000_000, 500, 200_000_000, 5_000_000, 1, Duration.ofSeconds(9));
        assertThat(readScan(slow, onePage)).isEqualTo(new Refused(RefusalCode.TOO_MANY_PAGES, List.of("2", "1")));
    }

    @Test
    void wordsOfTheRecognitionTableBecomeLines() {
        RecognisedWords words = new RecognisedWords();
        String table = """
                level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
                5\t1\t1\t1\t1\t1\t0\t0\t0\t0\t90\tDân
                5\t1\t1\t1\t1\t2\t0\t0\t0\t0\t60\tvận
                5\t1\t1\t1\t2\t1\t0\t0\t0\t0\t90\tkhéo
                5\t1\t2\t1\t1\t1\t0\t0\t0\t0\t-1\t|
                4\t1\t2\t1\t1\t0\t0\t0\t0\t0\t-1\t
                broken""";
        assertThat(words.read(table)).isEqualTo("Dân vận\nkhéo\n\n|");
        assertThat(words.confidence()).isBetween(0.8, 0.82);
        assertThat(new RecognisedWords().confidence()).isZero();
    }

    @Test
    void aBoundPictureInATypedPdfOnlyWarnsWhenItCannotBeRead(@TempDir Path folder) throws IOException {
        byte[] mixed = PdfFixture.withScannedPage(TYPED);
        ReadResult result = new DocumentReader(folder.resolve("none").toString())
                .read(new ByteArrayInputStream(mixed), "a.pdf", ReadLimits.DEFAULTS);
        assertThat(result)
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> assertThat(read.document().warnings())
                                .containsExactly(new Warning("pages-without-text", List.of("1"))));
    }
}
