package vn.danvan.organisation;

/** By what the parts of a split unit may be compared; figures are never distributed by it without being asked. */
public enum Allocation {
    /** By population at the day of the split. */
    POPULATION,
    /** By households at the day of the split. */
    HOUSEHOLDS,
    /** Nothing is known; figures stay undivided. */
    UNDEFINED
}
