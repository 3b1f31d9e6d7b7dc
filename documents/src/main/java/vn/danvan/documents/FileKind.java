package vn.danvan.documents;

/** The kinds of document that can be read, told by their content. */
public enum FileKind {
    /** Office Open XML text document. */
    DOCX,
    /** Portable Document Format, with text or scanned. */
    PDF,
    /** Plain text. */
    TXT
}
