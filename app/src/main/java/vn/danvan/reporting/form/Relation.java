package vn.danvan.reporting.form;

/** How the two sides of a check must stand to each other. */
public enum Relation {
    /** Both are the same. */
    EQUAL("="),
    /** The left is not more. */
    AT_MOST("<="),
    /** The left is not less. */
    AT_LEAST(">=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /** The sign in the content. */
    public String sign() {
        return sign;
    }
}
