package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.People;

/** A commune fills in its monthly report: by keyboard, by paste, two at once, without script, without a network. */
class FillJourneyTests extends JourneyCase {

    private static final String KEPT = "[data-offline-list] li";
    private static final String SAVED = "[data-state=saved]";

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Approvals approvals;

    @Autowired
    Periods periods;

    @Autowired
    People people;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aReportIsFilledInByKeyboardAndPaste(Screen screen) {
        try (Visitor commune = visitor(screen)) {
            int month = screen == Screen.PHONE ? 9 : 4;
            sent("xa.phuocthang", 2019, month - 1, 10);
            sent("xa.phuocthang", 2018, month, 8);
            commune.signsIn("xa.phuocthang");
            opens(commune, month);
            commune.looksAt("nhap-bao-cao-trong");
            commune.find("[id='c-ttr.cuoc']").fill("12");
            press(commune, "Enter");
            commune.page().keyboard().type("1.250");
            press(commune, "Enter");
            commune.find(SAVED).waitFor();
            assertThat(value(commune, "ttr.luot")).isEqualTo("1.250");

            paste(commune, "dvk.dk/KT", "3\tmô hình thôn\n2\nmười\n4\n");
            commune.sees("\"mười\" không đọc được thành số");
            assertThat(value(commune, "dvk.dk/QPAN")).isEqualTo("mười");
            commune.find("[id='c-dvk.dk/QPAN']").fill("1");
            press(commune, "Tab");
            assertThat(commune.find("[data-total='dvk.dk'] [data-now]").innerText())
                    .isEqualTo("10");
            if (screen == Screen.DESKTOP) {
                press(commune, "Control+z");
            } else {
                commune.presses("Hoàn tác");
            }
            commune.sees("\"mười\" không đọc được thành số");
            assertThat(value(commune, "dvk.dk/QPAN")).isEqualTo("mười");
            if (screen == Screen.DESKTOP) {
                press(commune, "Control+y");
            } else {
                commune.presses("Làm lại");
            }
            assertThat(value(commune, "dvk.dk/QPAN")).isEqualTo("1");

            commune.find("[id='c-dth.yk']").fill("12");
            press(commune, "ArrowDown");
            commune.page().keyboard().type("15");
            press(commune, "Enter");
            commune.sees("đang là 15, trong khi phải ≤ 12; lệch 3").looksAt("nhap-bao-cao-loi");
            commune.find("[id='c-dth.tl']").fill("9");
            if (screen == Screen.DESKTOP) {
                press(commune, "Tab");
                press(commune, "Tab");
                assertThat(commune.page().evaluate("document.activeElement.name"))
                        .as("from the remark to the next line")
                        .isEqualTo("v.dvk.dk/KT");
            } else {
                press(commune, "Enter");
            }
            assertThat(commune.find("[data-cell='ttr.cuoc'] [data-change=previous]")
                            .innerText())
                    .isEqualTo("+20%");
            assertThat(commune.find("[data-cell='ttr.cuoc'] [data-change=year]").innerText())
                    .isEqualTo("+50%");
            assertThat(commune.find("[data-ratio] [data-now]").first().innerText())
                    .isEqualTo("75%");
            commune.find(SAVED).waitFor();
            commune.page().reload();
            commune.find(".dv-fill--live").waitFor();
            assertThat(value(commune, "dth.tl")).isEqualTo("9");
            assertThat(commune.find("[name='r.dvk.dk/KT']").inputValue()).isEqualTo("mô hình thôn");
            commune.looksAt("nhap-bao-cao");
            commune.find("[id='s-tuyen-truyen']").evaluate("section => section.scrollIntoView()");
            commune.find("[id='c-ttr.cuoc']").evaluate("field => field.focus({preventScroll: true})");
            commune.photographs("nhap-bao-cao");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void afterAPasteThePageNamesWhatItLeftOut(Screen screen) {
        try (Visitor commune = visitor(screen)) {
            commune.signsIn("xa.phuocthang");
            opens(commune, screen == Screen.PHONE ? 2 : 1);
            fill(commune, "dth.yk", "12");
            paste(commune, "dth.tl", "9\n75%\n11\n3\n2\n1\n4\n");
            commune.sees("Đã dán 5 ô. Dòng tự tính không nhận số dán: ").sees("(dán 11, trang tính 10)");
            assertThat(value(commune, "dvk.dk/KT")).isEqualTo("3");
            commune.looksAt("nhap-bao-cao-dan-tong-sai");
            commune.presses("Hoàn tác").doesNotSee("trang tính 10");
            assertThat(value(commune, "dvk.dk/KT")).isEmpty();

            paste(commune, "dth.tl", "9\n3\n2\n1\n4\n");
            commune.sees("Đã dán 5 ô. Vùng dán được coi là không có các dòng tự tính sau đây");
            assertThat(value(commune, "dvk.dk/KT")).isEqualTo("3");
            commune.presses("Đóng");
            assertThat(commune.find("[data-pasted]").isVisible()).isFalse();
            assertThat(value(commune, "dvk.dk/KT")).isEqualTo("3");
            commune.find(SAVED).waitFor();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void whatTheRecordsCountIsTakenOverWithOneClick(Screen screen) {
        try (Visitor commune = visitor(screen)) {
            commune.signsIn("xa.phuocthang");
            opens(commune, screen == Screen.PHONE ? 11 : 12);
            fill(commune, "nv.qh", "7");
            commune.find(SAVED).waitFor();
            Locator row = commune.find("[data-cell='nv.qh']");
            assertThat(row.locator("[data-differs]").isVisible()).isTrue();
            commune.looksAt("nhap-bao-cao-so-theo-doi");
            row.locator("[data-take]").click();
            commune.find(SAVED).waitFor();
            assertThat(value(commune, "nv.qh")).isEqualTo("0");
            assertThat(row.locator("[data-differs]").isVisible()).isFalse();
            assertThat(row.locator("[data-take]").isVisible()).isFalse();
            commune.page().reload();
            commune.find(".dv-fill--live").waitFor();
            assertThat(value(commune, "nv.qh")).isEqualTo("0");
        }
    }

    @Test
    void twoPeopleInOneFormLoseNothing() {
        try (Visitor one = visitor(Screen.DESKTOP);
                Visitor other = visitor(Screen.DESKTOP)) {
            one.signsIn("canbo.phanrang");
            other.signsIn("lanhdao.phanrang");
            opens(one, 5);
            other.goesTo(path(one));
            other.find(".dv-fill--live").waitFor();
            fill(one, "ttr.cuoc", "20");
            one.find(SAVED).waitFor();
            fill(other, "ttr.luot", "900");
            fill(other, "ttr.cuoc", "25");
            other.find("[data-state=conflict]").waitFor();
            other.sees("đã ghi \"20\" vào ô này").sees("anh/chị ghi \"25\"").looksAt("nhap-bao-cao-hai-nguoi");
            other.find("[id='s-tuyen-truyen']").evaluate("section => section.scrollIntoView()");
            other.photographs("nhap-bao-cao-hai-nguoi");
            other.presses("Giữ 25 của tôi");
            other.find(SAVED).waitFor();
            one.page().reload();
            one.find(".dv-fill--live").waitFor();
            assertThat(value(one, "ttr.cuoc")).isEqualTo("25");
            assertThat(value(one, "ttr.luot")).isEqualTo("900");
        }
    }

    @Test
    void aReportOpenedOnceIsFilledInWithoutANetworkAndSentWhenItIsBack() {
        try (Visitor commune = visitor(Screen.PHONE)) {
            commune.signsIn("xa.phuocdai");
            opens(commune, 6);
            commune.find("form[data-kept=yes]").waitFor();
            String report = path(commune);
            commune.page().context().setOffline(true);
            commune.goesTo(report);
            commune.find(".dv-fill--live").waitFor();
            fill(commune, "ttr.cuoc", "7");
            commune.find("[data-state=offline]").waitFor();
            commune.sees("Chờ mạng: 1 thay đổi").photographs("nhap-bao-cao-mat-mang");
            commune.page().reload();
            commune.find(".dv-fill--live").waitFor();
            assertThat(value(commune, "ttr.cuoc")).isEqualTo("7");
            commune.goesTo("/tasks");
            commune.find(KEPT).first().waitFor();
            commune.sees("Báo cáo dùng được khi mất mạng").sees("1 thay đổi chờ gửi");
            commune.photographs("bao-cao-mat-mang");
            commune.goesTo(report);
            commune.page().context().setOffline(false);
            commune.find(SAVED).waitFor();
            commune.page().reload();
            commune.find(".dv-fill--live").waitFor();
            assertThat(value(commune, "ttr.cuoc")).isEqualTo("7");
            commune.forgetsComplaints().looksAt("nhap-bao-cao-co-mang");
            commune.goesTo("/reports/offline");
            commune.find(KEPT).first().waitFor();
            commune.sees("mọi thay đổi đã lưu trên máy chủ").looksAt("bao-cao-tren-may");
            commune.presses("Đăng xuất");
            commune.page().waitForFunction("caches.has('danvan-pages').then(kept => !kept)");
            commune.page().context().setOffline(true);
            assertThat(commune.page().evaluate("fetch('" + report + "').then(() => 'answered', () => 'gone')"))
                    .isEqualTo("gone");
        }
    }

    @Test
    void aTableByPlaceIsFilledInWithoutANetworkAndSentWhenItIsBack() {
        try (Visitor commune = visitor(Screen.PHONE)) {
            commune.signsIn("xa.phuocthang");
            opens(commune, "nong-thon-moi", "calendar-year", 1);
            commune.find("form[data-kept=yes]").waitFor();
            commune.looksAt("nhap-bao-cao-theo-thon");
            commune.page().context().setOffline(true);
            fill(commune, "thon/1/name", "Thôn Ma Ty");
            fill(commune, "thon/1/ho", "3");
            fill(commune, "thon/2/name", "Thôn Ha Lá Hạ");
            fill(commune, "thon/2/ho", "mấy hộ");
            commune.find("[data-state=offline]").waitFor();
            commune.page().reload();
            commune.find(".dv-fill--live").waitFor();
            assertThat(value(commune, "thon/1/ho")).isEqualTo("3");
            commune.sees("\"mấy hộ\" không đọc được thành số");
            fill(commune, "thon/2/ho", "4");
            commune.find("[data-cell='thon/2/ho'] .dv-fill__open").click();
            commune.page().keyboard().type("hai hộ mới");
            press(commune, "Enter");
            assertThat(commune.find("[name='r.thon/2/ho']").inputValue()).isEqualTo("hai hộ mới");
            for (int village = 3; village <= 9; village++) {
                fill(commune, "thon/" + village + "/name", "Thôn " + village);
            }
            fill(commune, "thon/9/ho", "5");
            commune.find("[data-state=offline]:has-text('12 thay đổi giữ trên máy')")
                    .waitFor();
            commune.page().reload();
            commune.find(".dv-fill--live").waitFor();
            assertThat(value(commune, "thon/9/ho")).isEqualTo("5");
            commune.page().context().setOffline(false);
            commune.find(SAVED).waitFor();
            commune.page().reload();
            commune.find(".dv-fill--live").waitFor();
            assertThat(value(commune, "thon/2/name")).isEqualTo("Thôn Ha Lá Hạ");
            assertThat(value(commune, "thon/2/ho")).isEqualTo("4");
            assertThat(value(commune, "thon/9/ho")).isEqualTo("5");
            assertThat(commune.find("[name='r.thon/2/ho']").inputValue()).isEqualTo("hai hộ mới");
            commune.forgetsComplaints().looksAt("nhap-bao-cao-theo-thon-da-gui");
        }
    }

    @Test
    void whatWaitsOutlivesTheSessionAndIsSentAfterSigningInAgain() {
        try (Visitor commune = visitor(Screen.PHONE)) {
            commune.signsIn("xa.phuocthang");
            opens(commune, 7);
            commune.find("form[data-kept=yes]").waitFor();
            String report = path(commune);
            commune.page().context().setOffline(true);
            fill(commune, "ttr.cuoc", "7");
            fill(commune, "ttr.luot", "300");
            commune.find("[data-state=offline]").waitFor();
            SubmissionId id = SubmissionId.of(report.substring(report.lastIndexOf('/') + 1));
            filling.save(
                    people.actor("xa.phuocthang"),
                    id,
                    List.of(change("ttr.cuoc", "", new Value(BigDecimal.valueOf(9), false))));
            commune.page().context().clearCookies();
            commune.page().context().setOffline(false);
            commune.find("[data-state=signed-out]").waitFor();
            commune.sees("đăng nhập lại để gửi 2 thay đổi").follows("Phiên làm việc đã hết");
            commune.fills("Tên đăng nhập", "xa.phuocthang")
                    .fills("Mật khẩu", Visitor.PASSWORD)
                    .presses("Đăng nhập");
            assertThat(path(commune)).isEqualTo(report);
            commune.find("[data-state=conflict]").waitFor();
            commune.sees("đã ghi \"9\" vào ô này").presses("Giữ 7 của tôi");
            commune.find(SAVED).waitFor();
            commune.page().reload();
            commune.find(".dv-fill--live").waitFor();
            assertThat(value(commune, "ttr.cuoc")).isEqualTo("7");
            assertThat(value(commune, "ttr.luot")).isEqualTo("300");
        }
    }

    /** What the body reported for an earlier month: the same figure everywhere. */
    private void sent(String username, int year, int month, long figure) {
        Actor actor = people.actor(username);
        Slot slot = new Slot(
                "dan-van",
                actor.body(),
                periods.period("calendar-month", year, month).orElseThrow());
        SubmissionId id = ((Outcome.Done<SubmissionView>) submissions.start(actor, slot))
                .value()
                .id();
        List<CellChange> changes = new ArrayList<>();
        submissions.detail(actor, id).edition().questions().forEach(question -> {
            if (question instanceof Question.Figure asked) {
                asked.parts()
                        .forEach(part ->
                                changes.add(change(asked.id(), part, new Value(BigDecimal.valueOf(figure), false))));
            } else if (question instanceof Question.Narrative) {
                changes.add(change(question.id(), "", new Words("Tình hình ổn định.")));
            }
        });
        assertThat(filling.save(actor, id, changes)).isInstanceOf(Outcome.Done.class);
        assertThat(approvals.submit(actor, id)).isInstanceOf(Outcome.Done.class);
    }

    static CellChange change(String question, String part, Cell now) {
        return new CellChange(new CellId(question, part), Optional.of(now), null, Optional.empty());
    }

    static void opens(Visitor visitor, int month) {
        opens(visitor, "dan-van", "calendar-month", month);
    }

    static void opens(Visitor visitor, String form, String kind, int index) {
        visitor.goesTo("/reports/new?form=" + form + "&kind=" + kind + "&year=2019&index=" + index)
                .presses("Bắt đầu nhập");
        visitor.find(".dv-fill--live").waitFor();
    }

    static String path(Visitor visitor) {
        return visitor.page().url().replaceFirst("^https?://[^/]+", "");
    }

    static String value(Visitor visitor, String cell) {
        return visitor.find("[id='c-" + cell + "']").inputValue();
    }

    static void fill(Visitor visitor, String cell, String text) {
        visitor.find("[id='c-" + cell + "']").fill(text);
        press(visitor, "Enter");
    }

    static void press(Visitor visitor, String key) {
        visitor.page().keyboard().press(key);
    }

    static void paste(Visitor visitor, String cell, String text) {
        Locator field = visitor.find("[id='c-" + cell + "']");
        field.focus();
        field.evaluate(
                "(to, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " to.dispatchEvent(new ClipboardEvent('paste',"
                        + " {clipboardData: data, bubbles: true, cancelable: true})); }",
                text);
    }
}
