package vn.danvan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danvan.support.DanvanTest;

/** What is refused before any page is reached is answered with a sentence that fits, by the real server. */
@DanvanTest
class RefusedRequestsTests {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void aFormOfAnEndedSessionSaysThatNothingWasStored() throws Exception {
        HttpResponse<String> answer = send("POST", "/notices");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Biểu mẫu đã hết hiệu lực", "chưa có gì được ghi")
                .doesNotContain("Không có quyền");
    }

    @Test
    void anAddressThatOnlyTakesFormsSaysSo() throws Exception {
        HttpResponse<String> answer = send("GET", "/account/post");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Trang này không mở trực tiếp được", "chỉ nhận biểu mẫu");
    }

    @Test
    void anAddressThatIsNoPageIsNotFound() throws Exception {
        for (String address : new String[] {"/khong-co", "/error", "/favicon.ico", "/tasks/list/xyz"}) {
            HttpResponse<String> answer = send("GET", address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).as(address).contains("Không tìm thấy trang");
        }
    }

    @Test
    void anAddressThatTheServerTurnsAwayIsNoQuestionOfRights() throws Exception {
        HttpResponse<String> answer = send("GET", "/tasks//list;x=1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Yêu cầu không đúng");
    }

    private HttpResponse<String> send(String method, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(method, BodyPublishers.noBody())
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }
}
