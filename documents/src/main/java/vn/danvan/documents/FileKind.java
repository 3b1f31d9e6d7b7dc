package vn.danvan.documents;

import java.util.List;

/** The kinds of document that can be read, told by their content. */
public enum FileKind {
    /** Office Open XML text document. */
    DOCX("docx"),
    /** Portable Document Format, with text or scanned. */
    PDF("pdf"),
    /** Plain text. */
    TXT("txt"),
    /** A photograph or scan of one page: JPEG or PNG. */
    PICTURE("jpg", "jpeg", "png");

    private final List<String> endings;

    FileKind(String... endings) {
        this.endings = List.of(endings);
    }

    /** How names of such files end, without the point; the usual one first. */
    public List<String> endings() {
        return endings;
    }
}
