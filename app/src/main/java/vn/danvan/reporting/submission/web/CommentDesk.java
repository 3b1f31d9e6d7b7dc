package vn.danvan.reporting.submission.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.submission.CellComment;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.web.Texts;

/** Gathers what the pages of a report say of the remarks at its cells. */
@Component
public class CommentDesk {

    private final WordsDesk words;
    private final RowNames rows;
    private final Texts texts;

    CommentDesk(WordsDesk words, RowNames rows, Texts texts) {
        this.words = words;
        this.rows = rows;
        this.texts = texts;
    }

    /** The remarks of the report, with the names of its cells and of those who wrote. */
    public Commented of(SubmissionDetail detail, Locale locale) {
        Set<BodyId> bodies = new HashSet<>();
        Set<AccountId> people = new HashSet<>();
        note(detail.comments(), bodies, people);
        return new Commented(
                detail,
                new CellLabels(detail.edition(), texts, locale, rows.of(detail)),
                words.words(locale, bodies, people),
                texts,
                locale);
    }

    private static void note(List<CellComment> comments, Set<BodyId> bodies, Set<AccountId> people) {
        for (CellComment comment : comments) {
            bodies.add(comment.body());
            people.add(comment.written().by());
            Optional.ofNullable(comment.answer()).map(CellComment.Written::by).ifPresent(people::add);
        }
    }
}
