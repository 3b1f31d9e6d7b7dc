package vn.danvan.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.spi.Contributed;
import vn.danvan.reporting.spi.NarrativeSource;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Texts;

/**
 * What modules tell of a body's records, and of those of the bodies directly below it, for somebody to take over into their own
 * text; and how paragraphs are attributed there. For the days before it began, those of the bodies in whose places it stands.
 */
@Component
public class RecordedWords {

    /**
     * A paragraph told of records.
     *
     * @param attributed as it stands in the text that takes it over, with whose records it is from
     */
    public record Told(NarrativeSource.Paragraph paragraph, BodyView body, String attributed) {}

    private final Contributed contributed;
    private final Organisation organisation;
    private final Texts texts;
    private final Clock clock;

    RecordedWords(Contributed contributed, Organisation organisation, Texts texts, Clock clock) {
        this.contributed = contributed;
        this.organisation = organisation;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether some module has anything to say there; see {@link NarrativeSource#tellsOf}. */
    public boolean tellsOf(String section) {
        return contributed.tellsOf(section);
    }

    /** Those of the body first; none where nobody has anything to say. */
    public List<Told> of(Actor actor, String section, BodyId body, ReportingPeriod period, Locale locale) {
        if (!tellsOf(section)) {
            return List.of();
        }
        Map<BodyId, BodyView> bodies = new LinkedHashMap<>();
        bodies.put(body, organisation.requireBody(body, period.end()));
        LocalDate on = organisation.knownDay(period.end());
        List<BodyId> tops = organisation.formerly(body, on, organisation.knownDay(LocalDate.now(clock)));
        // Those that it follows stand before what was below them, for their own records are nearer to it.
        tops.forEach(top -> bodies.putIfAbsent(top, organisation.requireBody(top, on)));
        tops.forEach(top -> organisation.subordinates(top, on).forEach(below -> bodies.putIfAbsent(below.id(), below)));
        return contributed.paragraphs(actor, section, period, bodies.keySet(), locale).stream()
                .flatMap(paragraph -> Stream.ofNullable(bodies.get(paragraph.body()))
                        .map(of -> new Told(
                                paragraph,
                                of,
                                texts.text(locale, "report.narrative.recorded", of.name(), paragraph.text()))))
                .toList();
    }

    /** A paragraph that a body below wrote. */
    String attributed(BodyView body, String words) {
        return texts.text(Texts.VIETNAMESE, "report.narrative.attributed", body.name(), words);
    }
}
