package vn.danvan.reporting.filling.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.filling.CellQuestions;
import vn.danvan.reporting.filling.TypedFigure.Entry;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.reporting.submission.web.CellLabels;
import vn.danvan.web.Turn;

/**
 * The answer to a form whose report is there no more: what was typed, to be copied, and where it can still be put: into the
 * report begun once more, or into the one that somebody began since.
 */
@Component
class GonePage {

    private final Submissions submissions;
    private final StartOffers offers;
    private final Forms forms;
    private final Areas areas;

    GonePage(Submissions submissions, StartOffers offers, Forms forms, Areas areas) {
        this.submissions = submissions;
        this.offers = offers;
        this.forms = forms;
        this.areas = areas;
    }

    /**
     * Whose report the form is of; empty when the page did not say so, or when it is of a body whose reports the actor does not
     * fill in, as after a change to another post.
     */
    Optional<Slot> slot(Actor actor, SentForm form) {
        return offers.slot(actor.body(), form::says)
                .filter(slot -> slot.body().toString().equals(form.says("body")));
    }

    String draw(Actor actor, SentForm form, Turn turn) {
        Optional<Slot> slot = slot(actor, form);
        Optional<SubmissionView> current = slot.flatMap(submissions::of);
        List<Refusal> faults =
                slot.filter(_ -> current.isEmpty()).map(submissions::faults).orElse(List.of());
        boolean open = current.map(view -> submissions.may(actor, view.id(), SubmissionMove.FILL))
                .orElse(slot.isPresent() && faults.isEmpty());
        turn.response().setStatus(HttpStatus.NOT_FOUND.value());
        turn.with(
                "gone",
                new GoneForm(
                        lines(form, turn),
                        form.again(),
                        slot.map(found -> offers.offer(actor.body(), found, turn.locale()))
                                .orElse(null),
                        current.orElse(null),
                        faults.stream()
                                .map(fault -> turn.texts().refusal(turn.locale(), fault))
                                .toList(),
                        open && !form.written().isEmpty()));
        return "report/fillGone";
    }

    private List<GoneForm.Line> lines(SentForm form, Turn turn) {
        Optional<FormEdition> edition =
                Optional.ofNullable(form.says("edition")).flatMap(forms.current()::edition);
        Optional<CellLabels> labels =
                edition.map(found -> new CellLabels(found, turn.texts(), turn.locale(), rows(form)));
        return form.written().entrySet().stream()
                .map(cell -> new GoneForm.Line(
                        labels.map(found -> found.label(CellCode.cell(cell.getKey())))
                                .orElse(cell.getKey()),
                        text(edition, labels, cell),
                        cell.getValue().beside()))
                .toList();
    }

    private static String text(
            Optional<FormEdition> edition, Optional<CellLabels> labels, Map.Entry<String, Typed> cell) {
        CellId id = CellCode.cell(cell.getKey());
        Typed typed = cell.getValue();
        Optional<Question> question = edition.flatMap(found -> CellQuestions.of(found, id));
        Optional<Entry> read = question.flatMap(typed::read);
        return read.isEmpty() || read.get().cell().isEmpty()
                ? typed.text()
                : labels.map(found -> found.text(id, read.get().cell())).orElse(typed.text());
    }

    /** What rows are called: as typed, or as the area is called of which they are. */
    private BinaryOperator<String> rows(SentForm form) {
        return (table, row) -> {
            Typed name =
                    form.cells().get(CellCode.key(new CellId(table, Question.Table.part(row, Question.Table.NAME))));
            if (name != null && !name.text().isEmpty()) {
                return name.text();
            }
            return row.matches("\\d{1,6}")
                    ? row
                    : areas.versions(AreaId.of(row)).stream()
                            .reduce((_, last) -> last)
                            .map(AreaView::name)
                            .orElse(row);
        };
    }
}
