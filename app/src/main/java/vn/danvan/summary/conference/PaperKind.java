package vn.danvan.summary.conference;

import java.util.Arrays;
import java.util.Optional;

/** What kind of paper a conference hands out; the message {@code summary.paper.kind.<NAME>} tells it. */
public enum PaperKind {
    /** A speech of a delegate. */
    SPEECH("tham-luan"),
    /** Who is commended. */
    COMMENDED("khen-thuong"),
    /** A draft of the next programme. */
    PROGRAMME("du-thao-chuong-trinh"),
    /** Anything else. */
    OTHER("tai-lieu");

    private final String inFile;

    PaperKind(String inFile) {
        this.inFile = inFile;
    }

    /** The kind of that name, when there is one. */
    public static Optional<PaperKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** As names of files say it. */
    String inFile() {
        return inFile;
    }
}
