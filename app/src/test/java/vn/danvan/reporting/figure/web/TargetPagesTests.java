package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Targets of week 7 of 2021, which nobody else sets. */
class TargetPagesTests extends FigurePageCase {

    private static final String SPECIALIST = "chuyenvien.tinh";
    private static final String DISTRICT = "lanhdao.phanrang";

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void takeTheTargetsAway() {
        jdbc.sql("delete from reporting.target where period_kind = 'week' and period_index = 7")
                .update();
    }

    private String address() {
        return "/figures/targets?i=AS.QUA&area=" + area("582") + in(period("week", 2021, 7));
    }

    private String value() {
        return "value-" + area("22738");
    }

    private String seen() {
        return "seen-" + area("22738");
    }

    @Test
    void aTargetKeepsItsSizeWhoeverReadsIt() throws Exception {
        assertThat(send(LEADER, address(), value(), "1.234")).hasStatus3xxRedirection();
        assertThat(getInEnglish(LEADER, address()))
                .contains("value=\"1.234\"", "a point between thousands")
                .doesNotContain("1,234");
        assertThat(send(LEADER, address(), value(), "1.234", seen(), "1.234")).hasStatus3xxRedirection();
        assertThat(get(LEADER, address())).contains("value=\"1.234\"");
    }

    @Test
    void ofSeveralIndicatorsTheFirstIsChosenAsItsTargetsAreShown() throws Exception {
        String page = get(LEADER, address() + "&i=TTR.CUOC");
        assertThat(page).contains("value=\"AS.QUA\" selected").doesNotContain("value=\"TTR.CUOC\" selected");
    }

    @Test
    void aCountOfPiecesTakesNoDecimals() throws Exception {
        MvcTestResult refused = send(LEADER, address(), value(), "1,5", "basis", "Kế hoạch số 12");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(refused)).contains("chỉ nhận số nguyên", "value=\"1,5\"", "value=\"Kế hoạch số 12\"");
    }

    @Test
    void aThousandAsEnglishWritesItIsNoTargetOfOne() throws Exception {
        MvcTestResult refused = send(LEADER, address(), value(), "1,000", "basis", "Kế hoạch số 12");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(refused)).contains("đọc được hai cách: 1 hoặc 1.000", "value=\"1,000\"");
    }

    @Test
    void whoSavesSecondTakesNothingOfTheFirstAway() throws Exception {
        String other = "value-" + area("22741");
        assertThat(send(LEADER, address(), value(), "100", seen(), "")).hasStatus3xxRedirection();
        assertThat(send(SPECIALIST, address(), value(), "", seen(), "", other, "50"))
                .hasStatus3xxRedirection();
        assertThat(get(LEADER, address())).contains("value=\"100\"", "value=\"50\"");
    }

    @Test
    void whoChangesWhatAnotherChangedMeanwhileIsTold() throws Exception {
        send(LEADER, address(), value(), "100");
        send(LEADER, address(), value(), "200", seen(), "100");
        MvcTestResult told = send(SPECIALIST, address(), value(), "300", seen(), "100");
        assertThat(told).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(told))
                .contains("đã ghi kế hoạch 200", "value=\"300\"", "name=\"" + seen() + "\" value=\"200\"");
        assertThat(get(LEADER, address())).contains("value=\"200\"");
        assertThat(send(SPECIALIST, address(), value(), "300", seen(), "200")).hasStatus3xxRedirection();
        assertThat(get(LEADER, address())).contains("value=\"300\"");
    }

    @Test
    void aChangeMeanwhileIsToldEvenWhenAnotherFieldWasRefusedBefore() throws Exception {
        send(LEADER, address(), value(), "200");
        MvcTestResult refused =
                send(SPECIALIST, address(), value(), "300", seen(), "100", "value-" + area("22741"), "nhiều");
        assertThat(text(refused)).contains("name=\"" + seen() + "\" value=\"100\"", "value=\"nhiều\"");
        assertThat(text(send(SPECIALIST, address(), value(), "300", seen(), "100")))
                .contains("đã ghi kế hoạch 200");
    }

    @Test
    void whoWantsATargetThatWasTakenAwayMeanwhileIsTold() throws Exception {
        assertThat(text(send(LEADER, address(), value(), "300", seen(), "100"))).contains("đã bị người khác xóa");
    }

    @Test
    void aDistrictKeepsTheTargetOfTheProvince() throws Exception {
        send(LEADER, address(), value(), "100");
        assertThat(get(DISTRICT, address()))
                .contains("<strong id=\"" + value() + "\">100</strong>", "giao</span>")
                .doesNotContain("name=\"" + value() + "\"");
        MvcTestResult refused = send(DISTRICT, address(), value(), "40", seen(), "100");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(refused)).contains("cơ quan cấp dưới không thay");
        assertThat(text(send(DISTRICT, address(), value(), "", seen(), "100"))).contains("cơ quan cấp dưới");
        assertThat(get(LEADER, address())).contains("value=\"100\"");
    }

    @Test
    void theProvinceChangesATargetOfADistrict() throws Exception {
        assertThat(send(DISTRICT, address(), value(), "40")).hasStatus3xxRedirection();
        assertThat(send(LEADER, address(), value(), "45", seen(), "40")).hasStatus3xxRedirection();
        assertThat(get(LEADER, address())).contains("value=\"45\"");
    }

    @Test
    void aBasisAloneIsNotSaidToBeKept() throws Exception {
        send(LEADER, address(), value(), "100", "basis", "Kế hoạch số 92");
        MvcTestResult refused = send(LEADER, address(), value(), "100", seen(), "100", "basis", "Kế hoạch số 93");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(refused)).contains("Chưa lưu gì: căn cứ chỉ ghi cho dòng", "value=\"Kế hoạch số 93\"");
        assertThat(get(LEADER, address())).contains("Kế hoạch số 92").doesNotContain("Kế hoạch số 93");
    }

    @Test
    void aBasisIsPutRightForTargetsWhoseNumberStays() throws Exception {
        String other = "value-" + area("22741");
        String seenOther = "seen-" + area("22741");
        send(LEADER, address(), value(), "100", "basis", "Kế hoạch số 92");
        assertThat(send(
                        LEADER,
                        address(),
                        value(),
                        "100",
                        seen(),
                        "100",
                        other,
                        "",
                        seenOther,
                        "",
                        "basis",
                        "Kế hoạch số 93",
                        "basis-of-all",
                        "1"))
                .hasStatus3xxRedirection();
        assertThat(get(LEADER, address()))
                .contains("Kế hoạch số 93", "value=\"100\"")
                .doesNotContain("Kế hoạch số 92");
        send(LEADER, address(), value(), "200", seen(), "100", "basis", "Kế hoạch số 94");
        MvcTestResult late = send(
                SPECIALIST, address(), value(), "100", seen(), "100", "basis", "Kế hoạch số 95", "basis-of-all", "1");
        assertThat(late).as("the number changed meanwhile").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(LEADER, address())).contains("Kế hoạch số 94", "value=\"200\"");
    }

    @Test
    void whoChangesNothingIsToldSo() {
        assertThat(send(LEADER, address(), value(), "", seen(), ""))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("flash", "Không có gì thay đổi nên không lưu gì.");
    }
}
