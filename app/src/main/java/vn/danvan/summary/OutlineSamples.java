package vn.danvan.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.outline.HeadingNumbers;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.outline.OutlineSection;
import vn.danvan.summary.piece.Draft;
import vn.danvan.summary.piece.Material;
import vn.danvan.summary.piece.PieceKind;

/** What an outline that is not in force would compose, so that whoever brings it sees its sentences with real figures. */
@Component
@Transactional(readOnly = true)
public class OutlineSamples {

    /**
     * What is composed of one period.
     *
     * @param title the title with its names filled in
     */
    public record Sample(Span period, String title, List<Part> parts) {

        /** Keeps a copy. */
        public Sample {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The sentences below a heading.
     *
     * @param lacking how many sentences cannot be composed because nobody reported their figures
     */
    public record Part(String heading, List<String> sentences, int lacking) {

        /** Keeps a copy. */
        public Part {
            sentences = List.copyOf(sentences);
        }
    }

    private final SummaryDesk desk;
    private final SummaryBodies bodies;
    private final Clock clock;

    OutlineSamples(SummaryDesk desk, SummaryBodies bodies, Clock clock) {
        this.desk = desk;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Composed for the actor's body; nothing for those who write no summaries, who may not read its figures. */
    public Optional<Sample> of(Actor actor, OutlineEdition outline, int year) {
        Span span = desk.scenes().sample(outline.period(), year, LocalDate.now(clock));
        Optional<AreaId> area = bodies.area(actor.body());
        if (!SummaryAuthority.mayEdit(actor, actor.body())
                || area.isEmpty()
                || !desk.scenes().exists(span)) {
            return Optional.empty();
        }
        SummaryView trial =
                new SummaryView(new SummaryId(Uuids.next(clock)), outline.outline(), actor.body(), area.get(), span);
        Material material = desk.material(actor, trial, outline);
        List<Draft> drafts = desk.compose(outline, material);
        Map<String, String> headings = desk.headings(outline, material);
        Map<String, String> numbers = HeadingNumbers.of(outline);
        List<Part> parts = new ArrayList<>();
        for (OutlineSection section : outline.sections()) {
            List<Draft> told = drafts.stream()
                    .filter(draft -> draft.section().equals(section.id()) && draft.kind() == PieceKind.SENTENCE)
                    .toList();
            if (!told.isEmpty()) {
                parts.add(part(heading(section, numbers, headings), told));
            }
        }
        return Optional.of(new Sample(span, desk.title(outline, material), parts));
    }

    private static String heading(OutlineSection section, Map<String, String> numbers, Map<String, String> headings) {
        String number = section.level() == OutlineSection.Level.PART ? "" : numbers.getOrDefault(section.id(), "");
        return (number + " " + headings.getOrDefault(section.id(), "")).strip();
    }

    private static Part part(String heading, List<Draft> told) {
        List<String> written =
                told.stream().map(Draft::text).filter(text -> !text.isEmpty()).toList();
        return new Part(heading, written, told.size() - written.size());
    }
}
