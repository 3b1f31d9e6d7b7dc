package vn.danvan.directive.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SampleFiles;
import vn.danvan.support.Visitor;

/** Files of every kind as a specialist uploads them on the page of intake. */
@DanvanTest
@ExtendWith(OutputCaptureExtension.class)
class IntakePagesTests {

    private static final List<String> LINES = List.of(
            "BAN DÂN VẬN TỈNH ỦY",
            "Số 31-KH/BDVTU",
            "KẾ HOẠCH",
            "kiểm tra công tác dân vận năm 2021",
            "Yêu cầu Ban Dân vận các huyện ủy, thành ủy báo cáo trước ngày 15/3/2021.");
    private static final String WORDS = "hoa sen trắng 7431";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MultipartConfigElement multipart;

    private Visitor specialist;

    @BeforeEach
    void signIn() {
        specialist = new Visitor(mvc);
        specialist.signIn("chuyenvien.tinh", "danvan-minhhoa-2021");
    }

    private MvcTestResult upload(String name, byte[] content) {
        return specialist.upload("/directives/new", name, content);
    }

    private String read(String name, byte[] content) throws UnsupportedEncodingException {
        MvcTestResult uploaded = upload(name, content);
        assertThat(uploaded).hasStatus(HttpStatus.FOUND);
        return specialist.text(String.valueOf(uploaded.getResponse().getRedirectedUrl()));
    }

    private void refused(String name, byte[] content, String why) {
        assertThat(upload(name, content))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(why);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void wordPdfAndTextLeadToTheirProposedFacts() throws UnsupportedEncodingException {
        String plain = String.join("\n", LINES);
        List<byte[]> files = List.of(
                SampleFiles.docx(LINES),
                SampleFiles.pdf(List.of(LINES)),
                plain.getBytes(StandardCharsets.UTF_8),
                Normalizer.normalize(plain, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8));
        List<String> names = List.of("a.docx", "a.pdf", "a.txt", "nfd.txt");
        for (int i = 0; i < files.size(); i++) {
            assertThat(read(names.get(i), files.get(i)))
                    .as(names.get(i))
                    .contains("31-KH/BDVTU", "Đề xuất, đọc từ dòng", "báo cáo trước ngày 15/3/2021");
        }
        assertThat(read("nfd.txt", files.getLast())).contains("viết rời");
    }

    @Test
    void oldEncodingsAreConvertedAndThePageSaysSo() throws UnsupportedEncodingException {
        assertThat(read("tcvn3.txt", latin("TØnh ñy Ninh ThuËn, ngµy 14 th¸ng 01")))
                .contains("TCVN3", "Tỉnh ủy Ninh Thuận, ngày 14 tháng 01");
        assertThat(read("vni.txt", latin("Tænh uûy Ninh Thuaän, ngaøy 14 thaùng 01")))
                .contains("VNI", "Tỉnh ủy Ninh Thuận, ngày 14 tháng 01");
    }

    @Test
    void whatCannotBeReadIsRefusedWithWhatToDo() {
        refused("a.pdf", SampleFiles.locked(SampleFiles.pdf(List.of(LINES))), "Tệp có mật khẩu");
        refused("a.docx", SampleFiles.bomb(), "khi mở ra lớn hơn");
        refused("cu.doc", SampleFiles.oldWord(), "Word kiểu cũ (.doc)");
        refused("rong.txt", new byte[0], "Văn bản không có chữ nào");
        refused("lon.txt", new byte[20_000_001], "Tệp lớn hơn 20 MB");
        refused("a.rtf", latin("{\\rtf1 a}"), "Tệp loại .rtf không đọc được");
    }

    @Test
    void aFileAndAPastedTextAtOnceAreAskedAboutSoThatNeitherIsLost() {
        assertThat(specialist.upload("/directives/new", "a.docx", SampleFiles.docx(LINES), "text", "Dán thêm"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("không làm cả hai", "Dán thêm");
    }

    @Test
    void aPhotographOfAPageIsRecognised() throws UnsupportedEncodingException {
        assumeThat(SampleFiles.canReadScans())
                .as("Tesseract with its Vietnamese model is installed")
                .isTrue();
        byte[] photograph = SampleFiles.photograph(SampleFiles.pdf(List.of(LINES)));
        MvcTestResult uploaded = upload("IMG_0042.JPG", photograph);
        assertThat(uploaded).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aStampAsAPictureIsRefused() {
        assumeThat(SampleFiles.canReadScans())
                .as("Tesseract with its Vietnamese model is installed")
                .isTrue();
        refused("a.docx", SampleFiles.docxWithStamp(LINES, "TỐI MẬT"), "được đọc là dấu độ mật");
    }

    @Test
    void nothingOfASecretFileStaysAnywhere(CapturedOutput log) throws IOException {
        Instant before = Instant.now();
        long files = count("select count(*) from files.file");
        long intakes = count("select count(*) from directive.intake");

        refused("ke-hoach-hoa-sen.txt", ("TUYỆT MẬT\n" + WORDS).getBytes(StandardCharsets.UTF_8), "dấu độ mật");
        refused("ke-hoach-hoa-sen.docx", SampleFiles.docx(List.of("MẬT", WORDS)), "dấu độ mật");

        assertThat(count("select count(*) from files.file")).isEqualTo(files);
        assertThat(count("select count(*) from directive.intake")).isEqualTo(intakes);
        assertThat(tablesThatHold("hoa sen", "hoa-sen")).isEmpty();
        assertThat(log.getAll()).doesNotContain("hoa sen", "hoa-sen");
        assertThat(writtenSince(before, WORDS)).isEmpty();
    }

    /** Tomcat keeps no part of an upload on disk as long as the threshold is not below what it lets through. */
    @Test
    void uploadsNeverTouchTheDiskOnTheirWayIn() {
        assertThat((long) multipart.getFileSizeThreshold())
                .isGreaterThanOrEqualTo(multipart.getMaxFileSize())
                .isGreaterThanOrEqualTo(multipart.getMaxRequestSize());
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Every table of ours with a row in which one of the words stands, as text or as bytes. */
    private List<String> tablesThatHold(String... words) {
        return jdbc.sql("""
                        select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                         where schemaname not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list().stream()
                .filter(table -> Stream.of(words).anyMatch(word -> holds(table, word)))
                .toList();
    }

    private boolean holds(String table, String word) {
        String hex = java.util.HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return count("select count(*) from " + table + " t where t::text ilike '%" + word + "%' or t::text like '%"
                        + hex + "%'")
                > 0;
    }

    private static List<Path> writtenSince(Instant before, String words) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 3)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isNewer(file, before) && contains(file, words))
                    .toList();
        } catch (UncheckedIOException vanished) {
            throw new IOException(String.format(Locale.ROOT, "a temporary folder vanished: %s", vanished), vanished);
        }
    }

    private static boolean isNewer(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) >= 0
                    && Files.size(file) < 5_000_000;
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean contains(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(words);
        } catch (IOException gone) {
            return false;
        }
    }
}
