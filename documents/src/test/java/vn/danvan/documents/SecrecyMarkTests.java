package vn.danvan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkTests {

    private static final String BODY = "Báo cáo tình hình dân tộc, tôn giáo trên địa bàn tỉnh.\n".repeat(60);

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "MẬT = SECRET",
                "TỐI MẬT = TOP_SECRET",
                "TUYỆT MẬT = ABSOLUTE_SECRET",
                "M Ậ T = SECRET",
                "T U Y Ệ T   M Ậ T = ABSOLUTE_SECRET",
                "[ MẬT ] = SECRET",
                "*** TỐI MẬT *** = TOP_SECRET",
                "M.Ậ.T = SECRET",
                "MẬT - KHẨN = SECRET",
                "TỐI MẬT, HỎA TỐC = TOP_SECRET",
                "TUYỆT MẬT (Bản số 03) = ABSOLUTE_SECRET",
                "TÀI LIỆU MẬT = SECRET",
                "TUYỆT MẬT (A) = ABSOLUTE_SECRET",
                "TỈNH ỦY NINH THUẬN\tMẬT\tĐẢNG CỘNG SẢN VIỆT NAM = SECRET",
                "TỈNH ỦY NINH THUẬN     TỐI MẬT     ĐẢNG CỘNG SẢN VIỆT NAM = TOP_SECRET",
                "Số 05-BC/BDVTU | MẬT = SECRET",
                "ĐỘ MẬT: TỐI MẬT = TOP_SECRET",
                "Mức độ mật: Tuyệt mật = ABSOLUTE_SECRET",
                "Số: 05/BC, độ mật: A = ABSOLUTE_SECRET",
                "ĐỘ MẬT: MẬT = SECRET",
                "Tuyệt mật = ABSOLUTE_SECRET",
                "tối mật = TOP_SECRET",
                "Mật = SECRET",
                "TOI MAT = TOP_SECRET"
            })
    void aMarkAtTheHeadIsSeen(String line, SecrecyMark mark) {
        String text = "TỈNH ỦY NINH THUẬN\n" + line + "\nBÁO CÁO\n" + BODY;
        assertThat(SecrecyMark.inText(text)).contains(mark);
        assertThat(SecrecyMark.inText(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .contains(mark);
        assertThat(SecrecyMark.inMargin(line)).contains(mark);
    }

    @Test
    void capitalsOnTheirOwnLineAreAMarkAnywhere() {
        assertThat(SecrecyMark.inText(BODY + "TỐI MẬT\n" + BODY)).contains(SecrecyMark.TOP_SECRET);
        assertThat(SecrecyMark.inText(BODY + "Phụ lục 2. ĐỘ MẬT: MẬT\n")).contains(SecrecyMark.SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Giữ bí mật thông tin người tố cáo.",
                "BÍ MẬT",
                "QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC",
                "Danh mục bí mật nhà nước độ Tuyệt mật, Tối mật",
                "Tài liệu tuyệt mật không được mang ra khỏi cơ quan, trừ khi có phép.",
                "Việc giải mật thực hiện theo quy định về độ mật.",
                "Độ mật: Không",
                "Độ mật: thường",
                "Độ mật:",
                "Mật | Tối mật | Tuyệt mật | Cộng",
                "MẬT ONG RỪNG",
                "Nuôi ong lấy mật",
                "mật độ dân số",
                "quan hệ mật thiết",
                "",
                "M"
            })
    void theSameWordsInOtherUsesAreNone(String line) {
        String text = "TỈNH ỦY NINH THUẬN\n" + line + "\n" + BODY;
        assertThat(SecrecyMark.inText(text)).isEmpty();
        assertThat(SecrecyMark.inText(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEmpty();
        assertThat(SecrecyMark.inMargin(line)).isEmpty();
    }

    @Test
    void smallLettersFarFromTheHeadAreNone() {
        assertThat(SecrecyMark.inText(BODY + "Mật\n" + BODY)).isEmpty();
    }

    @Test
    void aStampThatRecognitionMisreadIsSeenNearTheHead() {
        assertThat(SecrecyMark.inScan("TỈNH ỦY\nMÂT\nBÁO CÁO")).contains(SecrecyMark.SECRET);
        assertThat(SecrecyMark.inScan("TỈNH ỦY\nTÔI MẶT\nBÁO CÁO")).contains(SecrecyMark.TOP_SECRET);
        assertThat(SecrecyMark.inScan("TỈNH ỦY\nMặt trận Tổ quốc\nBÁO CÁO")).isEmpty();
        assertThat(SecrecyMark.inText("TỈNH ỦY\nMẶT\nBÁO CÁO")).isEmpty();
    }
}
