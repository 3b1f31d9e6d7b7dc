package vn.danvan.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.Filers;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.summary.outline.Block;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.piece.Story;

/** The paragraphs that the body itself and those that report to it wrote, with who wrote them. */
@Component
class Stories {

    private final Submissions submissions;
    private final Filers filers;
    private final Forms forms;

    Stories(Submissions submissions, Filers filers, Forms forms) {
        this.submissions = submissions;
        this.filers = filers;
        this.forms = forms;
    }

    /** By the block that asks for them; only what has been sent or approved is quoted. */
    Map<Block.Narrative, List<Story>> of(
            Actor actor, SummaryView summary, OutlineEdition outline, ReportingPeriod period, BodyView own) {
        Map<Block.Narrative, List<Story>> stories = new HashMap<>();
        List<Block.Narrative> asked = outline.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Narrative.class::isInstance)
                .map(Block.Narrative.class::cast)
                .toList();
        for (String form : asked.stream().map(Block.Narrative::form).distinct().toList()) {
            Optional<FormEdition> edition = edition(form, period.end());
            if (edition.isEmpty()) {
                continue;
            }
            List<BodyView> writers = Stream.concat(
                            Stream.of(own), filers.senders(edition.get(), summary.body(), period).stream())
                    .toList();
            for (BodyView writer : writers) {
                sent(new Slot(form, writer.id(), period)).ifPresent(view -> quote(actor, view, writer, asked, stories));
            }
        }
        return stories;
    }

    private Optional<FormEdition> edition(String form, LocalDate end) {
        return forms.current().form(form).flatMap(one -> one.edition(end));
    }

    private Optional<SubmissionView> sent(Slot slot) {
        return submissions
                .of(slot)
                .filter(view -> view.state() == SubmissionState.SUBMITTED || view.state() == SubmissionState.APPROVED);
    }

    private void quote(
            Actor actor,
            SubmissionView view,
            BodyView writer,
            List<Block.Narrative> asked,
            Map<Block.Narrative, List<Story>> into) {
        Answers answers = submissions.answers(actor, view.id());
        for (Block.Narrative block : asked) {
            if (block.form().equals(view.form())
                    && answers.cell(block.question(), "").orElse(null) instanceof Answers.Words(String text)
                    && !text.isBlank()) {
                into.computeIfAbsent(block, _ -> new ArrayList<>())
                        .add(new Story(
                                writer.id(), writer.shortName(), view.id().value(), text));
            }
        }
    }
}
