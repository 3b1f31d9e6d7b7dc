package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.access.TestPeople;
import vn.danvan.files.Files;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.support.SettableClock;

/** A draft with a table moves to an edition whose table has one column less and another one under a new id. */
class TableRenewalTests extends ReportCase {

    private static final String FORM = """
            form: bang-doi-an-ban
            name: {vi: Bảng đổi ấn bản, en: Changing table}
            indicators:
              - {code: BDA.MOT, group: Thử, domain: organisation, name: {vi: Số một, en: One}, unit: cuoc, measure: flow,
                 sum: sum, polarity: up, basis: Công văn thử, from: 2021-01-01}
              - {code: BDA.HAI, group: Thử, domain: organisation, name: {vi: Số hai, en: Two}, unit: cuoc, measure: flow,
                 sum: sum, polarity: up, basis: Công văn thử, from: 2021-01-01}
            editions:
              - from: 2021-01-01
                source: Công văn thử
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [calendar-month]
                sections:
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions:
                      - {id: a, figure: BDA.MOT}
                      - {id: b, figure: BDA.HAI}
                      - {id: t, table: {vi: Theo thôn, en: By village}, rows: free, columns: [a, b]}
            """;

    private static final String AFTER = """
            form: bang-doi-an-ban
            name: {vi: Bảng đổi ấn bản, en: Changing table}
            editions:
              - from: 2021-09-01
                source: Công văn thử mới
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [calendar-month]
                sections:
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions:
                      - {id: mot, figure: BDA.MOT}
                      - {id: t, table: {vi: Theo thôn, en: By village}, rows: free, columns: [mot]}
            """;

    private static final CellId KEPT = new CellId("t", "2/a");
    private static final CellId PLACE = new CellId("t", "2/mot");
    private static final CellId LEFT = new CellId("t", "2/b");

    @Autowired
    Renewals renewals;

    @Autowired
    Files files;

    @Autowired
    TestPeople newcomers;

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private FileId attached(Actor officer, SubmissionView draft, CellId cell) throws IOException {
        FileId file = files.store("a.txt", "text/plain", new ByteArrayInputStream(new byte[] {65}), officer);
        return done(attaching.attach(officer, draft.id(), cell, file));
    }

    private static CellChange noted(CellId cell, String remark) {
        return new CellChange(cell, Optional.empty(), remark, Optional.empty());
    }

    @Test
    void remarksAndFilesGoWithTheCellsOfTheTableOrStayWithItsHistory() throws IOException {
        done(forms.put(specialist, FORM, "bang.yaml", forms.known()));
        clock.setTo(LocalDate.of(2021, 9, 10));
        Actor officer = newcomers.actor("KDV-22822", Role.UNIT_OFFICER);
        SubmissionView draft =
                done(submissions.start(officer, new Slot("bang-doi-an-ban", officer.body(), month(2021, 9))));
        save(
                officer,
                draft,
                cell(new CellId("t", "2/name"), new Words("Thôn Hạ"), null),
                noted(KEPT, "chưa đếm xong"),
                noted(LEFT, "không còn hỏi"));
        FileId kept = attached(officer, draft, KEPT);
        FileId left = attached(officer, draft, LEFT);
        done(forms.put(specialist, AFTER, "bang-moi.yaml", forms.known()));

        SubmissionDetail seen = submissions.detail(officer, draft.id());
        Renewal renewal = Renewal.of(seen, seen.newer().orElseThrow());
        assertThat(renewal.kept()).contains(new Renewal.Kept(KEPT, PLACE));
        assertThat(renewal.left()).containsExactly(LEFT);
        clock.advance(Duration.ofSeconds(30));
        done(renewals.renew(
                officer,
                draft.id(),
                new Renewals.Asked(
                        seen.view().revision(), seen.newer().orElseThrow().id())));

        SubmissionDetail after = submissions.detail(officer, draft.id());
        assertThat(after.remarks()).isEqualTo(Map.of(PLACE, "chưa đếm xong"));
        assertThat(after.files()).containsOnlyKeys(PLACE);
        assertThat(after.files().getOrDefault(PLACE, List.of()))
                .extracting(file -> file.id())
                .containsExactly(kept);
        assertThat(submissions.leftFiles(officer, draft.id()).values())
                .singleElement()
                .satisfies(beside -> assertThat(beside.getOrDefault(LEFT, List.of()))
                        .extracting(file -> file.id())
                        .containsExactly(left));
        assertThat(changes(officer, draft))
                .anyMatch(trace -> trace.cell().equals(LEFT) && "không còn hỏi".equals(trace.remark()));
    }
}
