package vn.danvan.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** The administrator of the province loads the boundaries of an earlier time from the office's own file. */
@DanvanTest
@Transactional
class BoundaryPagesTests {

    private static final String SETS = "/organisation/boundaries";
    private static final String ADMINISTRATOR = "quantri.tinh";
    private static final LocalDate DAY = LocalDate.of(2021, 2, 1);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Areas areas;

    @Autowired
    private People people;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void aFileIsCheckedLookedAtAndThenDrawnWithForAllDaysOnWhichTheUnitsWereTheSame() {
        String set = loaded(file(communes(), unit -> "\"ma_xa\": \"" + unit.code() + "\", \"dien_tich\": 12.5"));
        assertThat(page(set))
                .contains("Tìm thấy ranh giới của 65 đơn vị", "Chưa dùng", "Dùng để vẽ bản đồ", "<svg class=\"dv-map\"")
                .doesNotContain("chưa có ranh giới", "không phải đơn vị nào");
        assertThat(map("2021-02-01")).as("nothing is drawn with it yet").doesNotContain("<svg class=\"dv-map\"");

        assertThat(post(set + "/use")).hasRedirectedUrl("/organisation/map?on=2021-02-01");

        assertThat(map("2021-02-01"))
                .contains("<svg class=\"dv-map\"", "Nguồn ranh giới: Sở Ví Dụ, 2021")
                .doesNotContain("VietMap");
        assertThat(map("2023-06-01")).contains("<svg class=\"dv-map\"");
        assertThat(map("2025-01-01"))
                .as("communes took others in on 1/11/2024; nobody knows their new outline")
                .doesNotContain("<svg class=\"dv-map\"");
        assertThat(map("2025-07-01"))
                .contains("<svg class=\"dv-map\"", "VietMap")
                .doesNotContain("Sở Ví Dụ");

        assertThat(post(set + "/drop")).hasRedirectedUrl(SETS);
        assertThat(map("2021-02-01")).doesNotContain("<svg class=\"dv-map\"");
        assertThat(page(SETS)).contains("Chưa nạp ranh giới nào");
    }

    @Test
    void unitsAreFoundByNameTooAndWhatIsMissingOrUnknownIsNamed() {
        List<AreaView> all = communes();
        AreaView left = all.getFirst();
        String known = file(
                all.subList(1, all.size()), unit -> "\"ten\": \"" + unit.name().toUpperCase(Locale.ROOT) + "\"");
        String file = known.substring(0, known.length() - 2) + "," + square(99, "\"ten\": \"Xã Không Có Thật\"") + "]}";
        assertThat(page(loaded(file)))
                .contains("1 hình trong tệp không phải đơn vị nào", "Xã Không Có Thật")
                .contains("đơn vị cùng cấp chưa có ranh giới", left.name());
    }

    @Test
    void aFileOfCommunesThatNamesProvinceAndDistrictTooIsOneOfCommunes() {
        Function<AreaView, String> above =
                unit -> "\"ma_tinh\": \"58\", \"ten_tinh\": \"" + province().name()
                        + "\", \"ma_huyen\": \"" + district(unit).code() + "\", \"ten_huyen\": \""
                        + district(unit).name() + "\"";
        Function<AreaView, String> coded =
                unit -> above.apply(unit) + ", \"ma_xa\": \"" + unit.code() + "\", \"ten_xa\": \"" + unit.name() + "\"";
        assertThat(page(loaded(file(communes(), coded)))).contains("Tìm thấy ranh giới của 65 đơn vị");
        assertThat(page(loaded(file(communes(), unit -> above.apply(unit) + ", \"ten_xa\": \"" + unit.name() + "\""))))
                .as("without the codes of communes")
                .contains("Tìm thấy ranh giới của 65 đơn vị");
        List<AreaView> all = communes();
        assertThat(page(loaded(file(all.subList(0, 1), coded))))
                .as("one commune is not its province")
                .contains("15 đơn vị cùng cấp chưa có ranh giới", "Phường Đô Vinh");
        String known = file(all, coded);
        String file = known.substring(0, known.length() - 2) + ","
                + square(99, "\"ma_tinh\": \"58\", \"ma_xa\": \"99999\", \"ten_xa\": \"Xã Không Có Thật\"") + "]}";
        assertThat(page(loaded(file)))
                .as("what is no unit is no part of the province")
                .contains(
                        "Tìm thấy ranh giới của 65 đơn vị",
                        "1 hình trong tệp không phải đơn vị nào",
                        "Xã Không Có Thật");
    }

    private AreaView province() {
        return areas.byCode("58", DAY).orElseThrow();
    }

    private AreaView district(AreaView commune) {
        return areas.requireArea(Objects.requireNonNull(commune.parent()), DAY);
    }

    @Test
    void aFileThatIsNoneIsRefusedWithWhatIsWrongAndWhatWasTypedStays() {
        AreaView unit = communes().getFirst();
        String good = "\"ma\": \"" + unit.code() + "\"";
        assertThat(refused("{}")).contains("không phải GeoJSON", "value=\"Sở Ví Dụ, 2021\"", "value=\"01/02/2021\"");
        assertThat(refused("khong phai json")).contains("không phải GeoJSON");
        assertThat(refused(file(List.of(unit), _ -> "\"ma\": \"99999\"")))
                .contains("Không hình nào trong 1 hình", "99999");
        assertThat(refused(file(List.of(unit), _ -> good).replace("Polygon", "Point")))
                .contains("hình loại Point");
        assertThat(refused(file(List.of(unit), _ -> good).replace("[108.", "[580108.")))
                .contains("VN-2000", "580108");
        assertThat(
                        refused(
                                "{\"features\": [{\"properties\": {" + good
                                        + "}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[108.9, 11.5], [109, 11.6]]]}}]}"))
                .contains("chỉ có 3 điểm");
        assertThat(text(upload("", "", ""))).contains("Chưa nhập ngày", "Nguồn dài 0 ký tự", "Chọn một tệp GeoJSON");
    }

    @Test
    void aDayThatThereIsNotIsNamedBesideItsFieldAndTheSourceStays() {
        MvcTestResult answer = upload("31/06/2021", "Sở Ví Dụ, 2021", "{}");
        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("“31/06/2021” không phải là một ngày", "value=\"31/06/2021\"", "value=\"Sở Ví Dụ, 2021\"");
    }

    @Test
    void onlyAnAdministratorOfTheProvinceSeesAndLoadsThem() {
        assertThat(mvc.get().uri(SETS).with(people.signedIn("lanhdao.tinh")).exchange())
                .hasStatus(403);
        assertThat(text(mvc.get()
                        .uri("/organisation/map?on=2021-02-01")
                        .with(people.signedIn("lanhdao.tinh"))
                        .exchange()))
                .doesNotContain(SETS);
        assertThat(map("2021-02-01")).contains(SETS);
    }

    private List<AreaView> communes() {
        return areas.areasWithin(areas.byCode("58", DAY).orElseThrow().id(), AreaLevel.COMMUNE, DAY);
    }

    /** A small square a unit, one beside the other. */
    private static String file(List<AreaView> units, Function<AreaView, String> properties) {
        return "{\"type\": \"FeatureCollection\", \"features\": ["
                + IntStream.range(0, units.size())
                        .mapToObj(at -> square(at, properties.apply(units.get(at))))
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String square(int at, String properties) {
        int column = at % 10;
        int row = at / 10;
        double west = 108.5 + 0.05 * column;
        double south = 11.3 + 0.05 * row;
        return String.format(
                Locale.ROOT,
                "{\"type\": \"Feature\", \"properties\": {%s}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": "
                        + "[[[%2$.4f, %3$.4f], [%4$.4f, %3$.4f], [%4$.4f, %5$.4f], [%2$.4f, %5$.4f], [%2$.4f, %3$.4f]]]}}",
                properties,
                west,
                south,
                west + 0.05,
                south + 0.05);
    }

    private String loaded(String file) {
        return Objects.requireNonNull(
                upload("01/02/2021", "Sở Ví Dụ, 2021", file).getResponse().getRedirectedUrl());
    }

    private String refused(String file) {
        MvcTestResult answer = upload("01/02/2021", "Sở Ví Dụ, 2021", file);
        assertThat(answer).hasStatus(422);
        return text(answer);
    }

    private MvcTestResult upload(String on, String source, String content) {
        return mvc.post()
                .uri(SETS)
                .multipart()
                .file(new MockMultipartFile(
                        "file", "ranh-gioi.geojson", "application/geo+json", content.getBytes(StandardCharsets.UTF_8)))
                .param("on", on)
                .param("source", source)
                .with(people.signedIn(ADMINISTRATOR))
                .with(csrf())
                .exchange();
    }

    private String map(String day) {
        return page("/organisation/map?on=" + day);
    }

    private String page(String address) {
        MvcTestResult page =
                mvc.get().uri(address).with(people.signedIn(ADMINISTRATOR)).exchange();
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private MvcTestResult post(String address) {
        return mvc.post()
                .uri(address)
                .with(people.signedIn(ADMINISTRATOR))
                .with(csrf())
                .exchange();
    }
}
