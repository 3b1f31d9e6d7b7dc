package vn.danvan.summary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.submission.RecordedWords;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.summary.outline.Block;
import vn.danvan.summary.outline.OutlineSection;
import vn.danvan.web.Texts;

/**
 * What modules tell of records, for a section of a draft: of the body that writes and of those directly below it. In Vietnamese
 * as the document is; nothing of it stands there unless a person takes it over.
 */
@Component
@Transactional(readOnly = true)
public class RecordedText {

    /**
     * A paragraph that can be taken over.
     *
     * @param taken whether the section holds it already
     */
    public record Offer(RecordedWords.Told told, boolean taken) {}

    private final RecordedWords recorded;
    private final Scenes scenes;

    RecordedText(RecordedWords recorded, Scenes scenes) {
        this.recorded = recorded;
        this.scenes = scenes;
    }

    /** Whether anybody has something to say in the section; no database is asked. */
    public boolean tellsOf(SummaryDetail detail, OutlineSection section) {
        return keys(detail, section).stream().anyMatch(recorded::tellsOf);
    }

    /** What there is to take over. */
    public List<Offer> of(Actor actor, SummaryDetail detail, OutlineSection section) {
        ReportingPeriod period = scenes.period(detail.summary().period());
        List<Offer> offers = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (String key : keys(detail, section)) {
            for (RecordedWords.Told told :
                    recorded.of(actor, key, detail.summary().body(), period, Texts.VIETNAMESE)) {
                if (known.add(told.paragraph().mark())) {
                    offers.add(new Offer(told, isTaken(detail, section, told.attributed())));
                }
            }
        }
        return offers;
    }

    private static boolean isTaken(SummaryDetail detail, OutlineSection section, String text) {
        return detail.pieces().stream()
                .map(SummaryDetail.Standing::piece)
                .filter(piece -> piece.draft().section().equals(section.id()))
                .anyMatch(piece -> PieceEdits.holds(piece, text));
    }

    /** The section of the form's outlines, and the questions that its paragraphs are asked for. */
    private static Set<String> keys(SummaryDetail detail, OutlineSection section) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(detail.outline().form() + "/" + section.id());
        section.blocks().forEach(block -> {
            if (block instanceof Block.Narrative narrative) {
                keys.add(narrative.form() + "/" + narrative.question());
            }
        });
        return keys;
    }
}
