package vn.danvan.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Test;

/** A passkey of a device stands for user name and password. */
class PasskeyJourneyTests extends JourneyCase {

    @Test
    void whoAddedAPasskeySignsInWithItAndMayRemoveIt() {
        try (Visitor visitor = visitor(Screen.DESKTOP)) {
            device(visitor);
            visitor.signsIn("vanthu.tinh").goesTo("/account/security").sees("Chưa có khóa truy cập nào");
            visitor.fills("Tên gọi", "Máy cơ quan")
                    .fills("Mật khẩu hiện tại", "đoán bừa")
                    .presses("Thêm khóa truy cập")
                    .find("[data-passkey=make] [role=alert]:has-text('Mật khẩu hiện tại không đúng')")
                    .waitFor();
            visitor.fills("Mật khẩu hiện tại", Visitor.PASSWORD).presses("Thêm khóa truy cập");
            visitor.find("tr:has-text('Máy cơ quan')").first().waitFor();
            visitor.looksAt("bao-mat");
            visitor.goesTo("/").presses("Đăng xuất");
            visitor.find("form[data-passkey=prove] button").click();
            visitor.find("h1:has-text('Xin chào')").waitFor();
            visitor.sees("Xin chào Phạm Thị Thử");
            visitor.goesTo("/account/security")
                    .find("tr:has-text('Máy cơ quan') a")
                    .click();
            visitor.fills("Mật khẩu hiện tại", "đoán bừa")
                    .presses("Gỡ khóa truy cập")
                    .sees("Mật khẩu hiện tại không đúng");
            visitor.fills("Mật khẩu hiện tại", Visitor.PASSWORD).presses("Gỡ khóa truy cập");
            visitor.goesTo("/account/security").sees("Chưa có khóa truy cập nào");
        }
    }

    /** Gives the browser an authenticator that always says yes. */
    private static void device(Visitor visitor) {
        CDPSession session = visitor.page().context().newCDPSession(visitor.page());
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", wanted);
    }
}
