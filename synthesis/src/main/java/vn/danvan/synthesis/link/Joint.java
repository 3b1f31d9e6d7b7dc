package vn.danvan.synthesis.link;

/** How two neighbouring parts of a citation hang together. */
enum Joint {
    /** Nothing or "của": khoản 2 Điều 15. */
    TIGHT,
    /** A comma or bracket: Điều 15, khoản 2. */
    LOOSE,
    /** "và", "hoặc". */
    AND,
    /** "đến" or a dash: a range. */
    TO,
    /** They do not belong together. */
    NONE
}
