package vn.danvan.rules.content;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the faults of a {@link ContentFaultException} at start, one a line, instead of a stack trace. */
final class ContentFaultAnalyzer extends AbstractFailureAnalyzer<ContentFaultException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ContentFaultException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
