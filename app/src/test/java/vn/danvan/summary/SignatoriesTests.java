package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

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
        return Signatories.of(issuer, title, "Nguyễn Văn Mẫu");
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
}
