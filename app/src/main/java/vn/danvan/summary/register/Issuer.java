package vn.danvan.summary.register;

import vn.danvan.rules.content.Confidence;

/**
 * What stands in the head of a body's documents.
 *
 * @param superior the body above in capitals, empty for none
 * @param name the body itself in capitals
 * @param symbol its abbreviation behind the type: {@code BDVTU}
 * @param onBehalf the collective in whose name its head signs, in capitals: {@code ỦY BAN NHÂN DÂN}; empty for none
 * @param place where it signs
 * @param addressees who gets its reports, by the names that stand in the recipients of outlines
 */
public record Issuer(
        Line line,
        String superior,
        String name,
        String symbol,
        String onBehalf,
        String place,
        Confidence confidence,
        Addressees addressees) {}
