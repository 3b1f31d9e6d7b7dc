package vn.danvan.summary.register;

import java.time.LocalDate;
import vn.danvan.rules.content.Confidence;

/**
 * For how long a series of numbers runs.
 *
 * @param name "XIV" for a term, "2021" for a year
 * @param from its first day
 */
public record Run(String name, LocalDate from, Confidence confidence) {}
