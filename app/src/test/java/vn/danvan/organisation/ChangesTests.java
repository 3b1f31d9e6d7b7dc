package vn.danvan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** Changes from proposal to force; each test takes back what it did. */
@DanvanTest
@Transactional
@RecordApplicationEvents
class ChangesTests {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final LocalDate BEFORE = DAY.minusDays(1);
    private static final LocalDate DECIDED = LocalDate.of(2021, 1, 15);

    @Autowired
    private Changes changes;

    @Autowired
    private ChangeRegister register;

    @Autowired
    private Areas areas;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ApplicationEvents published;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void aProposalChangesNothing() {
        EventId id = done(changes.propose(merge("Phường Thử"), actor(Role.SPECIALIST)));

        assertThat(register.event(id).state()).isEqualTo(EventState.PROPOSED);
        assertThat(communes(DAY)).hasSize(65);
        assertThat(register.preview(id).obstacles()).isEmpty();
        assertThat(register.preview(id).ending()).hasSize(18);
    }

    @Test
    void aMergerEndsTheOldUnitsAndTheirBodiesOnTheDay() {
        carryOut(merge("Phường Thử"));

        assertThat(communes(BEFORE)).hasSize(65);
        assertThat(communes(DAY)).hasSize(64).extracting(AreaView::name).contains("Phường Thử");
        AreaId merged = areas.search("phuong thu", DAY, 1).getFirst().id();
        assertThat(areas.lineage(merged).predecessors())
                .extracting(Lineage.Step::predecessorName)
                .containsExactlyInAnyOrder("Phường Mỹ Hương", "Phường Tấn Tài");
        assertThat(organisation.body(body("KDV-22753"), BEFORE)).isPresent();
        assertThat(organisation.body(body("KDV-22753"), DAY)).isEmpty();
        BodyView bloc =
                organisation.searchBodies("khoi dan van phuong thu", DAY, 1).getFirst();
        assertThat(bloc.name()).isEqualTo("Khối dân vận phường Thử");
        assertThat(bloc.superior()).isEqualTo(body("BDV-582"));
    }

    @Test
    void whatFollowedTheOldUnitsLaterFollowsTheNewOne() {
        carryOut(merge("Phường Thử"));

        AreaId merged = areas.search("phuong thu", DAY, 1).getFirst().id();
        assertThat(areas.area(merged, LocalDate.of(2024, 10, 31))).isPresent();
        assertThat(areas.area(merged, LocalDate.of(2024, 11, 1))).isEmpty();
        assertThat(areas.lineage(merged).successors())
                .extracting(Lineage.Step::successorName)
                .containsExactly("Phường Kinh Dinh", "Phường Phan Rang");
    }

    @Test
    void everyEndedBodyIsAnnouncedWithItsSuccessor() {
        carryOut(merge("Phường Thử"));

        List<BodyEnded> ended = published.stream(BodyEnded.class).toList();
        assertThat(ended).hasSize(18).allSatisfy(event -> {
            assertThat(event.on()).isEqualTo(DAY);
            assertThat(event.successors()).hasSize(1);
        });
    }

    @Test
    void aRenamedUnitTakesItsBodiesAlong() {
        carryOut(
                request(EventKind.RENAME, UnitType.AREA, List.of(area("22738")), null, unit("Phường Đô Vinh Mới", "")));

        assertThat(areas.byCode("22738", BEFORE)).map(AreaView::name).contains("Phường Đô Vinh");
        assertThat(areas.byCode("22738", DAY)).map(AreaView::name).contains("Phường Đô Vinh Mới");
        assertThat(organisation.requireBody(body("KDV-22738"), DAY).name())
                .isEqualTo("Khối dân vận phường Đô Vinh Mới");
        assertThat(organisation.requireBody(body("KDV-22738"), BEFORE).name()).isEqualTo("Khối dân vận phường Đô Vinh");
    }

    @Test
    void aTransferredCommuneIsDirectedByTheBoardOfItsNewDistrict() {
        carryOut(request(EventKind.TRANSFER, UnitType.AREA, List.of(area("22807")), area("585")));

        assertThat(areas.ancestorsAt(new AreaId(area("22807")), DAY).getFirst().name())
                .isEqualTo("Huyện Ninh Sơn");
        assertThat(organisation.requireBody(body("KDV-22807"), BEFORE).superior())
                .isEqualTo(body("BDV-584"));
        assertThat(organisation.requireBody(body("KDV-22807"), DAY).superior()).isEqualTo(body("BDV-585"));
        assertThat(organisation.requireBody(body("UBND-22807"), DAY).superior()).isEqualTo(body("UBND-585"));
    }

    @Test
    void withoutDistrictsTheCommunesStandUnderTheProvince() {
        List<UUID> districts = areas.areasWithin(new AreaId(area("58")), AreaLevel.DISTRICT, BEFORE).stream()
                .map(district -> district.id().value())
                .toList();
        carryOut(request(EventKind.LEVEL_ABOLISH, UnitType.AREA, districts, null));

        assertThat(areas.areasWithin(new AreaId(area("58")), AreaLevel.DISTRICT, DAY))
                .isEmpty();
        assertThat(areas.children(new AreaId(area("58")), DAY)).hasSize(65);
        assertThat(organisation.requireBody(body("KDV-22738"), DAY).superior()).isEqualTo(body("BDV-58"));
        assertThat(organisation.subordinates(body("BDV-58"), DAY)).hasSize(65);
    }

    @Test
    void mergedBoardsHandTheirLineToTheNewBoard() {
        LocalDate day = LocalDate.of(2025, 2, 15);
        ChangeRequest request = new ChangeRequest(
                EventKind.MERGE,
                UnitType.BODY,
                List.of(body("BTG-58").value(), body("BDV-58").value()),
                List.of(new ChangeRequest.NewUnit(
                        "Ban Tuyên giáo và Dân vận Tỉnh ủy", "", "MOBILISATION_BOARD", "BTGDV-58")),
                null,
                null,
                day,
                DECIDED,
                "KL 121-KL/TW",
                "",
                null);
        carryOut(request);

        assertThat(organisation.requireBody(body("BTGDV-58"), day).superior()).isEqualTo(body("PARTY-58"));
        assertThat(organisation.subordinates(body("BTGDV-58"), day)).hasSize(7);
        assertThat(organisation.subordinates(body("BDV-58"), day)).isEmpty();
        assertThat(areas.lineage(body("BTGDV-58")).successors())
                .extracting(Lineage.Step::successor)
                .containsExactly(body("BTGDV-56-2025").value());
    }

    @Test
    void aSplitNeedsABasisOfComparison() {
        ChangeRequest request = request(
                EventKind.SPLIT,
                UnitType.AREA,
                List.of(area("22738")),
                null,
                unit("Phường Một", ""),
                unit("Phường Hai", ""));

        assertThat(codes(changes.propose(request, actor(Role.ADMINISTRATOR))))
                .containsExactly("organisation.change.allocation");
    }

    @Test
    void everythingMissingIsSaidAtOnce() {
        ChangeRequest request = request(EventKind.MERGE, UnitType.AREA, List.of(), null);

        assertThat(codes(changes.propose(request, actor(Role.ADMINISTRATOR))))
                .containsExactly("organisation.change.from.MERGE", "organisation.change.to.MERGE");
    }

    @Test
    void aDecisionNeedsItsBasisAndBothDays() {
        ChangeRequest bare = new ChangeRequest(
                EventKind.RENAME,
                UnitType.AREA,
                List.of(area("22738")),
                List.of(unit("Phường Khác", "")),
                null,
                null,
                null,
                null,
                "",
                "",
                null);
        EventId id = done(changes.propose(bare, actor(Role.ADMINISTRATOR)));

        assertThat(codes(changes.decide(id, 1, actor(Role.ADMINISTRATOR))))
                .containsExactly(
                        "organisation.change.legal-basis",
                        "organisation.change.decided",
                        "organisation.change.effective");
    }

    @Test
    void aUnitThatOthersFollowLaterCannotBeAbolished() {
        EventId id = decided(request(EventKind.ABOLISH, UnitType.AREA, List.of(area("22753")), null));

        assertThat(codes(changes.bringIntoForce(id, 2, actor(Role.ADMINISTRATOR))))
                .containsExactly("organisation.change.later-version");
        assertThat(communes(DAY)).hasSize(65);
    }

    @Test
    void theProvinceCannotGoWhileItHasDistricts() {
        ChangePreview preview = register.preview(done(changes.propose(
                request(EventKind.ABOLISH, UnitType.AREA, List.of(area("585")), null), actor(Role.ADMINISTRATOR))));

        assertThat(preview.obstacles()).extracting(Refusal::code).containsExactly("organisation.change.children");
    }

    @Test
    void aProposalCanBeWithdrawnAndThenGoesNoFurther() {
        EventId id = done(changes.propose(merge("Phường Thử"), actor(Role.SPECIALIST)));
        done(changes.withdraw(id, 1, actor(Role.SPECIALIST)));

        assertThat(register.event(id).state()).isEqualTo(EventState.SUPERSEDED);
        assertThat(codes(changes.decide(id, 2, actor(Role.ADMINISTRATOR)))).containsExactly("organisation.change.step");
    }

    @Test
    void nobodyOverwritesWhatSomebodyElseHasJustEntered() {
        EventId id = done(changes.propose(merge("Phường Thử"), actor(Role.SPECIALIST)));
        done(changes.revise(id, 1, merge("Phường Thử Hai"), actor(Role.SPECIALIST)));

        assertThatThrownBy(() -> changes.revise(id, 1, merge("Phường Thử Ba"), actor(Role.SPECIALIST)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void onlyAdministratorsCarryAChangeOut() {
        EventId id = done(changes.propose(merge("Phường Thử"), actor(Role.LEADER)));

        assertThatThrownBy(() -> changes.decide(id, 1, actor(Role.LEADER))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> changes.propose(merge("Phường Thử"), actor(Role.UNIT_OFFICER)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> changes.propose(merge("Phường Thử"), actor(Role.OBSERVER)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void anAdministratorOfADistrictDoesNotMoveTheProvince() {
        EventId id = done(changes.propose(merge("Phường Thử"), actor(Role.LEADER)));
        Actor district = new Actor(
                new AccountId(new UUID(0, 7)), new PositionId(new UUID(0, 8)), body("BDV-582"), Role.ADMINISTRATOR);

        assertThat(changes.mayCarryOut(actor(Role.ADMINISTRATOR))).isTrue();
        assertThatThrownBy(() -> changes.decide(id, 1, district)).isInstanceOf(Forbidden.class);
    }

    @Test
    void theMergerOfTheBoardsIsKnownButItsDayIsNot() {
        EventView merger = register.concerning(List.of(body("BDV-58").value())).stream()
                .filter(event -> event.kind() == EventKind.MERGE && event.type() == UnitType.BODY)
                .findFirst()
                .orElseThrow();

        assertThat(merger.state()).isEqualTo(EventState.PROPOSED);
        assertThat(merger.verified()).isFalse();
        assertThat(merger.effective()).isNull();
    }

    private ChangeRequest merge(String name) {
        return request(EventKind.MERGE, UnitType.AREA, List.of(area("22753"), area("22756")), null, unit(name, ""));
    }

    private static ChangeRequest request(
            EventKind kind, UnitType type, List<UUID> from, @Nullable UUID parent, ChangeRequest.NewUnit... to) {
        return new ChangeRequest(
                kind, type, from, Arrays.asList(to), null, parent, DAY, DECIDED, "NQ 1/NQ-HĐND", "", null);
    }

    private static ChangeRequest.NewUnit unit(String name, String code) {
        return new ChangeRequest.NewUnit(name, "", "WARD", code);
    }

    private EventId decided(ChangeRequest request) {
        EventId id = done(changes.propose(request, actor(Role.ADMINISTRATOR)));
        return done(changes.decide(id, 1, actor(Role.ADMINISTRATOR)));
    }

    private void carryOut(ChangeRequest request) {
        done(changes.bringIntoForce(decided(request), 2, actor(Role.ADMINISTRATOR)));
    }

    private List<AreaView> communes(LocalDate on) {
        return areas.areasWithin(new AreaId(area("58")), AreaLevel.COMMUNE, on);
    }

    private UUID area(String code) {
        return areas.byCode(code, LocalDate.of(2021, 2, 1)).orElseThrow().id().value();
    }

    private BodyId body(String code) {
        return organisation.bodyByCode(code).orElseThrow();
    }

    private Actor actor(Role role) {
        return new Actor(new AccountId(new UUID(0, 7)), new PositionId(new UUID(0, 8)), body("BDV-58"), role);
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
