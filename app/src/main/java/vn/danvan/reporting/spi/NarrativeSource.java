package vn.danvan.reporting.spi;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/** Tells in words what a module's records hold of a period, for a section of a report. */
public interface NarrativeSource {

    /**
     * A paragraph somebody may take over into a report.
     *
     * @param link address of the record it is taken from
     */
    record Paragraph(BodyId body, String text, String link) {}

    /** Whether it has anything to say in the section of a form or outline. */
    boolean tellsOf(String section);

    /** The paragraphs of the bodies for the section and period, in the language. */
    List<Paragraph> paragraphs(String section, ReportingPeriod period, Collection<BodyId> bodies, Locale locale);
}
