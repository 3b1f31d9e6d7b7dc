package vn.danvan.reporting.submission;

/**
 * What was written into a row of a table that somebody else had taken for another place meanwhile, and went to a row of its own.
 *
 * @param table the question
 * @param from the number of the row in which it was written
 * @param to the number of the row in which it stands
 * @param name what the row in which it was written is called now; blank when nobody has named it
 */
public record RowMove(String table, String from, String to, String name) {}
