package vn.danvan.summary.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.DateRange;
import vn.danvan.organisation.AreaKind;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.BodyKind;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.summary.outline.Outlines;

/** Heads of documents, and the terms and years their numbers run through. */
class IssuerFilesTests {

    private static final IssuerFiles FILES = IssuerFiles.shipped();
    private static final LocalDate DAY = LocalDate.of(2021, 2, 1);

    private static AreaView area(AreaKind kind, String code, String name) {
        return new AreaView(
                new AreaId(new UUID(0, 1)),
                code,
                name,
                kind,
                null,
                new DateRange(LocalDate.of(2000, 1, 1), null),
                null);
    }

    private static BodyView body(BodyKind kind, String name) {
        return new BodyView(new BodyId(new UUID(0, 2)), "X", name, "X", kind, new AreaId(new UUID(0, 1)), null);
    }

    private static Optional<BodyView> committee(String name) {
        return Optional.of(body(BodyKind.PARTY_COMMITTEE, name));
    }

    @ParameterizedTest
    @CsvSource({"2020-10-28,", "2020-10-29,XIV", "2021-01-14,XIV", "2025-06-30,XIV", "2025-07-01,"})
    void theTermOfNinhThuanBeginsTheDayAfterTheCongress(LocalDate day, String term) {
        assertThat(FILES.run(Line.PARTY, area(AreaKind.PROVINCE, "58", "Tỉnh Ninh Thuận"), day)
                        .map(Run::name)
                        .orElse(null))
                .isEqualTo(term);
    }

    @Test
    void theStateCountsByCalendarYear() {
        AreaView province = area(AreaKind.PROVINCE, "58", "Tỉnh Ninh Thuận");
        assertThat(FILES.run(Line.STATE, province, LocalDate.of(2020, 12, 31))
                        .orElseThrow()
                        .name())
                .isEqualTo("2020");
        assertThat(FILES.run(Line.STATE, province, LocalDate.of(2021, 1, 1))
                        .orElseThrow()
                        .name())
                .isEqualTo("2021");
    }

    @Test
    void theBoardOfTheProvince() {
        Issuer issuer = FILES.issuer(
                        body(BodyKind.MOBILISATION_BOARD, "Ban Dân vận Tỉnh ủy Ninh Thuận"),
                        area(AreaKind.PROVINCE, "58", "Tỉnh Ninh Thuận"),
                        committee("Tỉnh ủy Ninh Thuận"),
                        DAY)
                .orElseThrow();

        assertThat(issuer.superior()).isEqualTo("TỈNH ỦY NINH THUẬN");
        assertThat(issuer.name()).isEqualTo("BAN DÂN VẬN");
        assertThat(issuer.symbol()).isEqualTo("BDVTU");
        assertThat(issuer.place()).isEqualTo("Phan Rang - Tháp Chàm");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DISTRICT | 585 | Huyện Ninh Sơn   | MOBILISATION_BOARD | Huyện ủy Ninh Sơn         | HUYỆN ỦY NINH SƠN         | BAN DÂN VẬN
            DISTRICT | 582 | Thành phố Phan X | MOBILISATION_BOARD | Thành ủy Phan X           | THÀNH ỦY PHAN X           | BAN DÂN VẬN
            COMMUNE  | 1   | Xã Phước Hà      | MOBILISATION_BLOC  | Đảng ủy xã Phước Hà       | ĐẢNG ỦY XÃ PHƯỚC HÀ       | KHỐI DÂN VẬN
            TOWNSHIP | 3   | Thị trấn Tân Sơn | MOBILISATION_BLOC  | Đảng ủy thị trấn Tân Sơn  | ĐẢNG ỦY THỊ TRẤN TÂN SƠN  | KHỐI DÂN VẬN
            """)
    void theCommitteeAboveKeepsItsLevel(
            AreaKind kind, String code, String area, BodyKind body, String committee, String superior, String name) {
        Issuer issuer = FILES.issuer(body(body, "X"), area(kind, code, area), committee(committee), DAY)
                .orElseThrow();
        assertThat(issuer.superior()).isEqualTo(superior);
        assertThat(issuer.name()).isEqualTo(name);
        assertThat(issuer.onBehalf()).isEmpty();
    }

    @Test
    void aPeoplesCommitteeKeepsItsLevelAndSignsTogether() {
        Issuer issuer = FILES.issuer(
                        body(BodyKind.PEOPLES_COMMITTEE, "Ủy ban nhân dân huyện Ninh Sơn"),
                        area(AreaKind.DISTRICT, "585", "Huyện Ninh Sơn"),
                        committee("Huyện ủy Ninh Sơn"),
                        DAY)
                .orElseThrow();
        assertThat(issuer.name()).isEqualTo("ỦY BAN NHÂN DÂN HUYỆN NINH SƠN");
        assertThat(issuer.superior()).isEmpty();
        assertThat(issuer.onBehalf()).isEqualTo("ỦY BAN NHÂN DÂN");
        assertThat(issuer.place()).isEqualTo("Ninh Sơn");
    }

    @Test
    void aBoardWhoseCommitteeIsNotKnownHasNoHead() {
        assertThat(FILES.issuer(
                        body(BodyKind.MOBILISATION_BOARD, "X"),
                        area(AreaKind.DISTRICT, "585", "Huyện Ninh Sơn"),
                        Optional.empty(),
                        DAY))
                .isEmpty();
    }

    @Test
    void theMergedBoardHasItsOwnName() {
        Issuer issuer = FILES.issuer(
                        body(BodyKind.MOBILISATION_BOARD, "X"),
                        area(AreaKind.PROVINCE, "56", "Tỉnh Khánh Hòa"),
                        committee("Tỉnh ủy Khánh Hòa"),
                        LocalDate.of(2025, 7, 1))
                .orElseThrow();

        assertThat(issuer.name()).isEqualTo("BAN TUYÊN GIÁO VÀ DÂN VẬN");
        assertThat(issuer.superior()).isEqualTo("TỈNH ỦY KHÁNH HÒA");
        assertThat(issuer.symbol()).isEqualTo("BTGDVTU");
    }

    private static List<String> recipients(BodyKind kind, AreaView area, String committee) {
        return FILES.issuer(body(kind, "X"), area, committee(committee), DAY)
                .orElseThrow()
                .addressees()
                .list(Outlines.shipped(FormLibrary.read(ContentSource.shipped()))
                        .edition("tong-ket-dan-van", DAY)
                        .orElseThrow()
                        .recipients());
    }

    @Test
    void reportsGoToThoseAboveAndBelowTheirOwnLevel() {
        assertThat(recipients(
                        BodyKind.MOBILISATION_BOARD,
                        area(AreaKind.PROVINCE, "58", "Tỉnh Ninh Thuận"),
                        "Tỉnh ủy Ninh Thuận"))
                .containsExactly(
                        "Thường trực Tỉnh ủy (để báo cáo)",
                        "Ban Dân vận Trung ương (để báo cáo)",
                        "Mặt trận Tổ quốc và các đoàn thể",
                        "Ban Dân vận các huyện ủy, thành ủy",
                        "Lưu Ban Dân vận");
        assertThat(recipients(
                        BodyKind.MOBILISATION_BOARD,
                        area(AreaKind.DISTRICT, "585", "Huyện Ninh Sơn"),
                        "Huyện ủy Ninh Sơn"))
                .startsWith("Thường trực Huyện ủy Ninh Sơn (để báo cáo)", "Ban Dân vận Tỉnh ủy (để báo cáo)")
                .endsWith("Lưu Ban Dân vận");
        assertThat(recipients(
                        BodyKind.PEOPLES_COMMITTEE,
                        area(AreaKind.PROVINCE, "58", "Tỉnh Ninh Thuận"),
                        "Tỉnh ủy Ninh Thuận"))
                .as("who above it gets it is not known")
                .containsExactly(
                        "Thường trực Tỉnh ủy (để báo cáo)",
                        "Mặt trận Tổ quốc và các đoàn thể",
                        "UBND các huyện, thành phố",
                        "Lưu: VT");
        assertThat(Addressees.NONE.list(List.of("{above}", "Lưu: VT"))).containsExactly("Lưu: VT");
    }

    @Test
    void aBodyWithoutHeadHasNoIssuer() {
        assertThat(FILES.issuer(
                        body(BodyKind.POLICE, "Công an tỉnh"),
                        area(AreaKind.PROVINCE, "58", "Tỉnh Ninh Thuận"),
                        committee("Tỉnh ủy Ninh Thuận"),
                        DAY))
                .isEmpty();
    }
}
