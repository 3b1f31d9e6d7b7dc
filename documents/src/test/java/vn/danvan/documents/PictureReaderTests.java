package vn.danvan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.documents.ReadResult.Refused;

/** A page that somebody photographed. */
class PictureReaderTests {

    private static final BufferedImage PAGE = PdfFixture.picture(
            PdfFixture.text(List.of(
                    "THÔNG BÁO",
                    "Kết luận hội nghị giao ban công tác dân vận tháng Giêng",
                    "Yêu cầu Ban Dân vận các huyện ủy, thành ủy rà soát kế hoạch",
                    "tuyên truyền bầu cử và báo cáo trước ngày 15/3/2021.",
                    "Đề nghị Mặt trận và các đoàn thể chính trị - xã hội phối hợp",
                    "nắm tình hình nhân dân, kịp thời phản ánh với cấp ủy.")),
            200);

    private static void assumeTesseract() {
        assumeThat(new Tesseract("tesseract").isReady())
                .as("tesseract with vie is installed")
                .isTrue();
    }

    @Test
    void aPhotographIsReadWhicheverWayItWasHeld() {
        assumeTesseract();
        AffineTransform quarter = AffineTransform.getTranslateInstance(PAGE.getHeight(), 0);
        quarter.rotate(Math.PI / 2);
        int across = PAGE.getHeight();
        int down = PAGE.getWidth();
        BufferedImage turned = Drawing.onWhite(PAGE, across, down, quarter, BufferedImage.TYPE_INT_RGB);
        for (BufferedImage held : List.of(PAGE, turned)) {
            DocumentText read = Reading.document(StampFixture.encoded(held, "jpg"), "IMG_1.JPG");
            assertThat(read.kind()).isEqualTo(FileKind.PICTURE);
            assertThat(read.origin()).isEqualTo(TextOrigin.OCR);
            assertThat(read.text()).contains("rà soát kế hoạch").contains("15/3/2021");
            assertThat(read.warnings()).isEmpty();
        }
    }

    @Test
    void aPictureWithoutWritingIsEmptyAndADamagedOneUnreadable() {
        assumeTesseract();
        BufferedImage blank = new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB);
        assertThat(Reading.refusal(StampFixture.png(blank), "a.png")).isEqualTo(RefusalCode.EMPTY);
        byte[] cut = Arrays.copyOf(StampFixture.png(blank), 60);
        assertThat(Reading.refusal(cut, "a.png")).isEqualTo(RefusalCode.UNREADABLE);
    }

    @Test
    void withoutTesseractItSaysWhatToInstall(@TempDir Path folder) throws IOException {
        assertThat(new DocumentReader(folder.resolve("none").toString())
                        .read(new ByteArrayInputStream(StampFixture.png(PAGE)), "a.png", ReadLimits.DEFAULTS))
                .isEqualTo(new Refused(RefusalCode.OCR_MISSING, List.of("tesseract-ocr", "tesseract-ocr-vie")));
    }
}
