package vn.danvan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.ListFile;
import vn.danvan.support.PageTable;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** An administrator takes the list of accounts along; nothing in it helps to sign in. */
@DanvanTest
@Transactional
class AccountFilesTests {

    private static final String ADMINISTRATOR = "quantri.tinh";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private TestPeople newcomers;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void allPagesOfTheFilteredListAreInTheFile() {
        for (int times = 0; times < 45; times++) {
            newcomers.person("BDV-586", Role.UNIT_OFFICER);
        }
        String query = "q=&body=&role=UNIT_OFFICER&state=ALL";
        ListFile file = ListFile.taken(mvc, people.signedIn(ADMINISTRATOR), "/accounts?" + query)
                .isTyped("Đăng nhập gần nhất");
        file.hasTheRowsOf(PageTable.allRows(mvc, people.signedIn(ADMINISTRATOR), "/accounts?" + query), 0, 1, 3);
        assertThat(file.rows()).as("more than a page").hasSizeGreaterThan(50);
        assertThat(file.column("Các chức vụ")).allMatch(posts -> posts.contains("(Cán bộ cơ quan)"));
        assertThat(file.name()).startsWith("tai-khoan-").endsWith("-2021-02-01");
        PageTable.offers(PageTable.page(mvc, people.signedIn(ADMINISTRATOR), "/accounts?" + query), "/accounts", query);
    }

    @Test
    void theFileHasNothingToSignInWith() {
        ListFile file = ListFile.taken(mvc, people.signedIn(ADMINISTRATOR), "/accounts?q=" + ADMINISTRATOR);
        assertThat(file.heads())
                .containsExactly("Họ và tên", "Tên đăng nhập", "Các chức vụ", "Tình trạng", "Đăng nhập gần nhất");
        assertThat(ListFile.taken(mvc, people.signedIn(ADMINISTRATOR), "/accounts?q=khongcoai")
                        .rows())
                .isEmpty();
    }

    @Test
    void anAdministratorOfADistrictTakesItsOwnAndNobodyElseAny() {
        String district = newcomers.person("BDV-586", Role.ADMINISTRATOR).username();
        ListFile file = ListFile.taken(mvc, people.signedIn(district), "/accounts");
        assertThat(file.column("Tên đăng nhập"))
                .contains(district)
                .doesNotContain(ADMINISTRATOR, "lanhdao.tinh", "canbo.bacai");
        for (String other : List.of("lanhdao.tinh", "chuyenvien.tinh", "vanthu.tinh", "xa.phuocmy", "giamsat.tinh")) {
            assertThat(ListFile.refused(mvc, people.signedIn(other), "/accounts"))
                    .as(other)
                    .isEqualTo(403);
        }
    }
}
