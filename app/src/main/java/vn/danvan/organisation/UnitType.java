package vn.danvan.organisation;

/** Which sort of unit a change concerns. */
public enum UnitType {
    /** Areas, and with them the bodies that work there. */
    AREA,
    /** Bodies only. */
    BODY
}
