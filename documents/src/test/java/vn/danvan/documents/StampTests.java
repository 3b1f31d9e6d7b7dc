package vn.danvan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.documents.DocumentText.Warning;
import vn.danvan.documents.ReadResult.Read;
import vn.danvan.documents.StampFixture.Look;

/** Stamps of secrecy that are pictures: in a Word document, on a typed PDF, on a scan. */
class StampTests {

    private static final Tesseract TESSERACT = new Tesseract("tesseract");
    private static final List<String> LINES = List.of("BAN DÂN VẬN TỈNH ỦY", "KẾ HOẠCH", "Kiểm tra công tác dân vận");

    private static void assumeTesseract() {
        assumeThat(TESSERACT.isReady()).as("tesseract with vie is installed").isTrue();
    }

    private static boolean isSeen(Look look) throws IOException {
        try {
            new Stamps(TESSERACT).refuseIn(StampFixture.draw(look));
            return false;
        } catch (Refusing refusing) {
            assertThat(refusing.refused().code()).isEqualTo(RefusalCode.SECRET_PICTURE);
            return true;
        }
    }

    @Test
    void framedSlantedRedAndWornStampsAreSeen() throws IOException {
        assumeTesseract();
        List<Look> missed = new ArrayList<>();
        for (Look look : StampFixture.TEN) {
            if (!isSeen(look)) {
                missed.add(look);
            }
        }
        assertThat(missed).as("stamps that were not seen").isEmpty();
    }

    @Test
    void ofThirtyStampsByChanceTwentySevenAreSeen() throws IOException {
        assumeTesseract();
        Random chance = new Random(99);
        int seen = 0;
        for (int i = 0; i < 30; i++) {
            seen += isSeen(StampFixture.byChance(chance)) ? 1 : 0;
        }
        assertThat(seen).isGreaterThanOrEqualTo(27);
    }

    @Test
    void otherWordsInPicturesAreNoStamp() throws IOException {
        assumeTesseract();
        for (String words :
                List.of("HỎA TỐC", "ĐẢNG", "MẶT TRẬN", "BÍ MẬT", "MẬT ONG", "ĐÃ XEM", "TỐI NAY", "DÂN VẬN")) {
            assertThat(isSeen(new Look(words, -10, 1, Color.RED, 0, 44, 1)))
                    .as(words)
                    .isFalse();
        }
    }

    @Test
    void aStampInTheHeaderOrBodyOfAWordDocumentIsRefused() {
        assumeTesseract();
        byte[] stamp = StampFixture.png(StampFixture.draw(StampFixture.TEN.get(1)));
        assertThat(Reading.refusal(DocxFixture.withPictures(LINES, List.of(), List.of(stamp)), "a.docx"))
                .isEqualTo(RefusalCode.SECRET_PICTURE);
        byte[] other = StampFixture.png(StampFixture.draw(new Look("HỎA TỐC", 0, 1, Color.RED, 0, 40, 0)));
        assertThat(Reading.refusal(DocxFixture.withPictures(LINES, List.of(other, stamp), List.of()), "a.docx"))
                .isEqualTo(RefusalCode.SECRET_PICTURE);
        assertThat(Reading.document(DocxFixture.withPictures(LINES, List.of(other), List.of()), "a.docx")
                        .warnings())
                .isEmpty();
    }

    @Test
    void aStampOnATypedPageOfAPdfIsRefused() {
        assumeTesseract();
        byte[] pdf = PdfFixture.withPicture(PdfFixture.text(LINES), StampFixture.draw(StampFixture.TEN.get(4)), 120);
        assertThat(Reading.refusal(pdf, "a.pdf")).isEqualTo(RefusalCode.SECRET_PICTURE);
    }

    @Test
    void aRedStampOnAScanOrPhotographIsRefused() {
        assumeTesseract();
        for (int look : new int[] {1, 2, 4, 5}) {
            BufferedImage stamp = StampFixture.draw(StampFixture.TEN.get(look));
            byte[] pdf = PdfFixture.withPicture(PdfFixture.text(LINES), stamp, 110);
            assertThat(Reading.refusal(PdfFixture.scan(pdf), "a.pdf"))
                    .as("scan with %s", StampFixture.TEN.get(look))
                    .isIn(RefusalCode.SECRET_PICTURE, RefusalCode.SECRET);
            byte[] photograph = StampFixture.encoded(PdfFixture.picture(pdf, 200), "jpg");
            assertThat(Reading.refusal(photograph, "a.jpg"))
                    .as("photograph with %s", StampFixture.TEN.get(look))
                    .isIn(RefusalCode.SECRET_PICTURE, RefusalCode.SECRET);
        }
    }

    @Test
    void whereNothingCanReadPicturesTheReportSaysThatTheyWereNotRead(@TempDir Path folder) throws IOException {
        byte[] stamp = StampFixture.png(StampFixture.draw(StampFixture.TEN.getFirst()));
        byte[] docx = DocxFixture.withPictures(LINES, List.of(stamp), List.of());
        byte[] pdf =
                PdfFixture.withPicture(PdfFixture.text(LINES), StampFixture.draw(StampFixture.TEN.getFirst()), 100);
        for (byte[] file : List.of(docx, pdf)) {
            ReadResult result = new DocumentReader(folder.resolve("none").toString())
                    .read(new ByteArrayInputStream(file), "a", ReadLimits.DEFAULTS);
            assertThat(result)
                    .isInstanceOfSatisfying(
                            Read.class,
                            read -> assertThat(read.document().warnings())
                                    .containsExactly(new Warning("pictures-not-read", List.of("1"))));
        }
    }

    @Test
    void picturesBeyondTheFirstDozenAreCountedNotRead() {
        assumeTesseract();
        List<byte[]> logos = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            logos.add(StampFixture.png(StampFixture.draw(new Look("Số " + i, 0, 0, Color.BLUE, 0, 20, 1))));
        }
        assertThat(Reading.document(DocxFixture.withPictures(LINES, logos, List.of()), "a.docx")
                        .warnings())
                .containsExactly(new Warning("pictures-not-read", List.of("2")));
    }
}
