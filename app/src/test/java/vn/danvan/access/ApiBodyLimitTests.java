package vn.danvan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danvan.support.DanvanTest;

/** A program that sends too much is answered before anything of it is read. */
@DanvanTest
class ApiBodyLimitTests {

    @LocalServerPort
    private int port;

    @Test
    void whatIsTooLargeIsToldTheLimit() throws IOException {
        assertThat(answer("Content-Length: " + (ApiBodyLimit.LARGEST + 1)))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "tối đa 20 MB");
    }

    @Test
    void whatDoesNotSayHowLargeItIsIsAskedTo() throws IOException {
        assertThat(answer("Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 411")
                .contains("application/problem+json", "Content-Length");
    }

    @Test
    void whatIsSmallEnoughIsAskedForItsKey() throws IOException {
        assertThat(answer("Content-Length: 0")).startsWith("HTTP/1.1 401");
    }

    private String answer(String size) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            String head = """
                    POST /api/v1/dataValueSets HTTP/1.1
                    Host: localhost
                    Connection: close
                    Content-Type: application/json
                    %s

                    """.formatted(size).replace("\n", "\r\n");
            // The end of a chunked body is sent too: the server reads what is left before it answers.
            String body = size.startsWith("Transfer") ? "0\r\n\r\n" : "";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
