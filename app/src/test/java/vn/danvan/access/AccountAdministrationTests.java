package vn.danvan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;
import vn.danvan.support.Visitor;

/** Administrators open, disable and repair accounts of their own subtree, and only of that. */
@DanvanTest
class AccountAdministrationTests {

    private final AccountAdministration administration;
    private final AccountDirectory directory;
    private final TestPeople people;
    private final Organisation organisation;
    private final MockMvcTester mvc;
    private final SettableClock clock;

    AccountAdministrationTests(
            @Autowired AccountAdministration administration,
            @Autowired AccountDirectory directory,
            @Autowired TestPeople people,
            @Autowired Organisation organisation,
            @Autowired MockMvcTester mvc,
            @Autowired SettableClock clock) {
        this.administration = administration;
        this.directory = directory;
        this.people = people;
        this.organisation = organisation;
        this.mvc = mvc;
        this.clock = clock;
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private Actor administrator(String body) {
        return people.actor(people.person(body, Role.ADMINISTRATOR).username());
    }

    private BodyId body(String code) {
        return organisation.bodyByCode(code).orElseThrow();
    }

    private NewAccount.Post post(String body, Role role) {
        return new NewAccount.Post(body(body), "Cán bộ", role, SettableClock.FIRST_DAY);
    }

    private static AccountFilter text(String text) {
        return new AccountFilter(text, null, null, AccountFilter.State.ALL);
    }

    @Test
    void aNewPersonGetsAPostAnAccountAndAFirstPasswordThatMustBeReplaced() {
        Actor actor = administrator("BDV-58");
        AccountAdministration.FirstPassword first = TestPeople.done(administration.open(
                actor, new NewAccount(null, "Nguyễn Thị Hồng Đào", "", post("BDV-582", Role.UNIT_OFFICER))));
        assertThat(first.username()).startsWith("nguyen.thi.hong.dao");
        assertThat(first.password()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        Visitor visitor = new Visitor(mvc);
        assertThat(visitor.signIn(first.username(), first.password())).hasRedirectedUrl("/");
        assertThat(visitor.get("/")).hasRedirectedUrl("/account/password");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsKept() {
        Actor actor = administrator("BDV-58");
        NewAccount wanted = new NewAccount(
                null,
                "Người Không Mở Được",
                "CHỮ CÓ DẤU",
                new NewAccount.Post(body("BDV-582"), " ", Role.UNIT_OFFICER, SettableClock.FIRST_DAY));
        assertThat(TestPeople.refusals(administration.open(actor, wanted)))
                .contains("organisation.position.title", "access.username.form");
        assertThat(directory.people(actor)).noneMatch(post -> post.personName().equals("Người Không Mở Được"));
    }

    @Test
    void aKnownPersonGetsAnAccountWithoutASecondPost() {
        Actor actor = administrator("BDV-58");
        TestPeople.Person known = people.person("BDV-584", Role.UNIT_OFFICER);
        AccountView before = directory.view(actor, known.account());
        NewAccount.Post same =
                new NewAccount.Post(body("BDV-584"), "Cán bộ thử", Role.UNIT_OFFICER, SettableClock.FIRST_DAY);
        AccountAdministration.FirstPassword first = TestPeople.done(administration.open(
                actor, new NewAccount(before.posts().getFirst().person(), "", "", same)));
        assertThat(directory.view(actor, first.account()).posts()).isEqualTo(before.posts());
    }

    @Test
    void anAccountOfAnotherSubtreeDoesNotExistForAnAdministrator() {
        Actor district = administrator("BDV-582");
        AccountId elsewhere = people.person("BDV-584", Role.UNIT_OFFICER).account();
        AccountId above = people.person("BDV-58", Role.SPECIALIST).account();
        for (AccountId id : List.of(elsewhere, above)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.view(district, id));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> administration.resetPassword(district, id));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> administration.disable(district, List.of(id)));
        }
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> administration.open(
                        district, new NewAccount(null, "Ai Đó", "", post("BDV-58", Role.ADMINISTRATOR))));
    }

    @Test
    void communesBelowADistrictBelongToItsAdministrator() {
        Actor district = administrator("BDV-582");
        assertThat(directory.list(district, text("xa dovinh"), 1, 50).items())
                .extracting(AccountView::username)
                .contains("xa.dovinh");
        assertThat(directory.list(district, text("xa phuocdai"), 1, 50).items()).isEmpty();
    }

    @Test
    void somebodyWhoAlsoHoldsAPostHigherUpIsSeenButNotChanged() {
        Actor province = administrator("BDV-58");
        Actor district = administrator("BDV-582");
        AccountId both = people.person("BDV-582", Role.UNIT_OFFICER).account();
        TestPeople.done(administration.addPost(province, both, post("BDV-58", Role.SPECIALIST)));
        assertThat(directory.view(district, both).manageable()).isFalse();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> administration.resetPassword(district, both));
        assertThat(directory.view(province, both).manageable()).isTrue();
    }

    @Test
    void nobodyDisablesTheOwnAccount() {
        Actor actor = administrator("BDV-58");
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> administration.disable(actor, List.of(actor.account())));
    }

    @Test
    void disablingEndsTheSessionAtOnceAndCanBeTakenBack() {
        Actor actor = administrator("BDV-58");
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        assertThat(visitor.get("/")).hasStatusOk();
        administration.disable(actor, List.of(person.account()));
        assertThat(visitor.get("/")).hasRedirectedUrl("/sign-in?ended");
        administration.enable(actor, List.of(person.account()));
        assertThat(visitor.signIn(person.username(), TestPeople.PASSWORD)).hasRedirectedUrl("/");
        assertThat(visitor.get("/")).hasStatusOk();
    }

    @Test
    void aLockIsLiftedBeforeItsTime() {
        Actor actor = administrator("BDV-58");
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        for (int i = 0; i < 5; i++) {
            new Visitor(mvc).signIn(person.username(), "sai mat khau");
        }
        assertThat(directory.view(actor, person.account()).state()).isEqualTo(AccountFilter.State.LOCKED);
        administration.unlock(actor, person.account());
        assertThat(new Visitor(mvc).signIn(person.username(), TestPeople.PASSWORD))
                .hasRedirectedUrl("/");
    }

    @Test
    void anEndedPostIsNoLongerActedIn() {
        Actor actor = administrator("BDV-58");
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        Outcome<?> tooEarly =
                administration.endPost(actor, person.account(), person.position(), LocalDate.of(2020, 12, 31));
        assertThat(TestPeople.refusals(tooEarly)).containsExactly("organisation.position.ends-before");
        TestPeople.done(administration.endPost(
                actor, person.account(), person.position(), SettableClock.FIRST_DAY.minusDays(1)));
        assertThat(new Visitor(mvc).signIn(person.username(), TestPeople.PASSWORD))
                .hasRedirectedUrl("/sign-in?error");
    }

    @Test
    void thePostThatWasEndedByMistakeIsTakenUpAgain() throws java.io.UnsupportedEncodingException {
        Actor actor = administrator("BDV-58");
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        assertThat(TestPeople.refusals(administration.resumePost(actor, person.account(), person.position())))
                .containsExactly("organisation.position.not-ended");
        TestPeople.done(administration.endPost(
                actor, person.account(), person.position(), SettableClock.FIRST_DAY.minusDays(1)));
        TestPeople.done(administration.resumePost(actor, person.account(), person.position()));
        Visitor visitor = new Visitor(mvc);
        assertThat(visitor.signIn(person.username(), TestPeople.PASSWORD)).hasRedirectedUrl("/");
        Visitor administrator = new Visitor(mvc);
        administrator.signIn("quantri.tinh", "danvan-minhhoa-2021");
        assertThat(administrator.text("/audit?subject=" + person.position()))
                .contains("Bỏ ngày kết thúc chức vụ", "Kết thúc chức vụ");
    }

    @Test
    void anEndedPostIsNotTakenUpBesideTheSameOneGivenAnew() {
        Actor actor = administrator("BDV-58");
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        TestPeople.done(administration.endPost(
                actor, person.account(), person.position(), SettableClock.FIRST_DAY.minusDays(1)));
        TestPeople.done(administration.addPost(
                actor,
                person.account(),
                new NewAccount.Post(body("BDV-582"), "Cán bộ thử", Role.UNIT_OFFICER, SettableClock.FIRST_DAY)));
        assertThat(TestPeople.refusals(administration.resumePost(actor, person.account(), person.position())))
                .containsExactly("organisation.position.held-anew");
    }

    @Test
    void nobodyTakesUpAPostOutsideTheOwnBodies() {
        Actor actor = administrator("BDV-582");
        TestPeople.Person person = people.person("BDV-58", Role.SPECIALIST);
        assertThatThrownBy(() -> administration.resumePost(actor, person.account(), person.position()))
                .isInstanceOfAny(Forbidden.class, NotFound.class);
    }

    @Test
    void accountsNotUsedFor45DaysAreListedForReview() {
        Actor actor = administrator("BDV-58");
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        AccountFilter idle = new AccountFilter(person.username(), null, null, AccountFilter.State.IDLE);
        clock.advance(Duration.ofDays(44));
        assertThat(directory.list(actor, idle, 1, 50).items()).isEmpty();
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(directory.list(actor, idle, 1, 50).items())
                .extracting(AccountView::username)
                .containsExactly(person.username());
    }

    @Test
    void theSearchForgivesMarksAndOrder() {
        Actor actor = administrator("BDV-58");
        assertThat(directory.list(actor, text("hoa minh le"), 1, 50).items())
                .extracting(AccountView::username)
                .contains("chuyenvien.tinh");
        AccountFilter leaders = new AccountFilter("", body("BDV-582"), Role.LEADER, AccountFilter.State.ALL);
        assertThat(directory.list(actor, leaders, 1, 50).items())
                .extracting(AccountView::username)
                .contains("lanhdao.phanrang")
                .doesNotContain("lanhdao.tinh", "canbo.phanrang");
    }

    @Test
    void thePagesLeadThroughTheWholeWork() throws java.io.UnsupportedEncodingException {
        TestPeople.Person administrator = people.person("BDV-582", Role.ADMINISTRATOR);
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(administrator.username(), TestPeople.PASSWORD);
        assertThat(visitor.text("/accounts?q=lanhdao"))
                .contains("lanhdao.phanrang")
                .doesNotContain("lanhdao.tinh");
        assertThat(visitor.get("/accounts/new")).hasStatusOk();
        String opened = visitor.post(
                        "/accounts",
                        "person",
                        "",
                        "name",
                        "Trần Thị Bài Thử",
                        "username",
                        "",
                        "body",
                        body("KDV-22738").toString(),
                        "title",
                        "Phó khối",
                        "role",
                        "UNIT_OFFICER",
                        "from",
                        "2021-02-01")
                .getResponse()
                .getContentAsString();
        assertThat(opened).contains("Mật khẩu lần đầu", "tran.thi.bai.thu");
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        String id = person.account().toString();
        assertThat(visitor.text("/accounts/" + id)).contains("Khóa hẳn tài khoản", "Cán bộ thử");
        assertThat(visitor.post("/accounts/" + id + "/password")).hasStatusOk();
        assertThat(visitor.post("/accounts/idle/preview", "account", id)
                        .getResponse()
                        .getContentAsString())
                .contains("Khóa 1 tài khoản", person.username());
        assertThat(visitor.post("/accounts/idle/disable", "account", id)).hasRedirectedUrl("/accounts/idle?done=" + id);
        assertThat(visitor.text("/accounts/idle?done=" + id)).contains("Hoàn tác");
        assertThat(visitor.text("/accounts/" + id)).contains("Mở lại tài khoản");
        assertThat(visitor.post("/accounts/idle/undo", "account", id)).hasRedirectedUrl("/accounts/idle");
        assertThat(visitor.text("/accounts/" + id)).contains("Khóa hẳn tài khoản");
    }
}
