package vn.danvan.rules.content;

import java.util.List;
import java.util.stream.Collectors;

/** Content that the system may not run on; {@code bin/danvan check} lists the faults before it comes to this. */
public final class ContentFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses to go on, naming every fault. */
    public ContentFaultException(List<ContentFault> faults) {
        super(words(faults));
    }

    private static String words(List<ContentFault> faults) {
        StepTexts texts = StepTexts.ofTerminal();
        return faults.stream().map(fault -> fault.text(texts)).collect(Collectors.joining("\n"));
    }
}
