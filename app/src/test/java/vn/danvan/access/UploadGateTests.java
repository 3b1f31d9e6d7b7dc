package vn.danvan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danvan.support.DanvanTest;

@DanvanTest
class UploadGateTests {

    @LocalServerPort
    private int port;

    @Test
    void aVisitorWhoIsNotSignedInIsSentToSignInBeforeAnythingOfAnUploadIsRead() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write("""
                    POST /documents/intake HTTP/1.1
                    Host: localhost
                    Content-Type: multipart/form-data; boundary=x
                    Content-Length: 50000000

                    """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

            assertThat(answer.readLine()).contains(" 302");
            assertThat(answer.lines().takeWhile(line -> !line.isEmpty())).anyMatch(line -> line.endsWith("/sign-in"));
        }
    }
}
