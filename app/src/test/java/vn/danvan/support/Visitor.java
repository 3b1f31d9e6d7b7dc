package vn.danvan.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody at a browser: opens pages, sends forms, and keeps the session cookie from one to the next. */
public final class Visitor {

    private final MockMvcTester mvc;
    private @Nullable Cookie session;

    public Visitor(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** Opens a page. */
    public MvcTestResult get(String address) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.get().uri(address);
        return keep(send(request));
    }

    /** Opens an address that is encoded already, such as one another system sent the browser to. */
    public MvcTestResult get(URI address) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.get().uri(address);
        return keep(send(request));
    }

    /** Sends a form; names and values alternate. */
    public MvcTestResult post(String address, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.post().uri(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return keep(send(request));
    }

    /** Sends what a page's script sends: a JSON object of texts without anything to escape. */
    public MvcTestResult sendJson(String address, String name, String value) {
        return keep(send(mvc.post()
                .uri(address)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"" + name + "\":\"" + value + "\"}")));
    }

    /** Sends a form with one file in the field {@code file}; names and values of the other fields alternate. */
    public MvcTestResult upload(String address, String name, byte[] content, String... fields) {
        MockMvcTester.MockMultipartMvcRequestBuilder request = mvc.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return keep((session == null ? request : request.cookie(session)).exchange());
    }

    /** Sends a form with several files, all of them in one field. */
    public MvcTestResult uploadAll(String address, Map<String, byte[]> files) {
        MockMvcTester.MockMultipartMvcRequestBuilder request =
                mvc.post().uri(address).multipart().with(csrf());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            request = request.file(
                    new MockMultipartFile("file", file.getKey(), "application/octet-stream", file.getValue()));
        }
        return keep((session == null ? request : request.cookie(session)).exchange());
    }

    /** Signs in with user name and password. */
    public MvcTestResult signIn(String username, String password) {
        return post("/sign-in", "username", username, "password", password);
    }

    /** The visible and invisible text of a page. */
    public String text(String address) throws java.io.UnsupportedEncodingException {
        return get(address).getResponse().getContentAsString();
    }

    /** The status with which a page answers. */
    public int status(String address) {
        return get(address).getResponse().getStatus();
    }

    private MvcTestResult send(MockMvcTester.MockMvcRequestBuilder request) {
        return (session == null ? request : request.cookie(session)).exchange();
    }

    private MvcTestResult keep(MvcTestResult result) {
        Cookie changed = result.getResponse().getCookie("SESSION");
        if (changed != null) {
            session = changed;
        }
        return result;
    }
}
