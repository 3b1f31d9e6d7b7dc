package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.reporting.figure.FigureView;
import vn.danvan.reporting.figure.FigureViews;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** What was shared in a board that ended is seen and tidied by the one that follows it. */
class KeptAcrossMergersTests extends KhanhHoaCase {

    private static final String NAME = "Thử lưu trước sáp nhập";

    @Autowired
    private FigureViews views;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @BeforeEach
    void aColleagueOfTheFormerBoardSharesATable() {
        clock.setTo(SettableClock.FIRST_DAY);
        jdbc.sql("""
                insert into reporting.figure_view (id, account, body, name, query, shared, on_home, created_at)
                values (:id, :account, :body, :name, :query, true, true, now())
                """)
                .param("id", UUID.randomUUID())
                .param("account", people.actor("chuyenvien.tinh").account().value())
                .param("body", people.actor("chuyenvien.tinh").body().value())
                .param("name", NAME)
                .param("query", "i=AS.QUA&area=" + area("58") + in(period("week", 2026, 20)))
                .update();
        theBoardReadsInAugust2026();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from reporting.figure_view where name = :name")
                .param("name", NAME)
                .update();
    }

    @Test
    void theBoardThatFollowsSeesItOnItsPagesAndItsLeaderRemovesIt() throws Exception {
        assertThat(open("/figures")).contains(NAME);
        FigureView view = views.of(board).stream()
                .filter(one -> one.name().equals(NAME))
                .findFirst()
                .orElseThrow();
        assertThat(view.own()).isFalse();
        views.remove(board, view.id());
        assertThat(views.of(board)).extracting(FigureView::name).doesNotContain(NAME);
    }

    @Test
    void theHomePageSaysThatItsAreaIsNoMoreAndLeadsOn() throws Exception {
        assertThat(open("/"))
                .contains(NAME, "Đơn vị không tồn tại vào cuối kỳ này.", "Địa bàn của bảng này không tồn tại")
                .contains("area=" + khanhHoa());
    }
}
