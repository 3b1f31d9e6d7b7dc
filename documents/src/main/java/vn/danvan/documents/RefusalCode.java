package vn.danvan.documents;

/** Why a document is not taken in; the words for people are the application's. */
public enum RefusalCode {
    /** More bytes than allowed; args: limit in bytes. */
    TOO_LARGE("too-large"),
    /** More pages than allowed; args: pages (as far as known), limit. */
    TOO_MANY_PAGES("too-many-pages"),
    /** More text than allowed; args: limit in characters. */
    TOO_MUCH_TEXT("too-much-text"),
    /** A sheet with more filled cells than one form has; no args. */
    TOO_MANY_ROWS("too-many-rows"),
    /** Unpacks to far more than it is; args: limit in bytes. */
    ZIP_BOMB("zip-bomb"),
    /** Declares a document type or entities; no args. */
    XML_ENTITIES("xml-entities"),
    /** Needs a password; no args. */
    ENCRYPTED("encrypted"),
    /** Carries macros; no args. */
    MACRO("macro"),
    /** A kind we do not read; args: the kind found in the content ("xlsx", "doc", "rtf", "gif" …). */
    UNKNOWN_TYPE("unknown-type"),
    /** Nothing in it; no args. */
    EMPTY("empty"),
    /** Damaged, cut short or no document at all; no args. */
    UNREADABLE("unreadable"),
    /** Bears a mark of state secrecy (Law 29/2018/QH14, Law 117/2025/QH15); args: the mark's name. Nothing is kept. */
    SECRET("secret"),
    /** A picture in it was read as such a mark; args: the mark's name. Nothing is kept. */
    SECRET_PICTURE("secret-picture"),
    /** A scan, and text recognition is not installed; args: the Debian packages to install. */
    OCR_MISSING("ocr-missing"),
    /** Text recognition took too long; args: limit in seconds. */
    OCR_TIMEOUT("ocr-timeout"),
    /** Text recognition ended with a fault; no args. */
    OCR_FAILED("ocr-failed");

    private final String code;

    RefusalCode(String code) {
        this.code = code;
    }

    /** The stable code: message key, log line, API value. */
    public String code() {
        return code;
    }
}
