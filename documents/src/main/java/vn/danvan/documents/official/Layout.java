package vn.danvan.documents.official;

import java.time.LocalDate;

/** The rules a document is printed under. */
public enum Layout {
    /** Party documents issued up to 26/5/2026: Hướng dẫn 36-HD/VPTW of 3/4/2018. */
    PARTY_HD36,
    /** Party documents issued from 27/5/2026: Hướng dẫn 05-HD/VPTW of 27/5/2026. */
    PARTY_HD05,
    /** State documents: Nghị định 30/2020/NĐ-CP of 5/3/2020, appendix I. */
    STATE_ND30;

    private static final LocalDate HD05_FROM = LocalDate.of(2026, 5, 27);

    /** The layout of a Party document by its day of issue; an issued document keeps the one it was issued in. */
    public static Layout party(LocalDate issued) {
        return issued.isBefore(HD05_FROM) ? PARTY_HD36 : PARTY_HD05;
    }

    /** The measures and fixed words. */
    public LayoutRules rules() {
        return switch (this) {
            case PARTY_HD36 -> LayoutRules.PARTY_HD36;
            case PARTY_HD05 -> LayoutRules.PARTY_HD05;
            case STATE_ND30 -> LayoutRules.STATE_ND30;
        };
    }
}
