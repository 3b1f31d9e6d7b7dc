package vn.danvan.support;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/** What came of something a test did on the way to what it is about. */
public final class Outcomes {

    private Outcomes() {}

    /** What was done; a refusal fails the test with its reasons. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var reasons) -> throw new AssertionError(reasons.toString());
        };
    }

    /** The codes of the reasons for which something was refused; what was done fails the test. */
    public static List<String> refused(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError(done.toString());
            case Outcome.Refused<?>(List<Refusal> reasons) ->
                reasons.stream().map(Refusal::code).toList();
        };
    }

    /** The page that was answered, whatever its status. */
    public static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
