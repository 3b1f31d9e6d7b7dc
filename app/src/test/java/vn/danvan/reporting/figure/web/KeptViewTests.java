package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.AccountId;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.support.AskedSql;
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
        keep(username, "Thử lưu", query);
    }

    private void keep(String username, String name, String query) {
        AccountId account = people.actor(username).account();
        jdbc.sql("""
                insert into reporting.figure_view (id, account, body, name, query, shared, on_home, created_at)
                values (:id, :account, :body, :name, :query, true, true, now())
                """)
                .param("id", UUID.randomUUID())
                .param("account", account.value())
                .param("body", people.actor(username).body().value())
                .param("name", name)
                .param("query", query)
                .update();
    }

    @Test
    void theHomePageShowsTheOwnTablesFirstAndSaysHowManyMoreThereAre() throws Exception {
        for (String name : new String[] {"Thử lưu A1", "Thử lưu A2", "Thử lưu A3", "Thử lưu A4"}) {
            keep(COLLEAGUE, name, asked());
        }
        keep(LEADER, "Thử lưu B không mở được", "i=AS.QUA&area=" + UUID.randomUUID());
        keep(LEADER, "Thử lưu B của mình", asked());
        assertThat(get(LEADER, "/"))
                .contains(
                        "Thử lưu B của mình",
                        "Thử lưu A3",
                        "Trang chính hiện 4 bảng",
                        "còn 1 bảng khác",
                        "/figures#kept")
                .doesNotContain("Thử lưu A4", "Thử lưu B không mở được");
        assertThat(get("canbo.bacai", "/")).doesNotContain("/figures#kept");
    }

    @Test
    void aQuestionThatIsTooLongToBeKeptIsNotWorkedOut() throws Exception {
        String many = "i=AS.QUA&area=" + area("582") + "&i=KHONG.CO".repeat(400);
        long asked = AskedSql.count(
                "form_change",
                () -> assertThat(send(LEADER, "/figures/views", "name", "Thử lưu dài", "query", many))
                        .hasStatus3xxRedirection()
                        .flash()
                        .hasEntrySatisfying(
                                "flash", told -> assertThat(told.toString()).contains("quá nhiều lựa chọn")));
        assertThat(asked).as("how often the forms are asked for").isLessThan(3);
        assertThat(get(LEADER, "/figures")).doesNotContain("Thử lưu dài");
    }

    @Test
    void theFormsAreReadOnceHoweverManyIndicatorsAreNamed() throws Exception {
        String one = "/figures?" + asked();
        String many = one + "&i=KHONG.CO".repeat(300);
        get(LEADER, one);
        long few = AskedSql.count("form_change", () -> open(LEADER, one));
        assertThat(AskedSql.count("form_change", () -> open(LEADER, many))).isLessThanOrEqualTo(few);
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
    void whatIsNotApprovedIsMarkedOnTheHomePageToo() throws Exception {
        report("KDV-22738", period("week", 2021, 8), false, new Fact("AS.QUA", "", BigDecimal.valueOf(61), true));
        keep(LEADER, asked());
        assertThat(get(LEADER, "/")).contains(">61<", "Có số chưa được duyệt ở mọi cấp.", "Có số ước.");
    }

    @Test
    void aViewThatFollowsShowsTheLatestPeriodsWhenItIsOpened() throws Exception {
        report("KDV-22738", "AS.QUA", period("week", 2021, 4), 61);
        report("KDV-22738", "AS.QUA", period("week", 2021, 11), 73);
        String two = "i=AS.QUA&area=" + area("582") + "&kind=week&year=2021&index=3&toYear=2021&toIndex=4";
        send(LEADER, "/figures/views", "name", "Thử lưu theo kỳ", "query", two, "home", "1", "follow", "1");
        String link = "/figures?i=AS.QUA&amp;area=" + area("582") + "&amp;kind=week&amp;latest=2";
        String home = get(LEADER, "/");
        assertThat(home).contains(link, ">61<");
        clock.setTo(LocalDate.of(2021, 3, 22));
        assertThat(get(LEADER, "/")).contains(link, ">73<").doesNotContain(">61<");
        assertThat(get(LEADER, link.replace("&amp;", "&")))
                .contains("Bảng này luôn lấy các kỳ gần nhất đã kết thúc.", ">73<")
                .doesNotContain(">61<", "name=\"follow\"");
        assertThat(get(LEADER, "/figures?" + two))
                .contains(">61<", "name=\"follow\"")
                .doesNotContain("Bảng này luôn lấy");
    }

    @Test
    void theLeaderRemovesWhatAColleagueShared() throws Exception {
        send(COLLEAGUE, "/figures/views", "name", "Thử lưu chung", "query", asked(), "shared", "1");
        String page = get(LEADER, "/figures");
        String list = page.substring(page.indexOf("Thử lưu chung"));
        int end = list.indexOf("/remove\"");
        String remove = list.substring(list.lastIndexOf('"', end) + 1, end + "/remove".length());
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

    @Test
    void aKeptTableIsOpenedInTheOrderInWhichItWasKept() throws Exception {
        assertThat(send(COLLEAGUE, "/figures/views", "name", "Thử lưu thứ tự", "query", asked() + "&sort=-1"))
                .hasStatus3xxRedirection();
        assertThat(get(COLLEAGUE, "/figures")).contains("&amp;sort=-1\">Thử lưu thứ tự</a>");
    }

    private String id(String username, String name) {
        return jdbc.sql("select id from reporting.figure_view where name = :name and account = :account")
                .param("name", name)
                .param("account", people.actor(username).account().value())
                .query(UUID.class)
                .single()
                .toString();
    }

    @Test
    void theOwnerRenamesATableAndSaysWhoSeesItWhere() throws Exception {
        send(COLLEAGUE, "/figures/views", "name", "Thử lưu cũ", "query", asked());
        String address = "/figures/views/" + id(COLLEAGUE, "Thử lưu cũ");
        assertThat(get(COLLEAGUE, address)).contains("value=\"Thử lưu cũ\"");
        assertThat(send(LEADER, address, "name", "Thử lưu của người khác")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(text(send(COLLEAGUE, address, "name", " ", "shared", "1")))
                .contains("phải có từ 1 đến 120 ký tự", "id=\"shared\" name=\"shared\" value=\"1\" checked");
        assertThat(send(COLLEAGUE, address, "name", "Thử lưu mới", "shared", "1", "home", "1"))
                .hasStatus3xxRedirection();
        assertThat(get(LEADER, "/")).contains("Thử lưu mới").doesNotContain("Thử lưu cũ");
    }

    @Test
    void theQuestionShownTakesThePlaceOfAKeptOne() throws Exception {
        send(COLLEAGUE, "/figures/views", "name", "Thử lưu đổi", "query", asked(), "home", "1");
        String id = id(COLLEAGUE, "Thử lưu đổi");
        String other = asked().replace("AS.QUA", "DTH.CUOC");
        assertThat(get(COLLEAGUE, "/figures?" + other)).contains("<option value=\"" + id + "\"");
        assertThat(send(LEADER, "/figures/views/question", "view", id, "query", other))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(COLLEAGUE, "/figures/views/question", "view", id, "query", other))
                .hasStatus3xxRedirection();
        assertThat(get(COLLEAGUE, "/")).contains("Thử lưu đổi", "/figures?i=DTH.CUOC");
    }

    @Test
    void whoDoesNotNeedASharedTableTakesItOffTheOwnHomePageOnly() throws Exception {
        send(COLLEAGUE, "/figures/views", "name", "Thử lưu ghim", "query", asked(), "home", "1", "shared", "1");
        String pin = "/figures/views/" + id(COLLEAGUE, "Thử lưu ghim") + "/home";
        assertThat(get(LEADER, "/")).contains("Thử lưu ghim");
        assertThat(send(LEADER, pin)).hasStatus3xxRedirection();
        assertThat(get(LEADER, "/")).doesNotContain("Thử lưu ghim");
        assertThat(get(COLLEAGUE, "/")).contains("Thử lưu ghim");
        assertThat(send(LEADER, pin, "shown", "1")).hasStatus3xxRedirection();
        assertThat(get(LEADER, "/")).contains("Thử lưu ghim");
        assertThat(send("canbo.bacai", pin)).hasStatus(HttpStatus.NOT_FOUND);
    }
}
