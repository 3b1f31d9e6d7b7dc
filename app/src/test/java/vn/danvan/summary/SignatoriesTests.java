package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.documents.official.Closing.Authority;
import vn.danvan.documents.official.Closing.Signature;
import vn.danvan.rules.content.Confidence;
import vn.danvan.summary.register.Addressees;
import vn.danvan.summary.register.Issuer;
import vn.danvan.summary.register.Line;

/** What stands above the name of whoever signs. */
class SignatoriesTests {

    private static Signature signature(Line line, String collective, String title) {
        Issuer issuer = new Issuer(line, "", "X", "X", collective, "X", Confidence.KNOWN, Addressees.NONE);
        return Signatories.choices(issuer, title, "Nguyễn Văn Mẫu", Optional.empty())
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trưởng ban                  | OWN          |            | TRƯỞNG BAN
            Phó Trưởng ban              | FOR_THE_HEAD | TRƯỞNG BAN | PHÓ TRƯỞNG BAN
            Phó Trưởng ban Thường trực  | FOR_THE_HEAD | TRƯỞNG BAN | PHÓ TRƯỞNG BAN THƯỜNG TRỰC
            Phó trưởng ban phụ trách    | FOR_THE_HEAD | TRƯỞNG BAN | PHÓ TRƯỞNG BAN PHỤ TRÁCH
            """)
    void aDeputySignsForTheHead(String title, Authority authority, String head, String post) {
        Signature signature = signature(Line.PARTY, "", title);
        assertThat(signature.authority()).isEqualTo(authority);
        assertThat(signature.onBehalfOf()).isEqualTo(head == null ? "" : head);
        assertThat(signature.post()).isEqualTo(post);
        assertThat(signature.collective()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Bí thư,BÍ THƯ", "Phó Bí thư Thường trực,PHÓ BÍ THƯ THƯỜNG TRỰC"})
    void thoseOfTheStandingBoardSignInItsName(String title, String post) {
        Signature signature = signature(Line.PARTY, "BAN THƯỜNG VỤ", title);
        assertThat(signature.authority()).isEqualTo(Authority.ON_BEHALF);
        assertThat(signature.onBehalfOf()).isEqualTo("BAN THƯỜNG VỤ");
        assertThat(signature.post()).isEqualTo(post);
    }

    @ParameterizedTest
    @CsvSource({"Chủ tịch,ON_BEHALF,ỦY BAN NHÂN DÂN,", "Phó Chủ tịch,FOR_THE_HEAD,CHỦ TỊCH,ỦY BAN NHÂN DÂN"})
    void aPeoplesCommitteeSignsTogether(String title, Authority authority, String whom, String above) {
        Signature signature = signature(Line.STATE, "ỦY BAN NHÂN DÂN", title);
        assertThat(signature.authority()).isEqualTo(authority);
        assertThat(signature.onBehalfOf()).isEqualTo(whom);
        assertThat(signature.collective()).isEqualTo(above == null ? "" : above);
    }

    @ParameterizedTest
    @CsvSource({
        "PARTY,,Quyền Trưởng ban,TRƯỞNG BAN",
        "STATE,ỦY BAN NHÂN DÂN,Quyền Chủ tịch,CHỦ TỊCH",
        "PARTY,BAN THƯỜNG VỤ,Quyền Bí thư,BÍ THƯ"
    })
    void anActingHeadSignsAsSuch(Line line, String collective, String title, String post) {
        String above = collective == null ? "" : collective;
        Signature signature = signature(line, above, title);
        assertThat(signature.authority()).isEqualTo(Authority.ACTING);
        assertThat(signature.onBehalfOf()).isEmpty();
        assertThat(signature.post()).isEqualTo(post);
        assertThat(signature.collective()).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PARTY |                 | Tỉnh ủy viên, Phó Trưởng ban              | FOR_THE_HEAD | TRƯỞNG BAN     | PHÓ TRƯỞNG BAN
            PARTY |                 | Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng ban | OWN          |                | TRƯỞNG BAN
            PARTY |                 | Trưởng ban; Ủy viên Ủy ban Kiểm tra       | OWN          |                | TRƯỞNG BAN
            PARTY |                 | Phó Trưởng ban, Phó Chủ tịch Hội đồng     | FOR_THE_HEAD | TRƯỞNG BAN     | PHÓ TRƯỞNG BAN
            PARTY | BAN THƯỜNG VỤ   | Phó Bí thư, Chủ tịch Ủy ban nhân dân      | ON_BEHALF    | BAN THƯỜNG VỤ  | PHÓ BÍ THƯ
            STATE | ỦY BAN NHÂN DÂN | Phó Bí thư, Chủ tịch                      | ON_BEHALF    | ỦY BAN NHÂN DÂN | CHỦ TỊCH
            STATE | ỦY BAN NHÂN DÂN | Huyện ủy viên, Phó Chủ tịch               | FOR_THE_HEAD | CHỦ TỊCH       | PHÓ CHỦ TỊCH
            PARTY | BAN THƯỜNG VỤ   | Chánh Văn phòng                           | BY_ORDER     | BAN THƯỜNG VỤ  | CHÁNH VĂN PHÒNG
            """)
    void membershipsBesideAPostAreNoPost(
            Line line, String collective, String title, Authority authority, String whom, String post) {
        Signature signature = signature(line, collective == null ? "" : collective, title);
        assertThat(signature.authority()).isEqualTo(authority);
        assertThat(signature.onBehalfOf()).isEqualTo(whom == null ? "" : whom);
        assertThat(signature.post()).isEqualTo(post);
    }

    @Test
    void whoeverSignsChoosesAmongTheRightsThatFit() {
        Issuer board = new Issuer(Line.PARTY, "", "X", "X", "", "X", Confidence.KNOWN, Addressees.NONE);

        assertThat(Signatories.choices(board, "Trưởng ban", "A", Optional.empty()))
                .extracting(Signature::authority)
                .containsExactly(Authority.OWN);
        assertThat(Signatories.choices(board, "Tỉnh ủy viên, Phó Trưởng ban", "A", Optional.of("Trưởng ban")))
                .extracting(Signature::authority)
                .containsExactly(Authority.FOR_THE_HEAD, Authority.OWN, Authority.BY_ORDER, Authority.BY_DELEGATION);
        assertThat(Signatories.choices(board, "Trưởng phòng Đoàn thể", "A", Optional.of("Ủy viên BTV, Trưởng ban")))
                .extracting(one -> one.authority() + " " + one.onBehalfOf())
                .containsExactly("OWN ", "FOR_THE_HEAD TRƯỞNG BAN", "BY_ORDER TRƯỞNG BAN", "BY_DELEGATION TRƯỞNG BAN");
    }
}
