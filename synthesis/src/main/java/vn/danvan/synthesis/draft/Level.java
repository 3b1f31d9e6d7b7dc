package vn.danvan.synthesis.draft;

/** What kind of clause it is, from the widest to the narrowest, as Vietnamese laws are laid out (Law 80/2015/QH13, art. 8). */
public enum Level {
    /** Phần. */
    PART("phan"),
    /** Chương. */
    CHAPTER("chuong"),
    /** Mục. */
    SECTION("muc"),
    /** Tiểu mục. */
    SUBSECTION("tieu-muc"),
    /** Điều. */
    ARTICLE("dieu"),
    /** Khoản. */
    PARAGRAPH("khoan"),
    /** Điểm. */
    POINT("diem"),
    /** A numbered section of a report: I, I.2, I.2.a. */
    NUMBERED(""),
    /** Anything else a caller's own draft holds. */
    OTHER("");

    private final String prefix;

    Level(String prefix) {
        this.prefix = prefix;
    }

    /** The part of an anchor that a clause of this level adds: {@code dieu-15}, or the bare number in a report. */
    public String segment(String number) {
        return prefix.isEmpty() ? number : prefix + "-" + number;
    }

    String prefix() {
        return prefix;
    }
}
