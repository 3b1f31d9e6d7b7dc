package vn.danvan.directive.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Domain;

/** What reviewers confirmed, in the form in which extraction is scored: sorted, without overlap, offsets in code points. */
public final class GoldFile {

    /** One statement of the file; names are those of the format. */
    public record Entry(
            int start,
            int end,
            String text,
            String kind,
            @Nullable String period,
            @Nullable String actor,
            @Nullable LocalDate due,
            List<String> domains) {}

    private GoldFile() {}

    /** The accepted statements of a document; context is left out. */
    public static List<Entry> of(List<StatementView> accepted) {
        return accepted.stream()
                .map(statement -> new Entry(
                        statement.start(),
                        statement.end(),
                        statement.text(),
                        statement.kind().code(),
                        statement.period(),
                        statement.actor(),
                        statement.due(),
                        statement.domains().stream().map(Domain::code).toList()))
                .toList();
    }
}
