package vn.danvan.reporting.spi;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/** Tells in words what a module's records hold of a period, for a section of a report. */
public interface NarrativeSource {

    /**
     * A paragraph somebody may take over into a report; it names no person.
     *
     * @param body of whose records it tells
     * @param link address of the page that lists the records it is taken from
     */
    record Paragraph(BodyId body, String text, String link) {

        /** Tells it from others, and from what it says once the records have changed. */
        public String mark() {
            return UUID.nameUUIDFromBytes((body + "\n" + text).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    /**
     * Whether it has anything to say there.
     *
     * @param section a form's code, a slash, and a question that asks for words in it or a section of an outline that rests on it
     */
    boolean tellsOf(String section);

    /** The paragraphs of the bodies for the section and period, in the language; none names a record that the actor may not see. */
    List<Paragraph> paragraphs(
            Actor actor, String section, ReportingPeriod period, Collection<BodyId> bodies, Locale locale);
}
