package vn.danvan.synthesis.theme;

/** What an opinion wants of the text it is about. */
public enum Stance {
    /** It stays as it is. */
    AGREE,
    /** It is changed. */
    AMEND,
    /** Something is added. */
    ADD,
    /** Something is taken out. */
    REMOVE,
    /** None of these is said. */
    OTHER
}
