package vn.danvan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.danvan.support.SampleFiles;

/** {@code danvan synthesize} as it is called. */
class SynthesizeCommandTests {

    private static final String CSV = """
            id,text,clause,people
            a,Đề nghị mở cửa đến 22 giờ.,,2
            b,Đề nghị mở cửa đến 22 giờ!,,
            c,"Khoản 2 Điều 1: mở cửa cả ngày lễ.",,40
            """;
    private static final String LAW = """
            Điều 1. Thời gian mở cửa
            1. Nhà văn hóa mở cửa từ 7 giờ đến 20 giờ.
            2. Ngày lễ mở cửa theo thông báo.
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                | Thiếu --opinions",
                "--opinions a.csv                                  | Thiếu --out",
                "--opinions a.csv --out b --threads 0              | --threads cần một số nguyên từ 1 đến 999, không phải “0”",
                "--opinions a.csv --out b --links x                | --links cần một số nguyên từ 1 đến 999, không phải “x”",
                "--opinions a.csv --out b --seed 1.5               | --seed cần một số nguyên có tối đa 18 chữ số",
                "--opinions a.csv --out b --only themes            | --only nhận “duplicates”, không nhận “themes”",
                "--opinions a.csv --out b --verbose                | Không có tùy chọn --verbose",
                "--opinions a.csv --out b --report --report        | Tùy chọn --report được nêu hai lần",
                "--opinions a.csv --out                            | Sau --out cần một giá trị",
                "a.csv b                                           | Không có tùy chọn a.csv",
            })
    void wrongArgumentsAreNamedWithTheUsage(String line, String said) {
        assertThat(run(line.isBlank() ? new String[0] : line.strip().split(" ", -1)))
                .isEqualTo(2);

        assertThat(err()).contains(said, "synthesize --opinions TỆP --out THƯ_MỤC");
        assertThat(out()).isEmpty();
    }

    @Test
    void aRunSaysWhatItDidAndWhere() throws IOException {
        assertThat(run("--opinions", csv(), "--out", path("kq"), "--draft", draft("du-thao.txt")))
                .isZero();

        assertThat(out()).isEmpty();
        assertThat(err()).contains("Đã tổng hợp 3 ý kiến: 1 nhóm trùng lặp, 2 chủ đề. Kết quả ở " + path("kq"));
        assertThat(files("kq"))
                .containsExactly("assignments.csv", "duplicates.csv", "links.csv", "run.json", "themes.jsonl");
        assertThat(folder.resolve("kq/links.csv")).content().contains("c,dieu-1.khoan-2,");
        JsonNode json = JsonMapper.shared().readTree(folder.resolve("kq/run.json"));
        assertThat(json.propertyNames())
                .contains("version", "settings", "seed", "opinions", "items", "groups", "themes", "rejected")
                .contains("stages", "peak_rss_bytes");
        assertThat(json.get("stages").propertyNames())
                .containsExactly("read", "duplicates", "links", "themes", "write");
    }

    @Test
    void theGroupsAloneAreQuickerAndFewer() throws IOException {
        assertThat(run("--opinions", csv(), "--out", path("kq"), "--only", "duplicates"))
                .isZero();

        assertThat(files("kq")).containsExactly("duplicates.csv", "run.json");
        assertThat(folder.resolve("kq/duplicates.csv")).content().contains("a,a,original,1.000\nb,a,exact,1.000");
    }

    @Test
    void thePageNamesTheDraft() throws IOException {
        assertThat(run("--report", "--opinions", csv(), "--out", path("kq"), "--draft", draft("du-thao.txt")))
                .isZero();

        assertThat(err()).contains("Trang đọc cho mọi người: " + folder.resolve("kq/report.html"));
        assertThat(folder.resolve("kq/report.html"))
                .content()
                .contains("lang=\"vi\"", "Dự thảo: du-thao.txt", "Khoản 2 Điều 1", "43");
    }

    @Test
    void aFolderThatIsThereIsReplacedByForceOnly() throws IOException {
        Files.createDirectory(folder.resolve("kq"));
        Files.writeString(folder.resolve("kq/cu.txt"), "cũ");

        assertThat(run("--opinions", csv(), "--out", path("kq"))).isOne();
        assertThat(err()).contains("Thư mục " + path("kq") + " đã có; thêm --force để thay thế.");
        assertThat(files("kq")).containsExactly("cu.txt");

        assertThat(run("--opinions", csv(), "--out", path("kq"), "--force")).isZero();
        assertThat(files("kq")).doesNotContain("cu.txt").contains("run.json");
    }

    @Test
    void forceNeverTakesTheOpinionsOrTheDraftAway() throws IOException {
        Path law = Files.writeString(
                Files.createDirectory(folder.resolve("du-thao")).resolve("a.txt"), LAW);
        String csv = csv();

        assertThat(run("--opinions", csv, "--out", folder.toString(), "--force"))
                .isOne();
        assertThat(run("--opinions", csv, "--draft", law.toString(), "--out", path("du-thao"), "--force"))
                .isOne();

        assertThat(err()).contains("không phải là thư mục kết quả");
        assertThat(law).exists();
        assertThat(Path.of(csv)).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "d.json, '[{\"anchor\":\"1\"}', Dự thảo không phải JSON hợp lệ ở dòng 1",
        "d.json, '{}', Dự thảo JSON phải là một danh sách",
        "d.json, '[{\"anchor\":\"1\"},{\"anchor\":\"1\"}]', anchor “1” đã dùng ở mục trước",
        "d.json, '[{\"anchor\":\"1\",\"parent\":\"2\"}]', không có mục cha “2”",
        "d.txt, 'Kính gửi các đồng chí', 'Không nhận ra điều, khoản hay mục nào'",
        "d.docx, 'PK\u0003\u0004 hỏng', Không đọc được tệp dự thảo",
        "d.odt, 'x', không thuộc dạng nào đọc được",
    })
    void aBrokenDraftIsRefusedBeforeAnyWork(String name, String content, String said) throws IOException {
        Path draft = Files.writeString(folder.resolve(name), content);

        assertThat(run("--opinions", csv(), "--out", path("kq"), "--draft", draft.toString()))
                .isOne();

        assertThat(err()).contains(said);
        assertThat(folder.resolve("kq")).doesNotExist();
    }

    @Test
    void aMissingDraftIsNamed() throws IOException {
        assertThat(run("--opinions", csv(), "--out", path("kq"), "--draft", path("khong-co.txt")))
                .isOne();

        assertThat(err()).contains("Không đọc được tệp dự thảo " + path("khong-co.txt"));
    }

    @Test
    void aWordDraftIsReadByItsStructure() throws IOException {
        Path draft = folder.resolve("du-thao.docx");
        Files.write(draft, SampleFiles.docx(LAW.lines().toList()));

        assertThat(run("--opinions", csv(), "--out", path("kq"), "--draft", draft.toString()))
                .isZero();

        assertThat(folder.resolve("kq/assignments.csv")).content().contains("c,0,0,34,dieu-1.khoan-2,");
    }

    @Test
    void everyFormOfTheSameOpinionsGivesTheSame() throws IOException {
        String jsonl = """
                {"id":"a","text":"Đề nghị mở cửa đến 22 giờ.","people":2,"ghi_chu":"x"}
                {"id":"b","text":"Đề nghị mở cửa đến 22 giờ!"}
                {"id":"c","text":"Nhất trí với dự thảo.","people":40}
                """;
        String csv = """
                id,text,people,ghi_chu
                a,Đề nghị mở cửa đến 22 giờ.,2,x
                b,Đề nghị mở cửa đến 22 giờ!,,y
                c,Nhất trí với dự thảo.,40,z
                """;
        Files.writeString(folder.resolve("y.csv"), csv);
        Files.writeString(folder.resolve("y.jsonl"), jsonl);
        gzip("y.jsonl.gz", jsonl);
        gzip("y.csv.gz", csv);
        Files.write(folder.resolve("y.csv.zst"), Zstd.compress(csv.getBytes(StandardCharsets.UTF_8)));
        try (InputStream parquet = SynthesizeCommandTests.class.getResourceAsStream("/synthesis/y-kien.parquet")) {
            Files.write(
                    folder.resolve("y.parquet"), Objects.requireNonNull(parquet).readAllBytes());
        }

        for (String name : List.of("y.csv", "y.jsonl", "y.jsonl.gz", "y.csv.gz", "y.csv.zst", "y.parquet")) {
            assertThat(run("--opinions", path(name), "--out", path("kq-" + name)))
                    .as(name)
                    .isZero();
            if (!name.contains("jsonl")) {
                assertThat(err()).as(name).contains("Bỏ qua các cột không dùng: ghi_chu");
            }
            for (String file : List.of("duplicates.csv", "assignments.csv", "themes.jsonl", "links.csv")) {
                assertThat(folder.resolve("kq-" + name).resolve(file))
                        .as(name)
                        .hasSameTextualContentAs(folder.resolve("kq-y.csv").resolve(file));
            }
        }
    }

    private void gzip(String name, String content) throws IOException {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            packed.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void badRowsAreNamedByLineAndStopNothing() throws IOException {
        Path file = Files.writeString(
                folder.resolve("y.csv"),
                "id,text,people\na,Lắp đèn.,1\na,Trùng mã.,1\n,Thiếu mã.,1\nb,Số người.,nhiều\nc,Thừa,1,2\n");

        assertThat(run("--opinions", file.toString(), "--out", path("kq"))).isZero();

        assertThat(err()).contains("Có 4 dòng không đọc được, nêu rõ trong rejected.csv.");
        assertThat(folder.resolve("kq/rejected.csv"))
                .hasContent("line,id,reason\n3,a,id-twice\n4,,id-missing\n5,b,people\n6,c,field-count\n");
    }

    @Test
    void anInputThatCannotBeReadIsNamed() throws IOException {
        assertThat(run("--opinions", path("khong-co.csv"), "--out", path("kq"))).isOne();
        assertThat(err()).contains("Không đọc được tệp ý kiến " + path("khong-co.csv"));

        Files.writeString(folder.resolve("y.csv"), "ma,noi-dung\n1,a\n");
        assertThat(run("--opinions", path("y.csv"), "--out", path("kq"))).isOne();
        assertThat(err()).contains("Tệp ý kiến thiếu cột “id”");

        Files.writeString(folder.resolve("y.csv.gz"), "không phải gzip");
        assertThat(run("--opinions", path("y.csv.gz"), "--out", path("kq"))).isOne();
        assertThat(err()).contains("Tệp ý kiến y.csv.gz bị hỏng: không giải nén được bằng gzip");

        Files.writeString(folder.resolve("y.parquet"), "PAR1 không phải Parquet PAR1");
        assertThat(run("--opinions", path("y.parquet"), "--out", path("kq"))).isOne();
        assertThat(err()).contains("Tệp ý kiến y.parquet bị hỏng: phần mô tả ở cuối tệp không đọc được.");

        Files.writeString(folder.resolve("tep"), "");
        assertThat(run("--opinions", csv(), "--out", path("tep/kq"))).isOne();
        assertThat(err()).contains("Không đọc hoặc ghi được");
        assertThat(files("")).containsExactly("tep", "y-kien.csv", "y.csv", "y.csv.gz", "y.parquet");
    }

    @Test
    void atCtrlCNothingIsLeft() throws IOException, InterruptedException {
        Path file = folder.resolve("nhieu.csv");
        Files.writeString(
                file,
                "id,text\n"
                        + IntStream.range(0, 60_000)
                                .mapToObj(i -> i + ",Đề nghị " + i % 977 + " xem xét " + i % 7919 + " việc số "
                                        + i * 31L + "\n")
                                .collect(Collectors.joining()));
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            // What runs in the background ignores Ctrl-C, and its children do.
            Process process = new ProcessBuilder(
                            "env",
                            "--default-signal=INT",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "vn.danvan.cli.Danvan",
                            "synthesize",
                            "--opinions",
                            file.toString(),
                            "--out",
                            path("kq"))
                    .redirectErrorStream(true)
                    .start();
            assertThat(watch.poll(60, TimeUnit.SECONDS)).as("the run began").isNotNull();

            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isNotZero();
            assertThat(files("")).containsExactly("nhieu.csv");
        }
    }

    private int run(String... args) {
        err.reset();
        String[] all = Stream.concat(Stream.of("synthesize"), Stream.of(args)).toArray(String[]::new);
        return Danvan.run(all, new Terminal(InputStream.nullInputStream(), stream(out), stream(err)));
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String csv() throws IOException {
        return Files.writeString(folder.resolve("y-kien.csv"), CSV).toString();
    }

    private String draft(String name) throws IOException {
        return Files.writeString(folder.resolve(name), LAW).toString();
    }

    private List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
