package vn.danvan.organisation;

import java.time.LocalDate;

/**
 * The organisation of some days is another one than before: a change came into force or was undone.
 *
 * @param from the first day that is concerned
 */
public record OrganisationChanged(EventId change, LocalDate from) {}
