package vn.danvan.reporting.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;
import vn.danvan.support.Visitor;

/** An officer takes in a file that another program wrote: looks through it first, then confirms. */
@DanvanTest
class ValuesPageTests {

    private static final String UNIT = "KDV-22855";
    private static final String CSV = """
            dataset,dataelement,period,orgunit,categoryoptioncombo,value
            dan-van,TTR.CUOC,201811,KDV-22855,,12
            dan-van,DVK.DK,201811,KDV-22855,KT,ba
            dan-van,TTR.CUOC,201811,KDV-0,,4
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    SettableClock clock;

    private Visitor officer;

    @BeforeEach
    void signIn() {
        clock.setTo(SettableClock.FIRST_DAY);
        officer = new Visitor(mvc);
        officer.signIn(people.person(UNIT, Role.UNIT_OFFICER).username(), TestPeople.PASSWORD);
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcTestResult upload(String name, String content) {
        return officer.upload("/reports/values", name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsLookedThroughBeforeAnythingIsTakenInAndTheSameFileAgainChangesNothing()
            throws UnsupportedEncodingException {
        String preview = text(upload("so-lieu.csv", CSV));
        assertThat(preview)
                .contains("Sẽ nhập 1 giá trị mới, thay 0 giá trị", "2 giá trị không nhập được", "Nhập 1 giá trị")
                .contains("DVK.DK / KT, KDV-22855, 201811", "phải là số", "Không có đơn vị mã “KDV-0”");
        assertThat(text(upload("so-lieu.csv", CSV)))
                .as("looking through it keeps nothing")
                .contains("Sẽ nhập 1 giá trị mới");

        String taken = taken(CSV, preview);
        assertThat(taken).contains("Đã nhập 1 giá trị mới", "Những giá trị không nhập được: 2");
        assertThat(text(officer.get("/reports"))).contains("Tháng 11/2018");
        assertThat(text(upload("so-lieu.csv", CSV)))
                .contains(
                        "Sẽ nhập 0 giá trị mới, thay 0 giá trị hoặc ghi chú, xóa 0 giá trị; 1 giá trị đã đúng như vậy")
                .doesNotContain("Nhập 1 giá trị");
    }

    private String taken(String content, String preview) throws UnsupportedEncodingException {
        return text(
                officer.post("/reports/values/take", "name", "so-lieu.csv", "text", content, "seen", mark(preview)));
    }

    private static String mark(String preview) {
        Matcher mark = Pattern.compile("name=\"seen\" value=\"(\\w+)\"").matcher(preview);
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    @Test
    void whatStandsThereIsShownBesideWhatWouldAndWhatSomebodyChangedMeanwhileIsNotOverwrittenUnseen()
            throws UnsupportedEncodingException {
        String head = "dataset,dataelement,period,orgunit,value\n";
        String first = head + "dan-van,TTR.CUOC,201806," + UNIT + ",7\n";
        taken(first, text(upload("a.csv", first)));
        String second = head + "dan-van,TTR.CUOC,201806," + UNIT + ",12.000\n";
        String preview = text(upload("a.csv", second));
        assertThat(preview)
                .contains("Những giá trị sẽ thay đổi: 1", ">7</td>", "Tệp viết “12.000”", "nên đọc là 12.</span>");

        String third = head + "dan-van,TTR.CUOC,201806," + UNIT + ",9\n";
        taken(third, text(upload("a.csv", third)));
        assertThat(taken(second, preview))
                .contains("có người đã sửa báo cáo", ">9</td>")
                .doesNotContain("Đã nhập");
    }

    @Test
    void whatVietnameseSpreadsheetsAndWindowsWriteIsReadToo() throws UnsupportedEncodingException {
        assertThat(text(upload(
                        "a.csv",
                        "\uFEFFdataset;dataelement;period;orgunit;value\r\ndan-van;TTR.CUOC;201805;" + UNIT
                                + ";5\r\n")))
                .contains("Sẽ nhập 1 giá trị mới");
        assertThat(text(upload(
                        "a.json",
                        "\uFEFF{\"dataValues\": [{\"dataElement\": \"TTR.CUOC\", \"period\": \"201805\", \"orgUnit\": \""
                                + UNIT + "\", \"dataSet\": \"dan-van\", \"value\": \"5\"}]}")))
                .contains("Sẽ nhập 1 giá trị mới");
    }

    @Test
    void jsonIsReadToo() throws UnsupportedEncodingException {
        String json = """
                {"dataSet": "dan-van", "period": "201810", "orgUnit": "KDV-22855",
                 "dataValues": [{"dataElement": "TTR.CUOC", "value": "5", "followup": true}]}
                """;
        assertThat(text(upload("a.json", json))).contains("Sẽ nhập 1 giá trị mới");
    }

    @Test
    void whatCannotBeReadIsRefusedInASentence() throws UnsupportedEncodingException {
        assertThat(text(upload("a.json", "{\"dataValues\": 3}"))).contains("không đúng dạng dataValueSets");
        assertThat(text(upload("a.csv", "a,b\n1,2\n"))).contains("phải có các cột dataelement, period, orgunit, value");
        assertThat(text(upload("a.csv", "dataelement,period,orgunit,value\n"))).contains("Tệp không có giá trị nào");
        MvcTestResult other = officer.upload("/reports/values", "a.csv", "Số liệu".getBytes(StandardCharsets.UTF_16LE));
        assertThat(other).hasStatus(422);
        assertThat(text(other)).contains("“a.csv” không phải văn bản UTF-8");
        assertThat(officer.post("/reports/values")).hasStatus(422);
    }

    @Test
    void whoDoesNotFillInReportsDoesNotTakeFilesIn() {
        Visitor clerk = new Visitor(mvc);
        clerk.signIn(people.person("BDV-58", Role.CLERK).username(), TestPeople.PASSWORD);
        assertThat(clerk.get("/reports/values")).hasStatus(403);
    }
}
