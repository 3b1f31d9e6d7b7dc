package vn.danvan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.documents.ReadResult.Refused;

class RefusalTests {

    private static final ReadLimits SMALL = new ReadLimits(2_000, 3, 100_000, 500, 1, Duration.ofSeconds(5));

    @Test
    void filesOverTheLimitAreRefusedBeforeTheyAreRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), new byte[2_001]);
        assertThat(Reading.READER.read(file, "a.txt", SMALL))
                .isEqualTo(new Refused(RefusalCode.TOO_LARGE, List.of("2000")));
        assertThat(Reading.refused(new byte[2_001], "a.txt", SMALL).code()).isEqualTo(RefusalCode.TOO_LARGE);
        assertThat(Reading.refused("a ".repeat(300).getBytes(StandardCharsets.UTF_8), "a.txt", SMALL)
                        .code())
                .isEqualTo(RefusalCode.TOO_MUCH_TEXT);
    }

    @Test
    void longRunsOfSpaceAndSignsCostNoTime() {
        for (String filler : List.of(" ", "-", "\t", "|", ". ", "a ")) {
            String text = "Dân vận" + filler.repeat(4_000_000 / filler.length()) + "khéo";
            ReadResult read = assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> Reading.READER.readText(text, ReadLimits.DEFAULTS));
            assertThat(read).as("filler '%s'", filler).isInstanceOf(ReadResult.Read.class);
        }
    }

    @Test
    void aDocxThatUnpacksToTooMuchTextIsRefused() {
        assertThat(Reading.refused(DocxFixture.raw(DocxFixture.p("dân vận ").repeat(100)), "a.docx", SMALL)
                        .code())
                .isEqualTo(RefusalCode.TOO_MUCH_TEXT);
    }

    @Test
    void nothingIsRefusedAsEmpty() {
        assertThat(Reading.refusal(new byte[0], "a.docx")).isEqualTo(RefusalCode.EMPTY);
        assertThat(Reading.refusal(" \n\t ".getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isEqualTo(RefusalCode.EMPTY);
        assertThat(Reading.refusal(DocxFixture.raw("<w:p/>"), "a.docx")).isEqualTo(RefusalCode.EMPTY);
        assertThat(Reading.READER.readText("", SMALL)).isEqualTo(new Refused(RefusalCode.EMPTY, List.of()));
    }

    @Test
    void aZipBombIsRefused() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "x");
        parts.put("word/media/image1.png", "0".repeat(30_000_000));
        assertThat(Reading.refusal(DocxFixture.zip(parts), "a.docx")).isEqualTo(RefusalCode.ZIP_BOMB);
        parts.put("word/media/image1.png", "0".repeat(200_000));
        assertThat(Reading.refused(DocxFixture.zip(parts), "a.docx", SMALL).code())
                .isEqualTo(RefusalCode.ZIP_BOMB);
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE w:document [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
        "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE w:document SYSTEM \"http://127.0.0.1:1/x.dtd\">"
    })
    void xmlEntitiesAreRefused(String declaration) {
        String document = DocxFixture.document(DocxFixture.p("a")).replace("?><w", "?>" + declaration + "<w");
        byte[] docx = DocxFixture.raw(DocxFixture.p("a"), "word/header1.xml", document);
        assertThat(Reading.refusal(docx, "a.docx")).isEqualTo(RefusalCode.XML_ENTITIES);
    }

    @Test
    void aDocumentUnderAPasswordIsRefused() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("khóa");
            try (OutputStream data = encryptor.getDataStream(container)) {
                data.write(DocxFixture.raw(DocxFixture.p("a")));
            }
            container.writeFilesystem(out);
        }
        assertThat(Reading.refusal(out.toByteArray(), "a.docx")).isEqualTo(RefusalCode.ENCRYPTED);
    }

    @Test
    void macrosAreRefusedWhateverTheName() {
        assertThat(Reading.refusal(
                        DocxFixture.typed("application/vnd.ms-word.document.macroEnabled.main+xml"), "a.docx"))
                .isEqualTo(RefusalCode.MACRO);
        assertThat(Reading.refusal(DocxFixture.raw(DocxFixture.p("a"), "word/vbaProject.bin", "x"), "a.docx"))
                .isEqualTo(RefusalCode.MACRO);
    }

    @Test
    void otherKindsAreToldByTheirContent() throws IOException {
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        TableExport.xlsx(new Table("a", List.of("b"), List.of()), xlsx);
        assertThat(Reading.refused(xlsx.toByteArray(), "a.docx", ReadLimits.DEFAULTS))
                .isEqualTo(new Refused(RefusalCode.UNKNOWN_TYPE, List.of("xlsx")));
        assertThat(Reading.refused(DocxFixture.zip(Map.of("a.txt", "a")), "a.docx", ReadLimits.DEFAULTS)
                        .args())
                .containsExactly("zip");
        assertThat(Reading.refused("{\\rtf1 a}".getBytes(StandardCharsets.UTF_8), "a.txt", ReadLimits.DEFAULTS)
                        .args())
                .containsExactly("rtf");
        assertThat(Reading.refused("<html>a".getBytes(StandardCharsets.UTF_8), "a.txt", ReadLimits.DEFAULTS)
                        .args())
                .containsExactly("html");
        ByteArrayOutputStream doc = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "WordDocument");
            container.writeFilesystem(doc);
        }
        assertThat(Reading.refused(doc.toByteArray(), "a.docx", ReadLimits.DEFAULTS)
                        .args())
                .containsExactly("doc");
    }

    @Test
    void aWrongExtensionIsWarnedAbout() {
        DocumentText read = Reading.document(DocxFixture.raw(DocxFixture.p("Dân vận")), "bao-cao.PDF");
        assertThat(read.warnings()).containsExactly(new DocumentText.Warning("extension-mismatch", List.of("docx")));
        assertThat(Reading.document(DocxFixture.raw(DocxFixture.p("Dân vận")), "BAO-CAO.DOCX")
                        .warnings())
                .isEmpty();
    }

    @Test
    void everyCodeIsStableAndItsOwn() {
        assertThat(List.of(RefusalCode.values()))
                .extracting(RefusalCode::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]+"));
    }
}
