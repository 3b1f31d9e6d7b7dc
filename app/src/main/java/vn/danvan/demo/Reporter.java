package vn.danvan.demo;

import vn.danvan.organisation.AreaKind;

/**
 * Whose report is drawn.
 *
 * @param code of the body
 * @param area kind of the area in which it works
 */
record Reporter(String code, AreaKind area) {

    /** The level of its area, as the content names it. */
    String level() {
        return switch (area.level()) {
            case PROVINCE -> "province";
            case DISTRICT -> "district";
            case COMMUNE, VILLAGE -> "commune";
        };
    }

    /** Whether it works in a commune in the country (xã), not in a town. */
    boolean rural() {
        return area == AreaKind.COMMUNE;
    }

    /** Whether it works in the smallest unit that reports. */
    boolean local() {
        return level().equals("commune");
    }
}
