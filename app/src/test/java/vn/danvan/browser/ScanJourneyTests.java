package vn.danvan.browser;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.support.SampleFiles;

/** A scan from its upload through the page that waits to the review of what was recognised. */
class ScanJourneyTests extends JourneyCase {

    private static final int PAGES = 5;
    private static final Locator.WaitForOptions PATIENT = new Locator.WaitForOptions().setTimeout(120_000);

    @Test
    void aScanIsReadWhileThePageWaitsAndThenReviewed() {
        assumeThat(SampleFiles.canReadScans())
                .as("Tesseract with its Vietnamese model is installed")
                .isTrue();
        try (Visitor visitor = visitor(Screen.PHONE)) {
            visitor.signsIn("chuyenvien.tinh").goesTo("/directives/new");
            visitor.find("input[type=file]").setInputFiles(new FilePayload("quet.pdf", "application/pdf", scan()));
            visitor.presses("Đọc văn bản").sees("Đang đọc văn bản").looksAt("van-ban-dang-doc");
            visitor.find("#intake")
                    .getByText("trên " + PAGES, new Locator.GetByTextOptions().setExact(false))
                    .waitFor(PATIENT);
            visitor.looksAt("van-ban-dang-nhan-dang");
            String address = visitor.page().url();
            visitor.goesTo("/directives/new").sees("quet.pdf").sees("đang đọc");
            visitor.page().navigate(address);
            visitor.find("#subject").waitFor(PATIENT);
            visitor.sees("Bản scan, chữ do máy nhận dạng").looksAt("van-ban-da-nhan-dang");
            visitor.fills("Trích yếu", "Kế hoạch đối thoại bản quét");
            if (visitor.find("#goOn").count() > 0) {
                visitor.find("#goOn").check();
            }
            visitor.presses("Đăng ký và tìm nhiệm vụ").sees("Đã đăng ký văn bản");
            visitor.page().navigate(visitor.page().url() + "/review");
            visitor.sees("đối thoại với Nhân dân").looksAt("van-ban-quet-xem-xet");
        }
    }

    private static byte[] scan() {
        List<String> first = new ArrayList<>(List.of(
                "BAN DÂN VẬN TỈNH ỦY",
                "Số 131-KH/BDVTU",
                "Ninh Thuận, ngày 14 tháng 01 năm 2021",
                "KẾ HOẠCH",
                "về đối thoại với Nhân dân"));
        first.addAll(Collections.nCopies(
                20, "Yêu cầu Ban Dân vận các huyện ủy tổ chức đối thoại với Nhân dân trước ngày 15/3/2021."));
        return SampleFiles.scan(SampleFiles.pdf(Collections.nCopies(PAGES, first)));
    }
}
