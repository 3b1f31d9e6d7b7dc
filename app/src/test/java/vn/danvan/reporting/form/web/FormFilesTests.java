package vn.danvan.reporting.form.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.reporting.form.Forms;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.ListFile;
import vn.danvan.support.Outcomes;
import vn.danvan.support.PageTable;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** The list of forms, the files that changed them and the catalogue of indicators, taken along. */
@DanvanTest
@Transactional
class FormFilesTests {

    private static final String OFFICER = "xa.phuocmy";
    private static final String ADMINISTRATOR = "quantri.tinh";
    private static final String YAML = """
            form: tep-thu
            name: {vi: Biểu thử tệp, en: Trial form}
            editions:
              - from: 2021-01-01
                confidence: unverified
                source: Công văn thử
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [week]
                due: {week: {working-days: 2}}
                sections:
                  - id: s
                    name: {vi: Phần thử, en: Trial section}
                    questions:
                      - {id: a, figure: GY.YK, compulsory: true}
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private Forms forms;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private RequestPostProcessor by(String username) {
        return people.signedIn(username);
    }

    @Test
    void everyEditionOfTheFormsOfTheListHasARow() {
        String address = "/forms?q=xu+ly+don";
        String page = PageTable.page(mvc, by(OFFICER), address);
        ListFile file = ListFile.taken(mvc, by(OFFICER), "/forms?q=xu ly don")
                .isTyped("Ấn bản, dùng từ ngày")
                .isTyped("Dùng đến hết ngày");
        assertThat(file.column("Mã").stream().distinct())
                .hasSameSizeAs(PageTable.rows(page))
                .containsOnly("xu-ly-don");
        assertThat(file.column("Ấn bản, dùng từ ngày")).contains("2024-03-10").hasSizeGreaterThan(1);
        assertThat(file.column("Đối chiếu căn cứ")).contains("Chưa xác minh");
        assertThat(file.name()).startsWith("bieu-mau-bao-cao-").endsWith("-2021-02-01");
        List<String> all = PageTable.rows(PageTable.page(mvc, by(OFFICER), "/forms"));
        ListFile whole = ListFile.taken(mvc, by(OFFICER), "/forms");
        List<String> ids = whole.column("Mã").stream().distinct().toList();
        assertThat(ids).hasSameSizeAs(all);
        for (int row = 0; row < all.size(); row++) {
            assertThat(all.get(row)).contains(ids.get(row));
        }
    }

    @Test
    void theCatalogueIsTakenAlongWithAllItsPages() {
        String address = "/forms/indicators?q=&domain=petition&form=xu-ly-don";
        ListFile file = ListFile.taken(mvc, by(OFFICER), address).isTyped("Dùng từ ngày");
        file.hasTheRowsOf(PageTable.allRows(mvc, by(OFFICER), address), 0, 2, 3, 4, 5, 6);
        assertThat(file.rows()).as("more than a page").hasSizeGreaterThan(25);
        PageTable.offers(
                PageTable.page(mvc, by(OFFICER), address), "/forms/indicators", "q=&domain=petition&form=xu-ly-don");
        assertThat(ListFile.taken(mvc, by(OFFICER), "/forms/indicators?q=xyzt").rows())
                .isEmpty();
    }

    @Test
    void theFilesThatChangedFormsAreForThoseWhoMayChangeThem() {
        Outcomes.done(forms.put(people.actor(ADMINISTRATOR), YAML, "=tep-thu.yaml", forms.known()));
        ListFile file = ListFile.taken(mvc, by(ADMINISTRATOR), "/forms/changes").isTyped("Đưa vào sử dụng lúc");
        String page = PageTable.page(mvc, by(ADMINISTRATOR), "/forms");
        file.hasTheRowsOf(PageTable.rows(page.substring(page.lastIndexOf("<table"))), 0);
        assertThat(file.rows().getFirst().getFirst()).endsWith("=tep-thu.yaml");
        assertThat(page).contains("/forms/changes.xlsx\" download>", "/forms.csv\" download>");
        assertThat(ListFile.refused(mvc, by(OFFICER), "/forms/changes")).isEqualTo(403);
    }
}
