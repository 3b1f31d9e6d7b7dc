package vn.danvan.summary.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.kernel.AccountId;

/**
 * A term of a Party committee that an office entered.
 *
 * @param basis by what it is known: the congress and the day it closed
 * @param used whether numbers were given in it, after which it stays
 */
public record TermView(
        UUID id, String name, LocalDate begins, String basis, Instant enteredAt, AccountId enteredBy, boolean used) {}
