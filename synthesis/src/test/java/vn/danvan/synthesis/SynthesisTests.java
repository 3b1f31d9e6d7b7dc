package vn.danvan.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.report.ReportSettings;

/** Whole runs on small opinion files, as those see them who read the results. */
class SynthesisTests {

    private static final String LETTER =
            "Kính gửi Ban soạn thảo. Chúng tôi là người dân khu phố, đề nghị sửa giờ mở cửa nhà văn hóa đến 22 giờ vì người đi làm chỉ"
                    + " đến sinh hoạt được sau giờ cơm tối. Các câu lạc bộ của khu phố đều tập buổi tối. Mong được xem xét.";
    private static final String LAW = """
            QUY CHẾ
            Quản lý nhà văn hóa

            Điều 1. Thời gian mở cửa
            1. Nhà văn hóa mở cửa từ 7 giờ đến 20 giờ các ngày trong tuần.
            2. Ngày lễ, ngày Tết mở cửa theo thông báo của Ban quản lý.

            Điều 2. Đóng góp
            1. Mỗi hộ gia đình đóng góp 60.000 đồng một năm.
            2. Hộ nghèo được miễn đóng góp.
            """;

    @TempDir
    private Path folder;

    @Test
    void countsCloseInThreeUnits() throws IOException {
        List<Opinion> opinions = mixed(400, 11);

        Results results = run(opinions, DraftReader.fromText(LAW));

        results.close(opinions);
        assertThat(results.run()).containsEntry("rejected", 0L);
        assertThat(results.folder().resolve("rejected.csv")).doesNotExist();
    }

    @Test
    void countsCloseWithAnotherSeedToo() throws IOException {
        List<Opinion> opinions = mixed(400, 12);

        Results results = run(Opinion.write(folder.resolve("y-kien.csv"), opinions), null, 2, 3, 99, null);

        results.close(opinions);
        assertThat(results.run()).containsEntry("seed", 99L);
    }

    @Test
    void theNumberOfThreadsChangesNoByte() throws IOException {
        Path file = Opinion.write(folder.resolve("y-kien.csv"), mixed(3_000, 13));
        Draft draft = DraftReader.fromText(LAW);
        ReportSettings page = new ReportSettings(Locale.of("vi"), "du-thao.txt");

        Map<String, List<Byte>> one = run(file, draft, 1, 3, 1, page).bytes();

        assertThat(one).hasSize(5);
        assertThat(run(file, draft, 2, 3, 1, page).bytes()).isEqualTo(one);
        assertThat(run(file, draft, 4, 3, 1, page).bytes()).isEqualTo(one);
    }

    @Test
    void thePageForPeopleChangesNoOtherFile() throws IOException {
        Path file = Opinion.write(folder.resolve("y-kien.csv"), mixed(300, 14));

        Map<String, List<Byte>> without = run(file, null, 2, 3, 1, null).bytes();
        Map<String, List<Byte>> with =
                run(file, null, 2, 3, 1, new ReportSettings(Locale.ENGLISH, "")).bytes();

        assertThat(with).containsKey("report.html").containsAllEntriesOf(without);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void offsetsCountCodePoints(boolean decomposed) throws IOException {
        String text =
                "😡😡 Tôi có hai ý kiến:\n1. Khoản 1 Điều 1: đề nghị mở cửa đến 22 giờ 🙏.\n2. Khoản 2 Điều 2: miễn cho hộ"
                        + " cận nghèo.";
        Opinion opinion = new Opinion("a", decomposed ? Normalizer.normalize(text, Normalizer.Form.NFD) : text);

        Results results = run(List.of(opinion), DraftReader.fromText(LAW));

        List<Map<String, String>> rows = results.rows("assignments.csv");
        assertThat(rows).hasSize(2);
        assertThat(said(opinion, rows.get(0))).contains("1 Đ", "22 gi").doesNotContain("nghèo");
        assertThat(said(opinion, rows.get(1)))
                .startsWith("2.")
                .endsWith("nghèo.")
                .doesNotContain("🙏");
        assertThat(results.column("assignments.csv", "clause")).containsExactly("dieu-1.khoan-1", "dieu-2.khoan-2");
        results.close(List.of(opinion));
    }

    private static String said(Opinion opinion, Map<String, String> row) {
        String words =
                opinion.words(Integer.parseInt(Results.in(row, "start")), Integer.parseInt(Results.in(row, "end")));
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }

    @Test
    void rowsStandInTheOrderOfTheInput() throws IOException {
        List<Opinion> opinions = new ArrayList<>(mixed(200, 15));
        Collections.shuffle(opinions, new Random(15));

        Results results = run(opinions, DraftReader.fromText(LAW));

        List<String> ids = opinions.stream().map(Opinion::id).toList();
        assertThat(results.column("duplicates.csv", "id")).isEqualTo(ids);
        assertThat(results.column("assignments.csv", "id").stream().distinct()).isEqualTo(ids);
        List<String> linked =
                results.column("links.csv", "id").stream().distinct().toList();
        assertThat(linked).isEqualTo(ids.stream().filter(linked::contains).toList());
    }

    @Test
    void whatACopyAddedIsKeptBesideItsTheme() throws IOException {
        String added = "Khu phố tôi có bốn mươi em nhỏ học võ buổi tối, đóng cửa sớm thì các em không có chỗ tập.";
        List<Opinion> opinions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            opinions.add(new Opinion("thu-" + i, i == 5 ? LETTER + " " + added : LETTER));
        }

        Results results = run(opinions, null);

        results.close(opinions);
        assertThat(results.themes()).hasSize(1);
        List<Map<String, Object>> additions = Results.spans(results.themes().getFirst(), "additions");
        assertThat(additions).hasSize(1);
        assertThat(Results.said(additions.getFirst(), byId(opinions))).isEqualTo(added);
    }

    @Test
    void withoutADraftTheStatedClauseHolds() throws IOException {
        List<Opinion> opinions = List.of(
                new Opinion("1", "Đề nghị kéo dài giờ mở cửa đến 22 giờ.", "Mục A, phần 2", 3),
                new Opinion("2", "Đề nghị kéo dài giờ mở cửa đến 22 giờ.", " Mục A, phần 2 ", 4),
                new Opinion("3", "Đề nghị kéo dài giờ mở cửa đến 22 giờ.", "Mục B", 5),
                new Opinion("4", "Đề nghị kéo dài giờ mở cửa đến 22 giờ.", "", 6));

        Results results = run(opinions, null);

        results.close(opinions);
        assertThat(results.column("links.csv", "how")).containsOnly("stated").hasSize(3);
        assertThat(results.themes())
                .extracting(
                        theme -> Results.in(theme, "clause"),
                        theme -> Results.in(theme, "submissions"),
                        theme -> Results.in(theme, "people"))
                .containsExactlyInAnyOrder(
                        Tuple.tuple("Mục A, phần 2", 2L, 7L), Tuple.tuple("Mục B", 1L, 5L), Tuple.tuple("", 1L, 6L));
    }

    @Test
    void aDraftOfOnesOwnKeepsItsAnchors() throws IOException {
        Draft draft = DraftReader.fromJson("""
                [{"anchor":"NQ/1","parent":null,"heading":"Phòng cháy","text":"Nhà văn hóa có bình chữa cháy và lối thoát."},
                 {"anchor":"NQ/2","parent":null,"heading":"Tủ sách","text":"Tủ sách thiếu nhi do thư viện xã luân chuyển."}]
                """);
        List<Opinion> opinions = List.of(
                new Opinion("1", "Tủ sách thiếu nhi phải có truyện lịch sử, thư viện xã luân chuyển hằng quý."),
                new Opinion("2", "Bổ sung bình chữa cháy ở lối thoát.", "NQ/1", 1),
                new Opinion("3", "Đồng ý"));

        Results results = run(opinions, draft);

        results.close(opinions);
        assertThat(results.column("assignments.csv", "clause")).containsExactly("NQ/2", "NQ/1", "");
        assertThat(results.column("links.csv", "clause")).isSubsetOf("NQ/1", "NQ/2");
    }

    @Test
    void agreementIsAboutNoClauseOfMoney() throws IOException {
        List<Opinion> opinions = List.of(
                new Opinion("1", "Đồng ý."),
                new Opinion("2", "Tôi đồng ý với dự thảo."),
                new Opinion("3", "Giảm mức đóng góp của mỗi hộ gia đình."));

        Results results = run(opinions, DraftReader.fromText(LAW));

        assertThat(results.column("links.csv", "id")).containsOnly("3");
    }

    @Test
    void quotesAndCommasInAnyFieldAreKept() throws IOException {
        List<Opinion> opinions = List.of(
                new Opinion("số \"1\", a", "Nói \"không\", với rác.\n\"\"", "Mục \"A\", 1", 2),
                new Opinion("\"", "Nói \"không\", với rác.\n\"\"", "\"\"", 3));

        Results results = run(opinions, null);

        results.close(opinions);
        assertThat(results.column("links.csv", "clause")).containsExactly("Mục \"A\", 1", "\"\"");
        assertThat(results.column("duplicates.csv", "group")).containsOnly("số \"1\", a");
    }

    @Test
    void oneTieAnOpinionWhenNoMoreIsAskedFor() throws IOException {
        Path file = Opinion.write(folder.resolve("y-kien.csv"), mixed(300, 16));

        List<String> ids = run(file, DraftReader.fromText(LAW), 2, 1, 1, null).column("links.csv", "id");

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void aFileWithAHeaderOnlyGivesFilesWithHeadersOnly() throws IOException {
        Path file = Opinion.write(folder.resolve("y-kien.csv"), List.of());

        Results results = run(file, DraftReader.fromText(LAW), 2, 3, 1, new ReportSettings(Locale.of("vi"), "d.txt"));

        results.close(List.of());
        assertThat(results.rows("links.csv")).isEmpty();
        assertThat(results.folder().resolve("report.html")).content().contains("</html>");
    }

    @Test
    void oneOpinionIsOneTheme() throws IOException {
        List<Opinion> opinions = List.of(new Opinion("1", "Đề nghị lắp đèn ngoài sân.", "", 12));

        Results results = run(opinions, null);

        results.close(opinions);
        assertThat(results.rows("duplicates.csv").getFirst()).containsEntry("kind", "unique");
        assertThat(results.themes().getFirst()).containsEntry("label", "Đề nghị lắp đèn ngoài sân.");
    }

    @Test
    void emptyTextsAreOpinionsToo() throws IOException {
        List<Opinion> opinions = List.of(
                new Opinion("1", ""), new Opinion("2", "   "), new Opinion("3", "Lắp thêm đèn."), new Opinion("4", ""));

        Results results = run(opinions, DraftReader.fromText(LAW));

        results.close(opinions);
        assertThat(results.rows("assignments.csv").getFirst())
                .containsEntry("start", "0")
                .containsEntry("end", "0");
        assertThat(results.column("duplicates.csv", "group").subList(0, 2)).containsOnly("1");
    }

    @Test
    void hostileTextsCloseToo() throws IOException {
        List<Opinion> opinions = List.of(
                new Opinion("1", "đồng ý ".repeat(40_000)),
                new Opinion("2", "1. 2. 3. 4. 5. 6. 7. 8. a) b) c) d) đ) e)\n".repeat(200)),
                new Opinion("3", "Điều 1 ".repeat(2_000)),
                new Opinion("4", "😡".repeat(5_000)),
                new Opinion("5", "\u202E<script>alert(1)</script>\"\"\n\r\n,;"),
                new Opinion("6", "a".repeat(100_000)));

        run(opinions, DraftReader.fromText(LAW)).close(opinions);
    }

    /** Copies, lists of demands, short and empty ones, with and without a stated clause; the same for the same seed. */
    private static List<Opinion> mixed(int count, long seed) {
        Random random = new Random(seed);
        List<String> words = Arrays.asList(
                "đề nghị mở cửa đến 22 giờ cho người đi làm",
                "giảm mức đóng góp còn 30.000 đồng một hộ",
                "miễn đóng góp cho hộ cận nghèo và gia đình chính sách",
                "bổ sung tủ sách thiếu nhi ở nhà văn hóa",
                "lắp thêm đèn ngoài sân vì buổi tối rất tối",
                "nhất trí với dự thảo",
                "bỏ quy định đóng góp bắt buộc");
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String one = words.get(random.nextInt(words.size()));
                    String other = words.get(random.nextInt(words.size()));
                    String text = switch (random.nextInt(6)) {
                        case 0 -> LETTER + (random.nextBoolean() ? " " + one + " số " + random.nextInt(9) : "");
                        case 1 -> "1. Khoản 1 Điều 1: " + one + ".\n2. Điều 2: " + other + " ở thôn " + i % 7 + ".";
                        case 2 -> random.nextInt(4) == 0 ? "" : "Đồng ý";
                        case 3 -> one + ", " + other + " 🙏";
                        default -> one;
                    };
                    String clause = random.nextInt(3) > 0 ? "" : random.nextBoolean() ? "dieu-1.khoan-1" : "dieu-2";
                    return new Opinion("yk-" + i, text, clause, 1 + random.nextInt(50));
                })
                .toList();
    }

    private static Map<String, Opinion> byId(List<Opinion> opinions) {
        Map<String, Opinion> byId = new LinkedHashMap<>();
        opinions.forEach(one -> byId.put(one.id(), one));
        return byId;
    }

    private Results run(List<Opinion> opinions, @Nullable Draft draft) throws IOException {
        return run(Opinion.write(folder.resolve("y-kien.csv"), opinions), draft, 2, 3, 1, null);
    }

    private Results run(
            Path file, @Nullable Draft draft, int threads, int links, long seed, @Nullable ReportSettings page)
            throws IOException {
        Path out = Files.createTempDirectory(folder, "ket-qua-");
        SynthesisSettings settings = new SynthesisSettings(file, out, draft, threads, links, false, seed, true, page);
        new Synthesis(settings, (stage, done, all) -> {}, () -> 0).run();
        return new Results(out);
    }
}
