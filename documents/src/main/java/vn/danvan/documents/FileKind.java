package vn.danvan.documents;

import java.util.List;

/** The kinds of document that can be read, told by their content. */
public enum FileKind {
    /** Office Open XML text document. */
    DOCX,
    /** Portable Document Format, with text or scanned. */
    PDF,
    /** Plain text. */
    TXT,
    /** A photograph or scan of one page: JPEG or PNG. */
    PICTURE;

    /** How names of such files end, without the point; the usual one first. */
    public List<String> endings() {
        return switch (this) {
            case DOCX -> List.of("docx");
            case PDF -> List.of("pdf");
            case TXT -> List.of("txt");
            case PICTURE -> List.of("jpg", "jpeg", "png");
        };
    }
}
