package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.access.TestPeople;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionView;

/** Files and remarks beside the cells of a table: written by a commune, read by those above it. */
class TableCellFilesTests extends TableCase {

    private static final String CELL = "thon/2/ho";
    private static final CellId PLACE = new CellId("thon", "2/ho");

    @Autowired
    Approvals approvals;

    @Autowired
    TestPeople testPeople;

    private Actor commune() {
        return people.actor("xa.dovinh");
    }

    /** A report with one village, in its second row, which gave land. */
    private SubmissionId filled(int year) {
        SubmissionId id = begun(commune(), year);
        write(commune(), id, "tien", "=1", "dat", "=1", "ho", "=17", "thon/2/name", "'Thôn Hạ", CELL, "=17");
        return id;
    }

    private List<StoredFile> files(SubmissionId id, CellId cell) {
        return submissions.detail(commune(), id).files().getOrDefault(cell, List.of());
    }

    @Test
    void aFileBesideAFigureOfAVillageIsPutThereListedAndTakenOff() {
        SubmissionId id = filled(2018);
        assertThat(attach(commune(), id, CELL, "bien-ban.txt"))
                .hasRedirectedUrl("/reports/" + id + "/files?cell=thon%2F2%2Fho");
        assertThat(text(get(commune(), "/reports/" + id + "/files?cell=" + CELL)))
                .contains("Đóng góp theo thôn, khu phố – Thôn Hạ – Hộ hiến đất", "bien-ban.txt", "Gỡ tệp");
        assertThat(text(get(commune(), "/reports/" + id)))
                .contains("files?cell=thon/2/ho", "Tệp trong bảng: 1")
                .doesNotContain("files?cell=thon/2/dat");
        assertThat(text(get(commune(), "/reports/" + id + "/files?cell=thon")))
                .contains("Thôn Hạ – Hộ hiến đất", "bien-ban.txt");
        mvc.post()
                .uri("/reports/" + id + "/files/" + files(id, PLACE).getFirst().id() + "/detach")
                .param("cell", CELL)
                .with(people.signedIn(commune()))
                .with(csrf())
                .exchange();
        assertThat(files(id, PLACE)).isEmpty();
        assertThat(text(get(commune(), "/reports/" + id))).contains("Đính kèm tệp cho một ô của bảng");
        assertThat(text(get(commune(), "/reports/" + id + "/history?cell=" + CELL)))
                .as("both are told, the later first, beside what was typed")
                .containsPattern("Bỏ tệp: bien-ban.txt[^§]*Thêm tệp: bien-ban.txt[^§]*17");
    }

    @Test
    void thoseAboveReadFileAndRemarkWhileNobodyElseDoesAndACorrectionKeepsBoth() {
        SubmissionId id = filled(2019);
        attach(commune(), id, CELL, "danh-sach.txt");
        note(commune(), id, "thon/2/cong", "chưa đếm");
        done(approvals.submit(commune(), id));
        Actor district = people.actor("lanhdao.phanrang");
        assertThat(text(get(district, "/reports/" + id)))
                .containsPattern("id=\"c-thon/2/ho\"[^§]*?17[^§]*?files\\?cell=thon/2/ho")
                .contains("Ghi chú: chưa đếm");
        String file = "/reports/" + id + "/files/" + files(id, PLACE).getFirst().id();
        assertThat(get(district, file)).hasStatusOk();
        assertThat(text(get(district, "/reports/" + id + "/files?cell=" + CELL)))
                .contains("danh-sach.txt")
                .doesNotContain("Gỡ tệp", "Thêm tệp");
        assertThat(text(get(district, "/reports/" + id + "/files?cell=thon"))).doesNotContain("Mở ô này");
        Actor elsewhere = people.actor("canbo.bacai");
        assertThat(get(elsewhere, file)).hasStatus(404);
        assertThat(get(elsewhere, "/reports/" + id + "/files?cell=thon")).hasStatus(404);
        attach(commune(), id, CELL, "muon.txt");
        assertThat(files(id, PLACE)).hasSize(1);

        for (String leader : List.of("lanhdao.phanrang", "lanhdao.tinh")) {
            Actor above = people.actor(leader);
            done(approvals.approve(above, id, submissions.require(above, id).revision()));
        }
        SubmissionView corrected = done(approvals.correct(commune(), id, "Đếm thiếu"));
        assertThat(files(corrected.id(), PLACE)).extracting(StoredFile::name).containsExactly("danh-sach.txt");
        assertThat(text(get(commune(), "/reports/" + corrected.id()))).contains("files?cell=thon/2/ho", "chưa đếm");
        assertThat(text(get(commune(), "/reports/" + corrected.id() + "/history?cell=thon/2/cong")))
                .contains("Thôn Hạ", "chưa đếm");
        assertThat(text(get(commune(), "/reports/" + corrected.id() + "/history?cell=" + CELL)))
                .as("with the file that stands beside it")
                .contains("Tệp đính kèm hiện có", "danh-sach.txt");
        attach(commune(), corrected.id(), CELL, "danh-sach-moi.txt");
        note(commune(), corrected.id(), "thon/2/cong", "đã đếm đủ");
        assertThat(text(get(commune(), "/reports/" + corrected.id() + "/history")))
                .as("the comparison of versions shows what lies beside figures, too")
                .containsPattern("Tệp: [^<]*danh-sach-moi.txt[^<]*<span[^>]*>đã đổi")
                .containsPattern("Ghi chú: đã đếm đủ[^§]{0,80}đã đổi");
    }

    @Test
    void aRowInWhichOnlyARemarkOrAFileStandsIsShown() {
        SubmissionId id = filled(2021);
        note(commune(), id, "thon/14/ho", "thôn này sáp nhập");
        assertThat(text(get(commune(), "/reports/" + id)))
                .contains("v.thon/19/ho")
                .doesNotContain("v.thon/20/ho");
        attach(commune(), id, "thon/17/dat", "ban-do.txt");
        assertThat(text(get(commune(), "/reports/" + id))).contains("v.thon/22/ho");
        done(approvals.submit(commune(), id));
        assertThat(text(get(commune(), "/reports/" + id)))
                .contains("thôn này sáp nhập", "files?cell=thon/17/dat")
                .doesNotContain("c-thon/15/");
        assertThat(text(get(commune(), "/reports/" + id + "/files?cell=thon")))
                .contains("Dòng 17 – Diện tích đất hiến");
    }

    @Test
    void whoeverHasNoScriptChoosesACellOfTheTableByRowAndColumn() {
        Actor officer = testPeople.actor("KDV-22816", Role.UNIT_OFFICER);
        SubmissionId id = begun(officer, 2018);
        write(officer, id, "thon/2/name", "'Thôn Hạ");
        String table = "/reports/" + id + "/files?cell=thon";
        assertThat(text(get(officer, table)))
                .containsSubsequence("<select", "Dòng 1", "Thôn Hạ", "<select", "Hộ hiến đất", "Mở ô này");
        assertThat(get(officer, table + "&row=2&column=ho"))
                .hasRedirectedUrl("/reports/" + id + "/files?cell=thon%2F2%2Fho");
        assertThat(get(officer, "/reports/" + id + "/files?cell=thon/2/ho")).hasStatusOk();
        for (String none : List.of("thon/0/ho", "thon/2/duong", "thon/x", "ho/2", "khong", "tieu-bieu/1")) {
            assertThat(get(officer, "/reports/" + id + "/files?cell=" + none))
                    .as(none)
                    .hasStatus(404);
            attach(officer, id, none, "sai.txt");
        }
        assertThat(submissions.detail(officer, id).files()).isEmpty();
    }

    @Test
    void aTableOfTwoHundredRowsHasNoLinkAndNoFormForEachCell() {
        Actor officer = testPeople.actor("KDV-22819", Role.UNIT_OFFICER);
        SubmissionId id = begun(officer, 2018);
        List<String> cells = new ArrayList<>();
        for (int row = 1; row <= 200; row++) {
            for (String column : List.of("tien", "dat", "ho", "cong")) {
                cells.addAll(List.of("thon/" + row + "/" + column, "=" + row));
            }
        }
        write(officer, id, cells.toArray(String[]::new));
        attach(officer, id, "thon/100/ho", "mot.txt");
        String page = text(get(officer, "/reports/" + id));
        assertThat(Pattern.compile("files\\?cell=thon/").matcher(page).results())
                .hasSize(1);
        assertThat(Pattern.compile("<form").matcher(page).results()).hasSizeLessThan(10);
        assertThat(Pattern.compile("<a ").matcher(page).results()).hasSizeLessThan(100);
    }
}
