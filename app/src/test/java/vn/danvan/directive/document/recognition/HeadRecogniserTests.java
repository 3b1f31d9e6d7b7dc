package vn.danvan.directive.document.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The register is prefilled with what the document itself says. */
class HeadRecogniserTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 2, 1);

    private final HeadRecogniser recogniser = new HeadRecogniser(DocumentKinds.load());

    @Test
    void aPlanOfAPartyBoard() {
        ProposedFacts facts = recogniser.recognise("""
                TỈNH ỦY NINH THUẬN
                BAN DÂN VẬN
                *
                Số 24-KH/BDVTU
                ĐẢNG CỘNG SẢN VIỆT NAM
                Phan Rang - Tháp Chàm, ngày 14 tháng 01 năm 2021

                KẾ HOẠCH
                thực hiện phong trào thi đua “Dân vận khéo” năm 2021
                -----
                Căn cứ Nghị quyết số 11-NQ/TU ngày 05/02/2020 của Tỉnh ủy.

                T/M BAN DÂN VẬN
                TRƯỞNG BAN
                Nguyễn Văn Minh Họa
                """, TODAY);

        assertThat(code(facts)).isEqualTo("plan");
        assertThat(value(facts.number())).isEqualTo("24-KH/BDVTU");
        assertThat(value(facts.issuer())).isEqualTo("Ban Dân vận Tỉnh ủy Ninh Thuận");
        assertThat(value(facts.date())).isEqualTo(LocalDate.of(2021, 1, 14));
        assertThat(value(facts.subject())).isEqualTo("thực hiện phong trào thi đua “Dân vận khéo” năm 2021");
        assertThat(value(facts.signatory())).isEqualTo("Nguyễn Văn Minh Họa");
    }

    @Test
    void aReportOfAStateBodyWithColonAndSlash() {
        ProposedFacts facts = recogniser.recognise("""
                ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                HUYỆN BÁC ÁI | Độc lập - Tự do - Hạnh phúc
                Số: 05/BC-UBND | Bác Ái, ngày 05 tháng 02 năm 2021
                BÁO CÁO
                Tình hình thực hiện quy chế dân chủ ở cơ sở
                """, TODAY);

        assertThat(code(facts)).isEqualTo("report");
        assertThat(value(facts.number())).isEqualTo("05/BC-UBND");
        assertThat(value(facts.date())).isEqualTo(LocalDate.of(2021, 2, 5));
        assertThat(value(facts.subject())).isEqualTo("Tình hình thực hiện quy chế dân chủ ở cơ sở");
    }

    @Test
    void anOrdinaryNoticeIsNoNoticeOfConclusions() {
        assertThat(code(recogniser.recognise("Số 3-TB/VPTU\nTHÔNG BÁO\nKết luận của Bí thư\n", TODAY)))
                .isEqualTo("conclusion-notice");
        assertThat(code(recogniser.recognise("Số 3-TB/VPTU\nTHÔNG BÁO\nlịch tiếp công dân\n", TODAY)))
                .isEqualTo("notice");
    }

    @Test
    void combiningMarksAreReadAlike() {
        String text = """
                CHỈ THỊ
                CỦA BAN THƯỜNG VỤ TỈNH ỦY
                về tăng cường lãnh đạo công tác giám sát
                (Số 21-CT/TU ngày 12/9/2020)
                """;

        ProposedFacts facts = recogniser.recognise(Normalizer.normalize(text, Normalizer.Form.NFD), TODAY);

        assertThat(code(facts)).isEqualTo("directive");
        assertThat(value(facts.number())).isEqualTo("21-CT/TU");
        assertThat(value(facts.issuer())).isEqualTo("Ban Thường vụ Tỉnh ủy");
        assertThat(value(facts.date())).isEqualTo(LocalDate.of(2020, 9, 12));
        assertThat(value(facts.subject())).isEqualTo("về tăng cường lãnh đạo công tác giám sát");
    }

    @Test
    void aDayWithoutYearIsAskedAboutWithTheGoverningYearProposed() {
        ProposedFacts facts = recogniser.recognise("""
                Tổng kết công tác dân vận năm 2020; triển khai nhiệm vụ năm 2021
                Ngày 14-1, Ban Dân vận Tỉnh ủy tổ chức hội nghị tổng kết.
                """, TODAY);

        assertThat(facts.date()).isNull();
        assertThat(value(facts.dayWithoutYear())).isEqualTo(MonthDay.of(1, 14));
        assertThat(value(facts.year())).isEqualTo(2021);
        assertThat(code(facts)).isEqualTo("speech");
        assertThat(value(facts.subject()))
                .isEqualTo("Tổng kết công tác dân vận năm 2020; triển khai nhiệm vụ năm 2021");
    }

    @Test
    void anOfficialLetterIsKnownByItsLine() {
        ProposedFacts facts = recogniser.recognise("""
                Số: 123/UBND-NC
                V/v chuẩn bị bầu cử
                Phan Rang, ngày 05/02/2021
                """, TODAY);

        assertThat(code(facts)).isEqualTo("official-letter");
        assertThat(value(facts.subject())).isEqualTo("chuẩn bị bầu cử");
    }

    @Test
    void nothingIsProposedWithoutALineThatSaysIt() {
        ProposedFacts facts = recogniser.recognise("rà soát lại.", TODAY);

        assertThat(facts.number()).isNull();
        assertThat(facts.date()).isNull();
        assertThat(facts.issuer()).isNull();
        assertThat(facts.signatory()).isNull();
        assertThat(recogniser.recognise("", TODAY).subject()).isNull();
    }

    @Test
    void abbreviationsOfKindsAreUnambiguous() {
        DocumentKinds kinds = DocumentKinds.load();

        assertThat(kinds.all().stream().flatMap(kind -> kind.abbreviations().stream()))
                .doesNotHaveDuplicates();
        assertThat(kinds.byAbbreviation("NQ").map(DocumentKind::code)).contains("resolution");
        assertThat(kinds.byAbbreviation("ctr").map(DocumentKind::code)).contains("programme");
    }

    private static @Nullable String code(ProposedFacts facts) {
        return facts.kind() == null ? null : facts.kind().value().code();
    }

    private static <T> @Nullable T value(@Nullable Proposal<T> proposal) {
        return proposal == null ? null : proposal.value();
    }
}
