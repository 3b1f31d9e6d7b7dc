package vn.danvan.organisation;

/** The tier an area stands on. */
public enum AreaLevel {
    /** Tỉnh. */
    PROVINCE,
    /** Huyện, thành phố or thị xã of a province; none since 2025-07-01 (NQ 202/2025/QH15). */
    DISTRICT,
    /** Xã, phường, thị trấn, đặc khu. */
    COMMUNE,
    /** Thôn, khu phố: a community, not an administrative level; has no statistical code. */
    VILLAGE
}
