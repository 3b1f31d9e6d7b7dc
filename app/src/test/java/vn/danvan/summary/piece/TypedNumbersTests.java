package vn.danvan.summary.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.kernel.AreaId;
import vn.danvan.summary.compose.Composed.Bit;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.Span;

/** Which numbers of a person's sentence are figures without a source, in sentences as offices write them. */
class TypedNumbersTests {

    private static final FigureRef REF =
            new FigureRef("GS.CT", "", new AreaId(new UUID(0, 1)), new Span("year", 2020, 1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ngày 14/01/2021, Ban Dân vận Tỉnh ủy tổ chức hội nghị tổng kết công tác dân vận năm 2020.",
                "Hội nghị diễn ra trong các ngày 5, 6 tháng 3 năm 2020, lúc 7 giờ 30, tại Phan Rang.",
                "Tiếp tục thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 và Quyết định số 290-QĐ/TW ngày 25-02-2010.",
                "Quán triệt Quyết định số 217, 218-QĐ/TW của Bộ Chính trị và Chỉ thị 05-CT/TW.",
                "Căn cứ khoản 2 Điều 15 Nghị định số 30/2020/NĐ-CP và Luật số 10/2022/QH15.",
                "Nhiệm kỳ 2020 - 2025, giai đoạn 2021-2025, cùng kỳ 2019; so với 2019, kết quả tốt hơn.",
                "Nhân dịp 27/7 và ngày truyền thống 15/10/2020, trong 6 tháng đầu năm đã thăm các gia đình chính sách.",
                "1. Công tác lãnh đạo, chỉ đạo",
                "1.1. Công tác quán triệt\n2) Công tác phối hợp\n1.2 Công tác tuyên truyền",
                "Gồm: (1) tuyên truyền; (2) vận động; 3. giám sát.",
                "Sơ kết 5 năm thực hiện Quyết định 217; tổng kết 10 năm phong trào.",
                "Kỳ họp thứ 5, Đại hội lần thứ 13, đợt 2, quý 3/2020, tháng 11/2020 và tháng 9, 10 năm 2020.",
                "Khu phố 4, phường Đài Sơn và thôn số 2 đạt tiêu chí số 17.",
                "Phòng, chống dịch COVID-19 theo thông điệp 5K; Chương trình 135 và Đề án 06.",
                "Xem Phụ lục 1, biểu số 3, mục 2.1 và phần 2.",
                "Không có con số nào."
            })
    void whatNamesADayADocumentOrAPlaceInAListIsNoFigure(String sentence) {
        assertThat(typed(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Năm 2020, toàn tỉnh tổ chức 25 cuộc giám sát, tăng 12,5% so với năm 2019. | 25;12,5%
        Toàn tỉnh có 1.908 mô hình, trong đó 65/65 xã có mô hình. | 1.908;65/65
        Đã vận động được 1,2 tỷ đồng, xây 36 căn nhà. | 1,2;36
        Theo Kế hoạch 100 mô hình, đã đạt 102. | 100;102
        Mỗi tháng 5 cuộc, tổng số 25 cuộc. | 5;25
        Toàn tỉnh có 2015 hộ hiến đất. | 2015
        Tổ chức 12 hội nghị quán triệt Nghị quyết số 25-NQ/TW cho 3.450 lượt người. | 12;3.450
        Đạt 95 % kế hoạch. | 95 %
        1. Tổ chức 7 lớp tập huấn. | 7
        Ngày 18/11 có 47 khu dân cư tổ chức Ngày hội. | 47
        Khoản 500 triệu đồng được giải ngân trong năm 2020. | 500
        12ha đất được hiến. | 12
        """)
    void whatCountsSomethingIsListedWithItsSentence(String sentence, String numbers) {
        assertThat(typed(sentence)).containsExactly(numbers.split(";"));
        assertThat(TypedNumbers.sentences(own(sentence)))
                .extracting(TypedNumbers.Found::sentence)
                .containsExactly(sentence);
    }

    @Test
    void eachSentenceComesWithItsOwnNumbers() {
        assertThat(TypedNumbers.sentences(own("Có 5 lớp. Chưa có gì mới.\nThêm 7 lớp và 9 nhóm.")))
                .containsExactly(
                        new TypedNumbers.Found("Có 5 lớp.", List.of("5")),
                        new TypedNumbers.Found("Thêm 7 lớp và 9 nhóm.", List.of("7", "9")));
    }

    @Test
    void aComposedNumberThatIsStillThereIsProven() {
        Draft draft = new Draft(
                "s",
                "b",
                "0",
                PieceKind.SENTENCE,
                "Chủ trì 25 cuộc giám sát ở 7 đơn vị.",
                List.of(Bit.words("Chủ trì "), new Bit("25 cuộc", List.of(REF)), Bit.words(" giám sát ở 7 đơn vị.")),
                List.of(),
                null);
        Piece edited = piece(draft, "Trong năm chủ trì 25 cuộc giám sát ở 7 đơn vị, nêu 19 kiến nghị.");

        assertThat(numbers(edited)).containsExactly("19");
        assertThat(TypedNumbers.stretches(edited))
                .extracting(TypedNumbers.Stretch::text)
                .containsExactly("Trong năm chủ trì ", "25 cuộc", " giám sát ở 7 đơn vị, nêu ", "19", " kiến nghị.");
        assertThat(numbers(piece(draft, null))).isEmpty();
        assertThat(numbers(piece(draft, "Chủ trì 26 cuộc giám sát."))).containsExactly("26");
    }

    @Test
    void whatAUnitWroteIsNotTypedHere() {
        String told = "Xã Phước Thái: đã mở 12 lớp.";
        Draft draft = new Draft(
                "s", "b", "x", PieceKind.NARRATIVE, told, List.of(Bit.words(told)), List.of(), new UUID(0, 4));

        assertThat(numbers(piece(draft, "Phước Thái mở 12 lớp cho 340 người."))).containsExactly("340");
    }

    @Test
    void linesKeepTheirNumbersApart() {
        assertThat(TypedNumbers.lines(own("Một:\n\n  5 lớp;\n7 nhóm")).stream()
                        .map(line -> line.stream()
                                .map(part -> part.typed() ? "<" + part.text() + ">" : part.text())
                                .collect(Collectors.joining())))
                .containsExactly("Một:", "<5> lớp;", "<7> nhóm");
    }

    private static List<String> typed(String text) {
        return numbers(own(text));
    }

    private static List<String> numbers(Piece piece) {
        return TypedNumbers.sentences(piece).stream()
                .flatMap(found -> found.numbers().stream())
                .toList();
    }

    private static Piece own(String text) {
        return piece(new Draft("s", "own", "1", PieceKind.OWN, "", List.of(), List.of(), null), text);
    }

    private static Piece piece(Draft draft, @org.jspecify.annotations.Nullable String words) {
        return new Piece(new PieceId(new UUID(0, 3)), 1, draft, words, false, 1, Instant.EPOCH, null, Instant.EPOCH);
    }
}
