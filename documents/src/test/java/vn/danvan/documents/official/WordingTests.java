package vn.danvan.documents.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.documents.official.Closing.Authority;
import vn.danvan.documents.official.Closing.Signature;

class WordingTests {

    private static final Wording PARTY = new Wording(LayoutRules.PARTY_HD36);
    private static final Wording NEW_PARTY = new Wording(LayoutRules.PARTY_HD05);
    private static final Wording STATE = new Wording(LayoutRules.STATE_ND30);

    @ParameterizedTest
    @CsvSource({"2018-04-03,PARTY_HD36", "2026-05-26,PARTY_HD36", "2026-05-27,PARTY_HD05", "2027-01-01,PARTY_HD05"})
    void theDayOfIssueChoosesTheLayoutOfTheParty(LocalDate issued, Layout layout) {
        assertThat(Layout.party(issued)).isEqualTo(layout);
    }

    @Test
    void numbersBelowTenGetAZeroAndOnlyTheStateAColon() {
        assertThat(PARTY.number(new DocumentHead.Reference(1, "BC/BDVTU"))).isEqualTo("Số 01-BC/BDVTU");
        assertThat(PARTY.number(new DocumentHead.Reference(24, "BC/BDVTU"))).isEqualTo("Số 24-BC/BDVTU");
        assertThat(STATE.number(new DocumentHead.Reference(5, "BC-UBND"))).isEqualTo("Số: 05/BC-UBND");
        assertThat(STATE.number(new DocumentHead.Reference(null, "BC-UBND"))).matches("Số: \u00A0+/BC-UBND");
        assertThatThrownBy(() -> new DocumentHead.Reference(0, "BC"))
                .hasMessage("the number is 0; registers begin with 1");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-05,ngày 05 tháng 02 năm 2021",
        "2021-01-14,ngày 14 tháng 01 năm 2021",
        "2021-03-09,ngày 09 tháng 3 năm 2021",
        "2020-12-31,ngày 31 tháng 12 năm 2020"
    })
    void daysBelowTenAndTheFirstTwoMonthsGetAZero(LocalDate date, String printed) {
        assertThat(STATE.issued(new DocumentHead.Issued("Ninh Thuận", date))).isEqualTo("Ninh Thuận, " + printed);
    }

    @Test
    void thePartyWritesASlashAndTheStateAFullStop() {
        Signature signature = new Signature(Authority.ON_BEHALF, "BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn Mẫu");
        assertThat(PARTY.authorities(signature)).containsExactly("T/M BAN THƯỜNG VỤ");
        assertThat(STATE.authorities(signature)).containsExactly("TM. BAN THƯỜNG VỤ");
        assertThat(PARTY.isPostBold(signature)).isFalse();
        assertThat(NEW_PARTY.isPostBold(signature)).isTrue();
        Signature own = new Signature(Authority.OWN, "", "TRƯỞNG BAN", "Nguyễn Văn Mẫu");
        assertThat(PARTY.authorities(own)).isEmpty();
        assertThat(PARTY.isPostBold(own)).isTrue();
    }

    @Test
    void aDeputyOfACommitteeSignsForItsChairInItsName() {
        Signature signature =
                new Signature(Authority.FOR_THE_HEAD, "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Mẫu", "ỦY BAN NHÂN DÂN");
        assertThat(STATE.authorities(signature)).containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH");
    }

    @Test
    void anActingHeadHasThatBeforeThePost() {
        Signature signature = new Signature(Authority.ACTING, "", "CHỦ TỊCH", "Nguyễn Văn Mẫu", "ỦY BAN NHÂN DÂN");
        assertThat(STATE.authorities(signature)).containsExactly("TM. ỦY BAN NHÂN DÂN");
        assertThat(STATE.post(signature)).isEqualTo("Q. CHỦ TỊCH");
        Signature own = new Signature(Authority.OWN, "", "TRƯỞNG BAN", "Nguyễn Văn Mẫu");
        assertThat(PARTY.post(own)).isEqualTo("TRƯỞNG BAN");
    }

    @Test
    void listsEndAsTheirLayoutWantsIt() {
        assertThat(PARTY.recipients(List.of("Như trên", "Lưu Văn phòng")))
                .containsExactly("- Như trên,", "- Lưu Văn phòng.");
        assertThat(STATE.recipients(List.of("Như trên", "Lưu: VT"))).containsExactly("- Như trên;", "- Lưu: VT.");
        assertThat(STATE.grounds(List.of("Căn cứ A", "Căn cứ B"))).containsExactly("Căn cứ A;", "Căn cứ B.");
        assertThat(STATE.addressees(List.of("Tỉnh ủy"))).containsExactly("Tỉnh ủy");
    }

    @Test
    void onlyTheNewInstructionSpellsUyAnewAndNamesKeepTheirs() {
        String old = "Tỉnh uỷ, UỶ BAN, Uỷ ban của bà Thuỷ";
        assertThat(PARTY.clean(old)).isEqualTo(old);
        assertThat(NEW_PARTY.clean(old)).isEqualTo("Tỉnh ủy, ỦY BAN, Ủy ban của bà Thuỷ");
    }

    @Test
    void theNewInstructionEndsATextWithAFullStopAlone() {
        String old = "Trên đây là kết quả năm 2026./.";
        assertThat(NEW_PARTY.clean(old)).isEqualTo("Trên đây là kết quả năm 2026.");
        assertThat(NEW_PARTY.clean("Kính trình Tỉnh ủy xem xét. /. ")).isEqualTo("Kính trình Tỉnh ủy xem xét. ");
        assertThat(NEW_PARTY.clean("thư mục ./. và sau đó")).isEqualTo("thư mục ./. và sau đó");
        assertThat(PARTY.clean(old)).isEqualTo(old);
        assertThat(STATE.clean(old)).isEqualTo(old);
    }

    @Test
    void textIsComposedAndFreeOfWhatNoPageCanShow() {
        assertThat(PARTY.clean("Ti\u0309nh u\u0309y\u0000\u0007 \uD800!")).isEqualTo("Tỉnh ủy !");
        assertThat(PARTY.clean("a\tb\n😀")).isEqualTo("a\tb\n😀");
    }
}
