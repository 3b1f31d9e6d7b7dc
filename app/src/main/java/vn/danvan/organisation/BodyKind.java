package vn.danvan.organisation;

/** What a body is; the order is the order of lists. */
public enum BodyKind {
    /** Cấp ủy: Tỉnh ủy, Huyện ủy, Thành ủy, Đảng ủy. */
    PARTY_COMMITTEE,
    /** Ban Dân vận, later Ban Tuyên giáo và Dân vận: staff organ of a Party committee for mass mobilisation. */
    MOBILISATION_BOARD,
    /** Another board or office of a Party committee. */
    PARTY_BOARD,
    /** Khối dân vận of a commune: a coordinating group, not an office. */
    MOBILISATION_BLOC,
    /** Tổ dân vận of a village or quarter. */
    MOBILISATION_TEAM,
    /** Ủy ban Mặt trận Tổ quốc, Ban công tác Mặt trận. */
    FRONT,
    /** Liên đoàn Lao động. */
    TRADE_UNION,
    /** Hội Nông dân. */
    FARMERS_UNION,
    /** Hội Liên hiệp Phụ nữ. */
    WOMENS_UNION,
    /** Hội Cựu chiến binh. */
    VETERANS_ASSOCIATION,
    /** Đoàn TNCS Hồ Chí Minh. */
    YOUTH_UNION,
    /** Hội đồng nhân dân. */
    PEOPLES_COUNCIL,
    /** Ủy ban nhân dân. */
    PEOPLES_COMMITTEE,
    /** Sở, ban, ngành. */
    DEPARTMENT,
    /** Công an. */
    POLICE,
    /** Quân sự. */
    MILITARY,
    /** Bộ đội Biên phòng. */
    BORDER_GUARD,
    /** Hội quần chúng and other bodies. */
    ASSOCIATION
}
