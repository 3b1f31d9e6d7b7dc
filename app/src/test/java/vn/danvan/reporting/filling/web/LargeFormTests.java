package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;

/** Large forms and many files at the real server, which counts fields and files before any page sees them. */
@DanvanTest
class LargeFormTests {

    /** Two communes with three years each, so that every test begins a report of its own. */
    private static final List<String> UNITS = List.of("KDV-22879", "KDV-22882");

    private static final List<Integer> YEARS = List.of(2018, 2019, 2021);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final AtomicInteger BEGUN = new AtomicInteger();

    private final TestPeople people;
    private final Submissions submissions;
    private final Periods periods;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @LocalServerPort
    private int port;

    private final int begun = BEGUN.getAndIncrement();
    private final String unit = UNITS.get(begun / YEARS.size());
    private Actor officer;
    private SubmissionView report;

    LargeFormTests(@Autowired TestPeople people, @Autowired Submissions submissions, @Autowired Periods periods) {
        this.people = people;
        this.submissions = submissions;
        this.periods = periods;
        this.officer = people.actor(unit, Role.UNIT_OFFICER);
        this.report = begun();
    }

    private SubmissionView begun() {
        Slot slot = new Slot(
                "nong-thon-moi",
                officer.body(),
                periods.period("calendar-year", YEARS.get(begun % YEARS.size()), 1)
                        .orElseThrow());
        return switch (submissions.start(officer, slot)) {
            case Outcome.Done<SubmissionView>(SubmissionView view) -> view;
            case Outcome.Refused<SubmissionView>(var reasons) -> throw new AssertionError(reasons);
        };
    }

    @BeforeEach
    void signIn() throws Exception {
        TestPeople.Person person = people.person(unit, Role.UNIT_OFFICER);
        officer = people.actor(person.username());
        HttpResponse<String> entered = send(
                "/sign-in",
                "application/x-www-form-urlencoded",
                "username=" + person.username() + "&password=" + encoded(TestPeople.PASSWORD) + "&_csrf="
                        + encoded(token("/sign-in")));
        assertThat(entered.statusCode()).isEqualTo(302);
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String token(String page) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(browser.send(request(page).GET().build(), BodyHandlers.ofString())
                .body());
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    private HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(String page, String type, String body) throws IOException, InterruptedException {
        return browser.send(
                request(page)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The table of villages as the button of the page sends it: five cells a village, two fields a cell. */
    private HttpResponse<String> villages(int many) throws IOException, InterruptedException {
        String page = "/reports/" + report.id();
        StringBuilder form = new StringBuilder("_csrf=" + encoded(token(page)));
        for (int village = 1; village <= many; village++) {
            for (String column : new String[] {"name", "tien", "dat", "ho", "cong"}) {
                String cell = encoded("thon/" + village + "/" + column);
                form.append("&v.")
                        .append(cell)
                        .append('=')
                        .append(village)
                        .append("&s.")
                        .append(cell)
                        .append('=');
            }
        }
        return send(page, "application/x-www-form-urlencoded", form.toString());
    }

    @Test
    void aTableOfThreeHundredVillagesIsKeptWhole() throws Exception {
        HttpResponse<String> kept = villages(300);
        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(submissions.detail(officer, report.id()).answers().cell("thon", "300/ho"))
                .contains(new Value(new BigDecimal(300), false));
    }

    @Test
    void aFormWithMoreFieldsThanTheServerReadsSaysSo() throws Exception {
        HttpResponse<String> refused = villages(3_000);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body())
                .contains("Biểu mẫu có quá nhiều ô", "20.000", "chưa có gì được ghi", "Nhập từ Excel");
        assertThat(submissions.detail(officer, report.id()).answers().cell("thon", "1/ho"))
                .isEmpty();
    }

    @Test
    void anUploadThatIsTooLargeSaysSo() throws Exception {
        String page = "/reports/sheets";
        StringBuilder form = new StringBuilder();
        part(form, "_csrf", token(page));
        part(form, "file\"; filename=\"bang.xlsx", "x".repeat(61 << 20));
        HttpResponse<String> refused = send(
                page,
                "multipart/form-data; boundary=ranh-gioi",
                form.append("--ranh-gioi--\r\n").toString());
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("Tệp quá lớn");
    }

    private HttpResponse<String> files(int many) throws IOException, InterruptedException {
        String page = "/reports/sheets";
        StringBuilder form = new StringBuilder();
        part(form, "_csrf", token(page));
        for (int file = 1; file <= many; file++) {
            part(form, "file\"; filename=\"bang-" + file + ".xlsx", "x");
        }
        return send(
                page,
                "multipart/form-data; boundary=ranh-gioi",
                form.append("--ranh-gioi--\r\n").toString());
    }

    private static void part(StringBuilder form, String name, String content) {
        form.append("--ranh-gioi\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(content)
                .append("\r\n");
    }

    @Test
    void aThousandFilesAreReadAsFarAsThePageReadsThemAndMoreAreRefusedWithAWayOut() throws Exception {
        HttpResponse<String> read = files(1_000);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("chỉ đọc tối đa 500 bảng");
        HttpResponse<String> refused = files(1_200);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body())
                .contains("Chọn quá nhiều tệp", "1.001 tệp", ".zip")
                .doesNotContain("Biểu mẫu đã hết hiệu lực", "20 MB");
    }
}
