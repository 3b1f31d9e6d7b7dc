package vn.danvan.web;

/**
 * A sentence that stands above every page, contributed as a bean; it says what nobody may overlook, such as that all
 * that is shown is made up.
 *
 * @param messageKey key of the sentence, which is given today's date
 * @param fileKey key of the few words that stand in every file people take along
 */
public record StandingNote(String messageKey, String fileKey) {}
