package vn.danvan.synthesis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.danvan.synthesis.Synthesis;
import vn.danvan.synthesis.SynthesisSettings;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.theme.ThemeCounts;

/** The page for people, read as a browser reads it. */
class ReportTests {

    private static final String LAW = """
            QUY CHẾ
            Quản lý nhà văn hóa

            Điều 1. Thời gian mở cửa
            1. Nhà văn hóa mở cửa từ 7 giờ đến 20 giờ các ngày trong tuần.
            2. Ngày lễ, ngày Tết mở cửa theo thông báo của Ban quản lý.

            Điều 2. Đóng góp
            Mỗi hộ gia đình đóng góp 60.000 đồng một năm.
            """;

    @TempDir
    private Path folder;

    @Test
    void itShowsTheFiguresTheClausesAndTheLoneVoice() throws Exception {
        Document page = page(
                List.of(
                        "a,Đề nghị mở cửa đến 22 giờ cho người đi làm.,dieu-1.khoan-1,1200",
                        "b,Đề nghị mở cửa đến 22 giờ cho người đi làm về muộn.,dieu-1.khoan-1,3",
                        "c,Nhà tôi ngập nước xin ở tạm nhà văn hóa.,,1"),
                DraftReader.fromText(LAW),
                "vi");

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("vi");
        assertThat(texts(page, "h1")).containsExactly("Tổng hợp ý kiến góp ý");
        assertThat(texts(page, "p")).contains("Dự thảo: QUY CHẾ Quản lý nhà văn hóa", "Tệp ý kiến: y-kien.csv");
        assertThat(texts(page, "dd")).contains("1.204", "trong 4 điều khoản của dự thảo");
        assertThat(texts(page, "h3")).containsExactly("Khoản 1 Điều 1", "Chưa gắn với điều khoản nào");
        assertThat(texts(page, "p")).contains("Điều 1. Thời gian mở cửa");
        assertThat(texts(page, "blockquote")).anyMatch(quote -> quote.startsWith("Đề nghị mở cửa đến 22 giờ"));
        assertThat(texts(page, "li")).anyMatch(line -> line.contains("ngập nước") && line.contains("c"));
    }

    @Test
    void itSpeaksEnglish() throws Exception {
        Document page = page(List.of("a,Đề nghị lắp đèn.,,1", "b,Đề nghị lắp đèn.,,2000"), null, "en");

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(texts(page, "dd")).contains("2,001", "2 opinions in the same words, or nearly");
        assertThat(texts(page, "span")).contains("1 theme", "2 opinions", "2,001 people");
    }

    @Test
    void whatPeopleWroteIsShownAndNeverObeyed() throws Exception {
        String hostile =
                "<script>alert(1)</script><img src=x onerror=alert(1)> & ' </style></title> \u0000\u0007\u202E {0}";
        Document page = page(
                List.of(
                        "\"<b>1</b>\",\"" + hostile + "\",\"<i>Điều</i> \"\"x\"\" onclick='a'\",2",
                        "\"2\"\"><script>\",\"" + hostile + "\",\"<i>Điều</i> \"\"x\"\" onclick='a'\",2"),
                null,
                "vi");

        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("img").getLength()).isZero();
        assertThat(page.getElementsByTagName("b").getLength()).isZero();
        assertThat(page.getElementsByTagName("style").getLength()).isOne();
        assertThat(texts(page, "cite")).contains("<b>1</b>").doesNotContain("2\"\"><script>");
        assertThat(texts(page, "h3")).containsExactly("<i>Điều</i> \"x\" onclick='a'");
        assertThat(texts(page, "blockquote")).anyMatch(quote -> quote.contains("<script>alert(1)</script>"));
        everyAttributeIsOurs(page);
    }

    private static void everyAttributeIsOurs(Document page) {
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var attributes = all.item(i).getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                assertThat(attributes.item(j).getNodeName()).doesNotStartWith("on");
                if (attributes.item(j).getNodeName().equals("href")) {
                    assertThat(attributes.item(j).getNodeValue()).matches("#[ct]\\d+");
                }
            }
        }
    }

    @Test
    void itNeedsNoNetworkAndForbidsScripts() throws Exception {
        String html = html(List.of("a,Đề nghị lắp đèn.,,1"), null, "vi", false);

        assertThat(html)
                .contains("default-src 'none'")
                .doesNotContain("http://", "https://", "url(", "@import", "src=");
    }

    @Test
    void everyLinkLeadsSomewhereOnThePage() throws Exception {
        Document page = page(many(2_000, 60), DraftReader.fromText(LAW), "vi");

        List<String> ids = attributes(page, "id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(attributes(page, "href")).isNotEmpty().allMatch(href -> ids.contains(href.substring(1)));
    }

    @Test
    void aPageOfManyClausesStaysSmallAndSaysWhatIsElsewhere() throws Exception {
        List<String> rows = IntStream.range(0, 6_000)
                .mapToObj(i -> i + ",Đề nghị làm rõ " + word(i) + " và " + word(i * 31) + ",Mục " + i % 3_000 + ",1")
                .toList();

        String html = html(rows, null, "vi", false);

        assertThat(html.length()).isLessThan(4_000_000);
        assertThat(html).contains("Còn 2.000 điều khoản ít ý kiến hơn, đầy đủ trong themes.jsonl.");
    }

    @Test
    void lonelyVoicesKeepHalfOfTheLines() {
        ThemeCounts counts = new ThemeCounts(100);
        for (int theme = 0; theme < 100; theme++) {
            counts.add(theme, theme, 1);
            if (theme < 50) {
                counts.add(theme, 100 + theme, 1);
            }
        }
        List<Integer> all = IntStream.range(0, 100).boxed().toList();

        ClausePart part = ClausePart.of(0, all, counts, 10, 20);

        assertThat(part.full()).isEqualTo(all.subList(0, 10));
        assertThat(part.shared()).isEqualTo(all.subList(10, 20));
        assertThat(part.lone()).isEqualTo(all.subList(50, 60));
        assertThat(part.left()).isEqualTo(70);
        assertThat(ClausePart.of(0, all.subList(0, 51), counts, 10, 20).shared())
                .hasSize(19);
        assertThat(ClausePart.of(0, all, counts, 50, 50).left()).isZero();
    }

    private static String word(int i) {
        return "bcdghklmnprstvx".charAt(i % 15) + "" + "aeiouy".charAt(i / 15 % 6) + "nghtpc".charAt(i / 90 % 6)
                + i % 499;
    }

    @Test
    void groupsOfCopiesStandWithTheirSize() throws Exception {
        List<String> rows = new ArrayList<>(List.of("z,Ý kiến của riêng tôi về cây xanh trước cổng.,,1"));
        IntStream.range(0, 12)
                .forEach(i ->
                        rows.add(i + ",Chúng tôi đề nghị kéo dài giờ mở cửa nhà văn hóa đến 22 giờ mỗi ngày.,,10"));

        Document page = page(rows, null, "vi");

        assertThat(texts(page, "span")).contains("12 ý kiến", "120 người");
        assertThat(texts(page, "p"))
                .contains("1 nhóm lớn nhất, mỗi nhóm với lời đại diện. Mọi bản sao đều được tính; nhóm của"
                        + " từng ý kiến nằm trong duplicates.csv.");
    }

    @Test
    void behindTheGroupsAloneThereAreNoThemes() throws Exception {
        String html = html(List.of("a,Đề nghị lắp đèn.,,1", "b,Đề nghị lắp đèn!,,1"), null, "vi", true);

        assertThat(html).contains("Lần chạy này chỉ tìm ý kiến trùng lặp").doesNotContain("<article");
    }

    @Test
    void aLongTextIsCutAtAWordAndNeverInACharacter() {
        assertThat(Spans.cut("một hai ba bốn", 9)).isEqualTo("một hai …");
        assertThat(Spans.cut("một hai", 7)).isEqualTo("một hai");
        assertThat(Spans.cut("😡😡😡😡", 5)).isEqualTo("😡😡 …");
        assertThat(Spans.cut("a".repeat(20), 10)).isEqualTo("aaaaaaaaaa …");
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            String text = IntStream.range(0, random.nextInt(30))
                    .mapToObj(at -> random.nextInt(3) == 0 ? " " : random.nextInt(3) == 0 ? "😡" : "đ")
                    .reduce("", String::concat);
            String cut = Spans.cut(text, 1 + random.nextInt(20));
            assertThat(new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .as("seed 5, round %s", i)
                    .isEqualTo(cut);
        }
    }

    @Test
    void placesAreSharedOutAtOneLevel() {
        assertThat(Shown.level(new int[] {1, 10, 100}, 50, 1_000)).isEqualTo(50);
        assertThat(Shown.level(new int[] {1, 10, 100}, 50, 31)).isEqualTo(20);
        assertThat(Shown.level(new int[] {5, 5, 5}, 50, 2)).isZero();
        assertThat(Shown.level(new int[] {}, 50, 2)).isEqualTo(50);
    }

    private static List<String> many(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> i + ",Đề nghị " + word(random.nextInt(9)) + " mở cửa " + word(random.nextInt(40)) + ","
                        + List.of("dieu-1.khoan-1", "dieu-2", "").get(i % 3) + "," + (1 + i % 5))
                .toList();
    }

    private Document page(List<String> rows, @Nullable Draft draft, String language)
            throws IOException, ParserConfigurationException, SAXException {
        String html = html(rows, draft, language, false).replace("<!DOCTYPE html>\n", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private String html(List<String> rows, @Nullable Draft draft, String language, boolean duplicatesOnly)
            throws IOException {
        Path file = folder.resolve("y-kien.csv");
        Files.writeString(file, "id,text,clause,people\n" + String.join("\n", rows) + "\n");
        Path out = folder.resolve("ket-qua");
        ReportSettings page = new ReportSettings(Locale.of(language), draft == null ? "" : "du-thao.txt");
        new Synthesis(
                        new SynthesisSettings(file, out, draft, 2, 3, duplicatesOnly, 1, false, page),
                        (stage, done, all) -> {},
                        () -> 0)
                .run();
        return Files.readString(out.resolve("report.html"));
    }

    private static List<String> texts(Document page, String element) {
        NodeList found = page.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static List<String> attributes(Document page, String name) {
        NodeList found = page.getElementsByTagName("*");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i)).getAttribute(name))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
