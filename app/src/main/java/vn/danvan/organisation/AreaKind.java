package vn.danvan.organisation;

/** What an area is called by law. */
public enum AreaKind {
    /** Tỉnh. */
    PROVINCE(AreaLevel.PROVINCE),
    /** Huyện, thành phố or thị xã of a province. */
    DISTRICT(AreaLevel.DISTRICT),
    /** Xã. */
    COMMUNE(AreaLevel.COMMUNE),
    /** Phường. */
    WARD(AreaLevel.COMMUNE),
    /** Thị trấn; none since 2025-07-01. */
    TOWNSHIP(AreaLevel.COMMUNE),
    /** Đặc khu, since 2025-07-01. */
    SPECIAL_ZONE(AreaLevel.COMMUNE),
    /** Thôn, bản, khu phố, tổ dân phố. */
    VILLAGE(AreaLevel.VILLAGE);

    private final AreaLevel level;

    AreaKind(AreaLevel level) {
        this.level = level;
    }

    /** The tier areas of this kind stand on. */
    public AreaLevel level() {
        return level;
    }
}
