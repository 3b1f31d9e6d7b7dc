package vn.danvan.organisation;

/** How two bodies stand to each other. */
enum RelationKind {
    /** The first directs the second, which reports to it; a body has at most one that directs it on a day. */
    DIRECTION,
    /** The second is a staff organ of the first, such as a Ban Dân vận of its Party committee. */
    STAFF,
    /** The two work together; neither stands above the other. */
    COORDINATION
}
