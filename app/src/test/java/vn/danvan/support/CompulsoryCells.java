package vn.danvan.support;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellChange;

/** An answer to everything compulsory in a form: enough for a report to be sent. */
public final class CompulsoryCells {

    private CompulsoryCells() {}

    /** A ten in each cell of a figure, and these words elsewhere. */
    public static List<CellChange> of(FormEdition edition, String words) {
        return of(edition, BigDecimal.TEN, words);
    }

    /** The same with another number. */
    public static List<CellChange> of(FormEdition edition, BigDecimal number, String words) {
        return edition.questions()
                .filter(Question::compulsory)
                .flatMap(question -> question instanceof Question.Figure figure
                        ? figure.parts().stream()
                                .map(part -> new CellChange(
                                        new CellId(figure.id(), part),
                                        Optional.of(new Value(number, false)),
                                        null,
                                        Optional.empty()))
                        : Stream.of(new CellChange(
                                new CellId(question.id(), ""), Optional.of(new Words(words)), null, Optional.empty())))
                .toList();
    }
}
