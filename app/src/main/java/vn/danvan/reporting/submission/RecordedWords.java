package vn.danvan.reporting.submission;

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
 * text; and how paragraphs are attributed there.
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

    RecordedWords(Contributed contributed, Organisation organisation, Texts texts) {
        this.contributed = contributed;
        this.organisation = organisation;
        this.texts = texts;
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
        organisation
                .subordinates(body, organisation.knownDay(period.end()))
                .forEach(below -> bodies.putIfAbsent(below.id(), below));
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
