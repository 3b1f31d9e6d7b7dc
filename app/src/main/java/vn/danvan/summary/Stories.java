package vn.danvan.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.CountedReports;
import vn.danvan.reporting.submission.Filers;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.summary.outline.Block;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.piece.Story;

/**
 * The paragraphs that the body itself and those that report to it wrote, with who wrote them; also of those whose work it took
 * over since.
 */
@Component
class Stories {

    private final CountedReports reports;
    private final Filers filers;
    private final Forms forms;
    private final SummaryBodies bodies;

    Stories(CountedReports reports, Filers filers, Forms forms, SummaryBodies bodies) {
        this.reports = reports;
        this.filers = filers;
        this.forms = forms;
        this.bodies = bodies;
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
            Optional<FormEdition> edition = edition(form, period);
            if (edition.isEmpty()) {
                continue;
            }
            List<Block.Narrative> blocks =
                    asked.stream().filter(one -> one.form().equals(form)).toList();
            List<BodyView> writers = Stream.concat(
                            Stream.of(own),
                            filers.senders(edition.get(), summary.body(), period, bodies.today()).stream())
                    .distinct()
                    .toList();
            Map<BodyId, CountedReports.Written> written = reports.paragraphs(
                    actor,
                    form,
                    period,
                    writers.stream().map(BodyView::id).toList(),
                    blocks.stream().map(Block.Narrative::question).distinct().toList());
            writers.stream()
                    .filter(writer -> written.containsKey(writer.id()))
                    .forEach(
                            writer -> quote(Objects.requireNonNull(written.get(writer.id())), writer, blocks, stories));
        }
        return stories;
    }

    private Optional<FormEdition> edition(String form, ReportingPeriod period) {
        return forms.current().form(form).flatMap(one -> one.edition(period));
    }

    private static void quote(
            CountedReports.Written written,
            BodyView writer,
            List<Block.Narrative> blocks,
            Map<Block.Narrative, List<Story>> into) {
        for (Block.Narrative block : blocks) {
            String text = written.paragraphs().getOrDefault(block.question(), "");
            if (!text.isBlank()) {
                into.computeIfAbsent(block, _ -> new ArrayList<>())
                        .add(new Story(
                                writer.id(),
                                writer.shortName(),
                                written.report().id().value(),
                                text));
            }
        }
    }
}
