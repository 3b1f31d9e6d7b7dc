package vn.danvan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.danvan.documents.Surround;
import vn.danvan.documents.Table;
import vn.danvan.support.DanvanTest;

/** What every list that is taken along has: a name, heads, all rows but no more than a file takes, and no formula. */
@DanvanTest
class ColumnsTests {

    @Autowired
    private UiFactory uis;

    @Autowired
    private Texts texts;

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private Download download() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addPreferredLocale(Texts.VIETNAMESE);
        return new Download(uis.create(request, null), texts, () -> "Ban Dân vận Tỉnh ủy", "csv", response);
    }

    private List<String> lines() {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
                .substring(1)
                .lines()
                .toList();
    }

    @Test
    void theNameSaysWhatItIsWhoseAndOfWhenInLettersThatEveryDiskTakes() throws IOException {
        download()
                .of(List.<String>of())
                .column("web.home", row -> row)
                .when("Quý 1/2021")
                .send("web.home", "sổ");
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"so-ban-dan-van-tinh-uy-quy-1-2021.csv\"");
        assertThat(FileName.of("Đề xuất", "", "..//=cmd|x")).isEqualTo("de-xuat-cmd-x");
        assertThat(FileName.of("a".repeat(70), "b")).isEqualTo("a".repeat(60) + "-b");
    }

    @Test
    void moreRowsThanAFileTakesAreSaidAboveTheHeads() throws IOException {
        download()
                .of(List.of("một", "hai", "ba"), 2)
                .column("web.home", row -> row)
                .send("web.home", "so");
        assertThat(lines().subList(1, lines().size()))
                .containsExactly(
                        "Tệp chỉ ghi 2 dòng đầu. Hãy lọc hẹp hơn để lấy phần còn lại.", "Trang chính", "một", "hai");
    }

    @Test
    void aTableMadeElsewhereSaysThatItIsCutAndKeepsItsTotals() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>(Collections.nCopies(Download.MOST, List.of("một")));
        rows.add(List.of("quá nhiều"));
        rows.add(List.of("Tổng"));
        download()
                .send(
                        new Table("Sổ", List.of("Tên"), rows),
                        new Surround(List.of("Trên"), List.of(), 0, 1),
                        "so",
                        2021);
        assertThat(lines().subList(0, 4))
                .containsExactly(
                        "Trên", "Tệp chỉ ghi 100.000 dòng đầu. Hãy lọc hẹp hơn để lấy phần còn lại.", "Tên", "một");
        assertThat(lines()).hasSize(Download.MOST + 4).endsWith("Tổng").doesNotContain("quá nhiều");
    }

    @Test
    void daysAndMomentsAreThoseOfVietnamAndNothingIsAFormula() throws IOException {
        download()
                .of(List.of("=1+1"))
                .named("=x", row -> row)
                .named("Ngày", _ -> LocalDate.of(2021, 2, 1))
                .named("Lúc", _ -> Instant.parse("2021-01-31T17:05:06.789Z"))
                .named("Số", _ -> 12)
                .named("Không", _ -> null)
                .send("web.home", "so");
        assertThat(lines().getLast()).isEqualTo("'=1+1,2021-02-01,2021-02-01 00:05:06,12,");
        assertThat(lines().get(lines().size() - 2)).isEqualTo("'=x,Ngày,Lúc,Số,Không");
    }
}
