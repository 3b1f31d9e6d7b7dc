package vn.danvan.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.ListFile;
import vn.danvan.support.PageTable;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** The units, the bodies and their changes, taken along as they stand on the day of the page. */
@DanvanTest
class OrganisationFilesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private RequestPostProcessor officer() {
        return people.signedIn("xa.phuocmy");
    }

    private String page(String address) {
        return PageTable.page(mvc, officer(), address);
    }

    private static List<String> names(String page, String path) {
        return Pattern.compile("href=\"" + path + "[0-9a-f-]{36}\\?on=[0-9-]+\">([^<]+)</a>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theUnitsOfAProvinceAreThoseOfTheTreeAndOfTheTableBesideTheMap() {
        ListFile file = ListFile.taken(mvc, officer(), "/organisation?on=2021-02-01");
        String tree = page("/organisation?on=2021-02-01");
        List<String> shown = names(tree.substring(tree.indexOf("dv-org-tree")), "/organisation/areas/");
        assertThat(file.column("Tên")).containsExactlyElementsOf(shown).hasSize(72);
        assertThat(file.name()).isEqualTo("don-vi-hanh-chinh-tinh-ninh-thuan-2021-02-01");
        List<String> communes = PageTable.rows(page("/organisation/map?on=2021-02-01"));
        List<List<String>> rows = file.rows().stream()
                .filter(row -> !row.get(3).equals("Tỉnh Ninh Thuận"))
                .toList();
        assertThat(rows).hasSameSizeAs(communes).hasSize(65);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(communes.get(row)).isEqualTo(String.join(" ", rows.get(row)));
        }
        assertThat(tree)
                .containsPattern("href=\"/organisation\\.xlsx\\?on=2021-02-01&amp;province=[0-9a-f-]{36}\" download");
    }

    @Test
    void anotherDayHasItsOwnUnitsAndADayWithoutDataHasHeadsOnly() {
        assertThat(ListFile.taken(mvc, officer(), "/organisation?on=2025-07-01").column("Tên"))
                .contains("Đặc khu Trường Sa")
                .doesNotContain("Phường Thanh Sơn");
        ListFile none = ListFile.taken(mvc, officer(), "/organisation?on=2020-12-31");
        assertThat(none.rows()).isEmpty();
        assertThat(none.heads()).containsExactly("Tên", "Loại", "Mã", "Thuộc");
    }

    @Test
    void allBodiesAreTakenAlongEachWithTheOneThatDirectsIt() {
        ListFile file = ListFile.taken(mvc, officer(), "/organisation/bodies?on=2021-02-01");
        String page = page("/organisation/bodies?on=2021-02-01");
        assertThat(file.column("Tên")).containsExactlyElementsOf(names(page, "/organisation/bodies/"));
        assertThat(file.rows())
                .contains(List.of(
                        "Ban Dân vận Thành ủy Phan Rang-Tháp Chàm", "Ban Dân vận", "Ban Dân vận Tỉnh ủy Ninh Thuận"));
        PageTable.offers(page, "/organisation/bodies", "on=2021-02-01");
    }

    @Test
    void changesAreTakenAlongByTheirState() {
        String address = "/organisation/changes?state=IN_FORCE";
        ListFile file = ListFile.taken(mvc, officer(), address).isTyped("Ngày có hiệu lực");
        file.hasTheRowsOf(PageTable.rows(page(address)), 1, 2, 3, 4);
        assertThat(file.column("Tình trạng")).allMatch(state -> state.startsWith("Có hiệu lực"));
        assertThat(file.rows()).isNotEmpty();
        PageTable.offers(page(address), "/organisation/changes", "state=IN_FORCE");
    }
}
