package vn.danvan.summary.register;

import java.time.Instant;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;

/**
 * Up to which number documents of a type were numbered on paper in a term or year.
 *
 * @param basis by what it is known: the register on paper, the last document
 * @param used whether numbers were given here since, after which it stays
 */
public record OpeningView(
        BodyId body,
        Line line,
        String type,
        String run,
        int last,
        String basis,
        Instant enteredAt,
        AccountId enteredBy,
        boolean used) {}
