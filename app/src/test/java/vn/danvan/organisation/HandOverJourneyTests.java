package vn.danvan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.organisation.ChangeSteps.request;
import static vn.danvan.organisation.ChangeSteps.ward;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.BodyId;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** The open work of a body that ended goes to one that is searched and chosen, and stays there when the end is undone. */
@DanvanTest
@Transactional
class HandOverJourneyTests {

    private static final LocalDate PAST = LocalDate.of(2021, 1, 20);
    private static final String WHY = "Nhầm phường";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Changes changes;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Areas areas;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private SettableClock clock;

    private ChangeSteps steps;
    private BodyId ended;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
        steps = new ChangeSteps(changes, areas, organisation);
        ended = steps.body("KDV-22738");
    }

    @Test
    void theBodyThatFollowsIsOfferedFirstAndOthersAreFoundWithoutMarks() throws UnsupportedEncodingException {
        mergeInto();

        assertThat(page(handOver()))
                .contains("Khối dân vận phường Phước Mỹ (KDV-22741) – kế tiếp")
                .doesNotContain("Ban Dân vận Huyện ủy Bác Ái");
        String found = page(handOver() + "?q=dan van bac ai");
        assertThat(found).contains("Ban Dân vận Huyện ủy Bác Ái (BDV-584)");
        assertThat(found.indexOf("KDV-22741")).isLessThan(found.indexOf("BDV-584"));
        assertThat(page(handOver() + "?q=khong co dau")).contains("Không tìm thấy gì với");
    }

    @Test
    void withoutASuccessorTheSuperiorIsOffered() throws UnsupportedEncodingException {
        assertThat(page(handOver())).contains("Ban Dân vận Thành ủy Phan Rang-Tháp Chàm (BDV-582) – cấp trên");
    }

    @Test
    void nothingChosenIsSaidAndTheSearchIsKept() throws UnsupportedEncodingException {
        MvcTestResult refused = post(handOver(), "q", "bac ai");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused.getResponse().getContentAsString()).contains("Chọn cơ quan nhận.", "BDV-584");
    }

    @Test
    void workThatWasHandedOverStaysWhenTheMergerIsUndone() throws UnsupportedEncodingException {
        EventId merger = mergeInto();
        BodyId receiver = steps.body("KDV-22741");
        long items = open(ended);
        long had = open(receiver);
        assertThat(items).isPositive();

        assertThat(page("/organisation/changes/" + merger))
                .contains("Cơ quan đã kết thúc còn việc đang mở", handOver());
        assertThat(post(handOver(), "to", receiver.toString())).hasStatus(HttpStatus.FOUND);
        assertThat(page("/organisation/changes/" + merger)).contains("không còn việc nào đang mở");
        assertThat(open(ended)).isZero();
        assertThat(page("/organisation/changes/" + merger)).contains("Hoàn tác thay đổi này");
        assertThat(page(undo(merger)))
                .contains("Việc đã bàn giao không tự quay về", "Mở lại", "Khối dân vận phường Phước Mỹ");
        assertThat(post(undo(merger), "version", "3", "reason", WHY)).hasStatus(HttpStatus.FOUND);

        assertThat(organisation.exists(ended, PAST)).isTrue();
        assertThat(open(ended)).isZero();
        assertThat(open(receiver)).isEqualTo(had + items);
        assertThat(page("/organisation/changes/" + merger))
                .contains("Đã hoàn tác ngày", WHY, ">Đã hoàn tác</strong>")
                .doesNotContain("Hoàn tác thay đổi này");
        assertThat(page("/organisation?on=2021-02-01")).contains("<b>65</b> đơn vị cấp xã");
    }

    @Test
    void aNewBodyThatHasTakenWorkOverStandsInTheWayByName() throws UnsupportedEncodingException {
        EventId merger = steps.carryOut(request(
                EventKind.MERGE,
                UnitType.AREA,
                PAST,
                List.of(steps.area("22738"), steps.area("22741")),
                null,
                null,
                ward("Phường Thử", "")));
        BodyId begun = organisation
                .searchBodies("khoi dan van phuong thu", PAST, 1)
                .getFirst()
                .id();
        assertThat(post(handOver(), "to", begun.toString())).hasStatus(HttpStatus.FOUND);

        assertThat(page(undo(merger)))
                .contains("Không thể hoàn tác:", "Khối dân vận phường Thử đang giữ", "kể cả việc đã nhận bàn giao")
                .doesNotContain("name=\"reason\"");
        assertThat(post(undo(merger), "version", "3", "reason", WHY)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void anUndoneUnitIsStillKnownByItsName() throws UnsupportedEncodingException {
        EventId merger = steps.carryOut(request(
                EventKind.MERGE,
                UnitType.AREA,
                PAST,
                List.of(steps.area("22738"), steps.area("22741")),
                null,
                null,
                ward("Phường Thử", "")));
        AreaView begun = areas.search("phuong thu", PAST, 1).getFirst();
        BodyId body = organisation.bodiesOf(begun.id(), PAST).getFirst().id();
        assertThat(post(undo(merger), "version", "3", "reason", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(undo(merger), "version", "3", "reason", WHY)).hasStatus(HttpStatus.FOUND);

        assertThat(page("/organisation/areas/" + begun.id())).contains("Phường Thử", "không tồn tại vào ngày nào");
        assertThat(page("/organisation/bodies/" + body)).contains("phường Thử", "không tồn tại vào ngày nào");
        assertThat(page("/organisation/changes")).contains("Phường Thử");
    }

    @Test
    void onlyAnAdministratorSeesTheUndo() {
        EventId merger = mergeInto();

        assertThat(mvc.get().uri(undo(merger)).with(people.signedIn("chuyenvien.tinh")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private EventId mergeInto() {
        return steps.carryOut(
                request(EventKind.MERGE, UnitType.AREA, PAST, List.of(steps.area("22738")), steps.area("22741"), null));
    }

    private long open(BodyId body) {
        return handOvers.open(body).stream().mapToLong(HandOvers.Work::items).sum();
    }

    private String handOver() {
        return "/organisation/bodies/" + ended + "/hand-over";
    }

    private static String undo(EventId event) {
        return "/organisation/changes/" + event + "/undo";
    }

    private MvcTestResult post(String address, String... fields) {
        var post = mvc.post().uri(address).with(csrf()).with(people.signedIn("quantri.tinh"));
        for (int at = 0; at < fields.length; at += 2) {
            post = post.param(fields[at], fields[at + 1]);
        }
        return post.exchange();
    }

    private String page(String address) throws UnsupportedEncodingException {
        MvcTestResult result =
                mvc.get().uri(address).with(people.signedIn("quantri.tinh")).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
