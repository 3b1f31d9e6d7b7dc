package vn.danvan.reporting.form;

import java.math.BigDecimal;

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

    /** Whether the two stand so to each other. */
    public boolean holds(BigDecimal left, BigDecimal right) {
        int order = left.compareTo(right);
        return switch (this) {
            case EQUAL -> order == 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
