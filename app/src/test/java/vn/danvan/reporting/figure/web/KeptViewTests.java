package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.AccountId;
import vn.danvan.support.People;

/** Kept questions do no harm: neither to the home page nor to administrators' secrets. */
class KeptViewTests extends FigurePageCase {

    private static final String ADMINISTRATOR = "quantri.tinh";
    private static final String COLLEAGUE = "chuyenvien.tinh";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @AfterEach
    void forget() {
        jdbc.sql("delete from reporting.figure_view where name like 'Thử lưu%'").update();
    }

    private String asked() {
        return "i=AS.QUA&area=" + area("582") + in(period("week", 2021, 8));
    }

    private void keep(String username, String query) {
        AccountId account = people.actor(username).account();
        jdbc.sql("""
                insert into reporting.figure_view (id, account, body, name, query, shared, on_home, created_at)
                values (:id, :account, :body, 'Thử lưu', :query, true, true, now())
                """)
                .param("id", UUID.randomUUID())
                .param("account", account.value())
                .param("body", people.actor(username).body().value())
                .param("query", query)
                .update();
    }

    @Test
    void aViewThatCannotBeOpenedLeavesTheHomePage() throws Exception {
        keep(COLLEAGUE, "i=AS.QUA&area=" + UUID.randomUUID());
        keep(COLLEAGUE, "i=AS.QUA&area=khong-co");
        assertThat(get(LEADER, "/")).contains("Xin chào");
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsNotKept() throws Exception {
        for (String query : new String[] {"i=AS.QUA&area=" + UUID.randomUUID(), "i=AS.QUA&area=khong-co"}) {
            assertThat(send(LEADER, "/figures/views", "name", "Thử lưu", "query", query))
                    .hasStatus3xxRedirection()
                    .flash()
                    .hasEntrySatisfying(
                            "flash", told -> assertThat(told.toString()).contains("không mở được"));
        }
        assertThat(send("canbo.bacai", "/figures/views", "name", "Thử lưu", "query", asked(), "home", "1"))
                .hasStatus3xxRedirection();
        assertThat(get(LEADER, "/figures")).doesNotContain("Thử lưu");
        assertThat(get("canbo.bacai", "/figures")).doesNotContain("Thử lưu");
    }

    @Test
    void theLeaderRemovesWhatAColleagueShared() throws Exception {
        send(COLLEAGUE, "/figures/views", "name", "Thử lưu chung", "query", asked(), "shared", "1");
        String page = get(LEADER, "/figures");
        String list = page.substring(page.indexOf("Thử lưu chung"));
        int at = list.indexOf("/figures/views/");
        String remove = list.substring(at, list.indexOf('"', at));
        assertThat(send("lanhdao.phanrang", remove)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(LEADER, remove)).hasStatus3xxRedirection();
        assertThat(get(COLLEAGUE, "/figures")).doesNotContain("Thử lưu chung");
    }

    @Test
    void anAdministratorReadsNoFigures() throws Exception {
        keep(LEADER, asked());
        assertThat(open(ADMINISTRATOR, "/figures")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(text(open(ADMINISTRATOR, "/figures?" + asked())))
                .contains("Tài khoản quản trị không xem số liệu")
                .doesNotContain("Suất quà");
        for (String address : new String[] {
            "/figures.csv?" + asked(),
            "/figures.xlsx?" + asked(),
            "/figures/sources?" + asked() + "&figure=AS.QUA&line=TOTAL&of=2021-8",
            "/figures/targets?" + asked()
        }) {
            assertThat(open(ADMINISTRATOR, address)).as(address).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(get(ADMINISTRATOR, "/")).doesNotContain("href=\"/figures", "Thử lưu");
        assertThat(get("giamsat.tinh", "/")).contains("href=\"/figures");
    }
}
