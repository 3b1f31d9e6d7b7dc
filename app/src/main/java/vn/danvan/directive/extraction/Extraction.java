package vn.danvan.directive.extraction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a text.
 *
 * @param genre kind of the text
 * @param date day of the document or of the conference, when the text gives it with its year
 * @param statements sorted by start, without overlap; context is left out
 */
public record Extraction(Genre genre, @Nullable LocalDate date, List<Statement> statements) {

    public Extraction {
        statements = List.copyOf(statements);
    }
}
