package vn.danvan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.organisation.ChangeSteps.BEFORE;
import static vn.danvan.organisation.ChangeSteps.DAY;
import static vn.danvan.organisation.ChangeSteps.codes;
import static vn.danvan.organisation.ChangeSteps.done;
import static vn.danvan.organisation.ChangeSteps.refusals;
import static vn.danvan.organisation.ChangeSteps.request;
import static vn.danvan.organisation.ChangeSteps.ward;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** A change brought into force by mistake is taken back, while nothing later builds on it. */
@DanvanTest
@Transactional
class ChangeUndoTests {

    private static final String WHY = "Nhầm đơn vị: nghị quyết nói phường khác";

    @Autowired
    private Changes changes;

    @Autowired
    private ChangeUndo undo;

    @Autowired
    private ChangeRegister register;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Endings endings;

    @Autowired
    private Areas areas;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Positions positions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    private ChangeSteps steps;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
        steps = new ChangeSteps(changes, areas, organisation);
    }

    @Test
    void everyRowOfTheGraphIsAsItWasBeforeEachKindOfChange() {
        UUID district = steps.area("584");
        List<UUID> districts = areas.areasWithin(new AreaId(steps.area("58")), AreaLevel.DISTRICT, BEFORE).stream()
                .map(area -> area.id().value())
                .toList();
        UUID board = steps.body("BDV-582").value();
        for (ChangeRequest request : List.of(
                merge("Phường Thử"),
                request(EventKind.MERGE, UnitType.AREA, DAY, List.of(steps.area("22753")), steps.area("22759"), null),
                request(
                        EventKind.SPLIT,
                        UnitType.AREA,
                        List.of(steps.area("22738")),
                        null,
                        ward("Phường Một", ""),
                        ward("Phường Hai", "")),
                rename("22738", "Phường Đô Vinh Mới"),
                request(EventKind.TRANSFER, UnitType.AREA, List.of(steps.area("22807")), steps.area("585")),
                request(EventKind.LEVEL_ABOLISH, UnitType.AREA, districts, null),
                request(EventKind.ESTABLISH, UnitType.AREA, List.of(), district, ward("Xã Lập Mới", "99901")),
                request(EventKind.ABOLISH, UnitType.BODY, List.of(board), null),
                request(
                        EventKind.ESTABLISH,
                        UnitType.BODY,
                        List.of(),
                        board,
                        new ChangeRequest.NewUnit("Tổ dân vận thử", "", "MOBILISATION_TEAM", "TDV-THU")))) {
            Map<String, Long> before = rows();
            EventId id = steps.carryOut(request);
            assertThat(rows())
                    .as("the change %s does something", request.kind())
                    .isNotEqualTo(before);

            done(undo.undo(id, 3, WHY, steps.administrator()));

            assertThat(rows()).as(request.kind() + " undone").isEqualTo(before);
            assertThat(register.event(id).state()).isEqualTo(EventState.SUPERSEDED);
        }
    }

    @Test
    void anUndoneMergerOpensWhatItHadEndedAndTheNewUnitNeverWas() {
        EventId id = steps.carryOut(merge("Phường Thử"));
        AreaId merged = areas.search("phuong thu", DAY, 1).getFirst().id();

        done(undo.undo(id, 3, WHY, steps.administrator()));

        assertThat(steps.communes(DAY))
                .hasSize(65)
                .extracting(AreaView::name)
                .contains("Phường Mỹ Hương", "Phường Tấn Tài")
                .doesNotContain("Phường Thử");
        assertThat(organisation.body(steps.body("KDV-22753"), DAY)).isPresent();
        assertThat(areas.searchAllTimes("phuong thu", 5))
                .extracting(AreaView::name)
                .doesNotContain("Phường Thử");
        assertThat(areas.lineage(new AreaId(steps.area("22753"))).successors())
                .extracting(Lineage.Step::successorName)
                .containsExactly("Phường Kinh Dinh", "Phường Phan Rang");
        assertThat(areas.requireArea(merged, DAY).name()).isEqualTo("Phường Thử");
        assertThat(register.event(id).to()).extracting(EventView.Unit::name).containsExactly("Phường Thử");
    }

    @Test
    void aRenamedUnitGetsItsFormerNameBackAndItsBodiesNeverEnded() {
        EventId id = steps.carryOut(rename("22738", "Phường Đô Vinh Mới"));

        assertThat(undo.preview(id).lines())
                .contains(new ChangePreview.Line(
                        ChangePreview.Effect.RETURNS, UnitType.AREA, "Phường Đô Vinh Mới", "Phường Đô Vinh"));
        assertThat(handOvers.open(steps.body("KDV-22738"))).isNotEmpty();
        assertThat(endings.withOpenWork(register.event(id))).isEmpty();
    }

    @Test
    void thePreviewSaysWhatOpensAndWhatNeverBegan() {
        EventId id = steps.carryOut(merge("Phường Thử"));

        UndoPreview preview = undo.preview(id);

        assertThat(preview.obstacles()).isEmpty();
        assertThat(preview.lines())
                .contains(
                        new ChangePreview.Line(ChangePreview.Effect.REOPENS, UnitType.AREA, "Phường Mỹ Hương", ""),
                        new ChangePreview.Line(
                                ChangePreview.Effect.REOPENS, UnitType.BODY, "Khối dân vận phường Tấn Tài", ""),
                        new ChangePreview.Line(ChangePreview.Effect.VANISHES, UnitType.AREA, "Phường Thử", ""));
    }

    @Test
    void thePreviewSaysWhichNameAndWhichSuperiorComeBack() {
        EventId renamed = steps.carryOut(rename("22738", "Phường Đô Vinh Mới"));
        EventId moved = steps.carryOut(
                request(EventKind.TRANSFER, UnitType.AREA, List.of(steps.area("22807")), steps.area("585")));

        assertThat(undo.preview(renamed).lines())
                .contains(new ChangePreview.Line(
                        ChangePreview.Effect.RETURNS,
                        UnitType.BODY,
                        "Khối dân vận phường Đô Vinh Mới",
                        "Khối dân vận phường Đô Vinh"));
        assertThat(undo.preview(moved).lines())
                .contains(
                        new ChangePreview.Line(
                                ChangePreview.Effect.RETURNS, UnitType.AREA, "Xã Phước Trung", "→ Huyện Bác Ái"),
                        new ChangePreview.Line(
                                ChangePreview.Effect.RETURNS,
                                UnitType.BODY,
                                "Khối dân vận xã Phước Trung",
                                "→ Ban Dân vận Huyện ủy Bác Ái"));
    }

    @Test
    void aLaterChangeOfTheSameUnitIsNamedAndComesFirst() {
        EventId first = steps.carryOut(merge("Phường Thử"));
        UUID merged = areas.search("phuong thu", DAY, 1).getFirst().id().value();
        EventId second = steps.carryOut(request(
                EventKind.RENAME,
                UnitType.AREA,
                LocalDate.of(2022, 3, 1),
                List.of(merged),
                null,
                null,
                ward("Phường Thử Hai", "")));

        assertThat(refusals(undo.undo(first, 3, WHY, steps.administrator())))
                .containsExactly(Refusal.of("organisation.undo.later.RENAME", "Phường Thử", "01/03/2022"));

        done(undo.undo(second, 3, WHY, steps.administrator()));
        done(undo.undo(first, 3, WHY, steps.administrator()));
        assertThat(steps.communes(DAY)).hasSize(65);
    }

    @Test
    void aLaterChangeElsewhereDoesNotStandInTheWay() {
        EventId first = steps.carryOut(merge("Phường Thử"));
        steps.carryOut(rename("22738", "Phường Đô Vinh Mới"));

        done(undo.undo(first, 3, WHY, steps.administrator()));

        assertThat(areas.byCode("22738", DAY)).map(AreaView::name).contains("Phường Đô Vinh Mới");
    }

    @Test
    void aCodeThatHasGoneToAnotherUnitIsNamed() {
        EventId first = steps.carryOut(request(
                EventKind.RENAME, UnitType.AREA, List.of(steps.area("22747")), null, ward("Phường Phủ Hà", "99902")));
        steps.carryOut(
                request(EventKind.ESTABLISH, UnitType.AREA, List.of(), steps.area("584"), ward("Xã Lập Mới", "22747")));

        assertThat(refusals(undo.undo(first, 3, WHY, steps.administrator())))
                .containsExactly(Refusal.of("organisation.change.code", "22747", "Xã Lập Mới"));
    }

    @Test
    void aNewBodyWithPeopleInItCannotBeUndone() {
        EventId id = steps.carryOut(merge("Phường Thử"));
        BodyView bloc =
                organisation.searchBodies("khoi dan van phuong thu", DAY, 1).getFirst();
        PersonId person = positions.addPerson("Người Thử", null);
        done(positions.appoint(new Appointment(person, bloc.id(), "Trưởng khối", Role.LEADER, DAY, null), null));

        assertThat(refusals(undo.undo(id, 3, WHY, steps.administrator())))
                .containsExactly(Refusal.of("organisation.undo.positions", "Khối dân vận phường Thử", 1));
    }

    @Test
    void aReasonIsNeededAndKept() {
        EventId id = steps.carryOut(merge("Phường Thử"));

        assertThat(codes(undo.undo(id, 3, " ", steps.administrator()))).containsExactly("organisation.undo.reason");

        done(undo.undo(id, 3, WHY, steps.administrator()));
        assertThat(register.event(id).undone()).isEqualTo(new EventView.Undone(LocalDate.now(clock), WHY));
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'organisation.change.undone' and subject_id = :id")
                        .param("id", id.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void deliveredChangesAndThoseNotInForceAreNotUndone() {
        EventId proposal = done(changes.propose(merge("Phường Thử"), steps.administrator()));
        EventId delivered =
                register.concerning(List.of(steps.area("22768"))).getFirst().id();

        assertThat(codes(undo.undo(proposal, 1, WHY, steps.administrator())))
                .containsExactly("organisation.undo.not-in-force");
        assertThat(codes(undo.undo(delivered, 1, WHY, steps.administrator())))
                .containsExactly("organisation.undo.no-journal");
    }

    @Test
    void whatWasUndoneIsNotUndoneTwiceAndTheSameChangeMayBeMadeAgain() {
        EventId id = steps.carryOut(merge("Phường Thử"));
        done(undo.undo(id, 3, WHY, steps.administrator()));

        assertThat(codes(undo.undo(id, 4, WHY, steps.administrator())))
                .containsExactly("organisation.undo.not-in-force");
        steps.carryOut(merge("Phường Thử"));
        assertThat(steps.communes(DAY)).hasSize(64);
    }

    @Test
    void onlyAnAdministratorOfTheProvinceUndoesAndNobodyOverAnother() {
        EventId id = steps.carryOut(merge("Phường Thử"));

        assertThatThrownBy(() -> undo.undo(id, 3, WHY, steps.actor(Role.LEADER)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> undo.undo(id, 2, WHY, steps.administrator())).isInstanceOf(Conflict.class);
    }

    private ChangeRequest merge(String name) {
        return request(
                EventKind.MERGE,
                UnitType.AREA,
                List.of(steps.area("22753"), steps.area("22756")),
                null,
                ward(name, ""));
    }

    private ChangeRequest rename(String code, String name) {
        return request(EventKind.RENAME, UnitType.AREA, List.of(steps.area(code)), null, ward(name, ""));
    }

    /** How often each row of the graph stands in its table. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql("""
                        select 'area ' || to_jsonb(v)::text as row from organisation.area_version v
                        union all select 'body ' || to_jsonb(v)::text from organisation.body_version v
                        union all select 'relation ' || to_jsonb(r)::text from organisation.relation r
                        union all select 'succession ' || to_jsonb(s)::text from organisation.succession s
                        """).query(String.class).list().forEach(row -> rows.merge(row, 1L, Long::sum));
        return rows;
    }
}
