package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionId;

/** A table with a row for each area below that of the body. */
class AreaTableTests extends TableCase {

    private static final String FORM = """
            form: bang-dia-ban
            name: {vi: Biểu theo địa bàn, en: Form by area}
            indicators:
              - {code: BDB.MOT, group: Thử, domain: organisation, name: {vi: Số cuộc, en: Meetings}, unit: cuoc, measure: flow,
                 sum: sum, polarity: up, basis: Công văn thử, from: 2021-01-01}
            editions:
              - from: 2021-01-01
                source: Công văn thử
                filed-by: [{level: district, kinds: [mobilisation-board]}]
                periods: [calendar-month]
                sections:
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions:
                      - {id: a, figure: BDB.MOT}
                      - {id: xa, table: {vi: Theo xã, en: By commune}, rows: areas, columns: [a]}
            """;

    private static final LocalDate END = LocalDate.of(2021, 1, 14);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Forms forms;

    @Autowired
    Areas areas;

    @Autowired
    Organisation organisation;

    private AreaId areaOf(Actor actor) {
        return Objects.requireNonNull(
                organisation.requireBody(actor.body(), END).area());
    }

    @Test
    void communesAreCalledByTheirNamesAndOnesThatAreNotBelowAreShownWhereSomethingStands() {
        done(forms.put(people.actor("chuyenvien.tinh"), FORM, "bang.yaml", forms.known()));
        Actor district = people.actor("canbo.phanrang");
        SubmissionId id = done(submissions.start(
                        district,
                        new Slot(
                                "bang-dia-ban",
                                district.body(),
                                periods.period("calendar-month", 2021, 1).orElseThrow())))
                .id();
        AreaView own = areas.children(areaOf(district), END).getFirst();
        List<AreaView> others = areas.children(areaOf(people.actor("canbo.bacai")), END);
        String there = "xa/" + others.getFirst().id() + "/a";
        write(district, id, "xa/" + own.id() + "/a", "=3");
        stoodBelowOnce(id, others.getFirst());
        attach(district, id, there, "ngoai-dia-ban.txt");

        assertThat(text(get(district, "/reports/" + id + "/files?cell=xa/" + own.id() + "/a")))
                .contains("Theo xã – " + own.name() + " – Số cuộc");
        assertThat(text(get(district, "/reports/" + id)))
                .contains("v." + there, others.getFirst().name() + " (cuối kỳ không thuộc địa bàn)")
                .doesNotContain(others.getLast().id().toString());
        attach(district, id, "xa/" + others.getLast().id() + "/a", "khong-co-dong.txt");
        assertThat(submissions.detail(district, id).files()).hasSize(1);
    }

    /** A figure of an area that was below the body when it was written, and is not since the organisation was put right. */
    private void stoodBelowOnce(SubmissionId id, AreaView area) {
        jdbc.sql("""
                insert into reporting.cell (submission, question, part, value, changed_at, changed_by)
                select submission, question, :part, 4, changed_at, changed_by from reporting.cell where submission = :id
                """).param("part", area.id() + "/a").param("id", id.value()).update();
    }
}
