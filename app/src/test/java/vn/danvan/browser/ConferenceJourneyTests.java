package vn.danvan.browser;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.docx.Template;

/** A city's board adds a paper to its conference and tries a layout of its own out; a ward reads what is open to it. */
class ConferenceJourneyTests extends JourneyCase {

    private static final String TITLE = "Tham luận thêm để xem thử (minh họa)";

    @Test
    void aPaperComesAndGoesAndTheInvitedReadTheOpenOnes() {
        try (Visitor leader = visitor(Screen.DESKTOP);
                Visitor phone = visitor(Screen.PHONE);
                Visitor ward = visitor(Screen.PHONE)) {
            leader.signsIn("lanhdao.phanrang").goesTo("/conferences?year=2021").follows("14/01/2021");
            leader.sees("Tài liệu của hội nghị").sees("Văn bản kết luận, chỉ đạo");
            phone.signsIn("lanhdao.phanrang");
            looksAt(leader, phone, "hoi-nghi-tai-lieu");
            leader.follows("Thêm, sửa, xếp thứ tự tài liệu");
            leader.presses("Thêm vào hội nghị").sees("Hãy chọn ít nhất một tệp");
            leader.forgetsComplaints().looksAt("hoi-nghi-tai-lieu-thieu-tep");
            leader.fills("Tên tài liệu", TITLE).fills("Thứ tự", "1");
            leader.page().setInputFiles("#file", file("tham-luan.txt", "Minh họa".getBytes(StandardCharsets.UTF_8)));
            leader.presses("Thêm vào hội nghị").sees("Đã thêm 1 tài liệu").sees(TITLE);
            looksAt(leader, phone, "hoi-nghi-tai-lieu-sua");
            leader.find("main li a[href$='/edit']").first().click();
            leader.sees(TITLE);
            looksAt(leader, phone, "hoi-nghi-mot-tai-lieu");
            leader.follows("Thôi").find("main li button").first().click();
            leader.sees("Đã gỡ tài liệu").sees("Tài liệu đã gỡ (1)");

            ward.signsIn("xa.dovinh").goesTo("/conferences?year=2021").follows("14/01/2021");
            ward.sees("vận động hiến đất").doesNotSee("khen thưởng (minh họa)").doesNotSee(TITLE);
            ward.looksAt("hoi-nghi-duoc-moi");
        }
    }

    @Test
    void aLayoutThatDiffersIsToldPointByPoint() throws IOException {
        try (Visitor leader = visitor(Screen.DESKTOP);
                Visitor phone = visitor(Screen.PHONE)) {
            leader.signsIn("lanhdao.phanrang").goesTo("/summaries/templates");
            phone.signsIn("lanhdao.phanrang");
            leader.page().setInputFiles("#file-STATE_ND30", file("mau-rieng.docx", narrow()));
            leader.find("form[action$='/STATE_ND30'] button").click();
            leader.sees("Lề trái của mẫu là 20 mm; hướng dẫn: 30–35 mm.");
            looksAt(leader, phone, "mau-khac-huong-dan");
            leader.presses("Dùng mẫu này").sees("Hãy đánh dấu");
            leader.forgetsComplaints().looksAt("mau-khac-huong-dan-chua-danh-dau");
            leader.presses("Bỏ mẫu đang chờ").sees("Đã bỏ mẫu đang chờ");
        }
    }

    private static byte[] narrow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(Template.starting(Layout.STATE_ND30)))) {
            word.getDocument().getBody().getSectPr().getPgMar().setLeft(BigInteger.valueOf(1134));
            word.write(out);
        }
        return out.toByteArray();
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    /** The page on both screens. */
    private static void looksAt(Visitor desk, Visitor phone, String name) {
        desk.looksAt(name);
        phone.goesTo(desk.page().url().replaceFirst("^https?://[^/]+", "")).looksAt(name);
    }
}
