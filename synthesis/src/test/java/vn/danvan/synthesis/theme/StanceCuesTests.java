package vn.danvan.synthesis.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceCuesTests {

    private final StanceCues cues = new StanceCues();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Tôi hoàn toàn nhất trí với dự thảo | AGREE
                    toi dong y voi du thao | AGREE
                    Không đồng ý với mức này | OTHER
                    Đề nghị sửa đổi khoản 2 cho rõ | AMEND
                    de nghi sua doi khoan 2 | AMEND
                    Bổ sung đối tượng là người khuyết tật | ADD
                    Đề nghị bỏ quy định về hộ khẩu | REMOVE
                    Ðề nghị xoá bỏ giấy phép con | REMOVE
                    Không nên bỏ chợ phiên | AGREE
                    Kiến nghị Bộ Y tế trả lời | OTHER
                    kien nghi bo y te tra loi | OTHER
                    Giấy phép này không cần sửa | AGREE
                    Bỏ phiếu kín tại hội nghị | OTHER
                    Please remove this section | REMOVE
                    I do not support it | OTHER
                    Don't change the rule | AGREE
                    Đường hỏng nặng | OTHER
                    """)
    void theStanceIsToldByWhatIsAsked(String text, Stance stance) {
        assertThat(cues.of(text)).isEqualTo(stance);
    }
}
