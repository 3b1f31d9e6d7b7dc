package vn.danvan.organisation.content;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.ContentSource;

/** The check of the delivered areas, bodies and changes. */
public final class OrganisationContent {

    static final String AREAS = "organisation/areas.csv";
    static final String EVENTS = "organisation/events.csv";
    static final String BODIES = "organisation/bodies.yaml";

    private OrganisationContent() {}

    /** Every fault of the three files, with file, line and reason; empty when they may be loaded. */
    public static List<ContentFault> check(ContentSource source) {
        List<ContentFault> found = new ArrayList<>();
        ContentFaults areaFaults = new ContentFaults(AREAS);
        Map<String, AreaCheck.Place> areas = AreaCheck.of(text(source, AREAS, areaFaults), areaFaults);
        found.addAll(areaFaults.found());
        ContentFaults eventFaults = new ContentFaults(EVENTS);
        EventCheck.of(text(source, EVENTS, eventFaults), areas.keySet(), eventFaults);
        found.addAll(eventFaults.found());
        ContentFaults bodyFaults = new ContentFaults(BODIES);
        source.open(BODIES)
                .ifPresentOrElse(
                        file -> BodyCheck.of(file, areas, bodyFaults), () -> bodyFaults.atLine(0, "rules.fault.file"));
        found.addAll(bodyFaults.found());
        return found.isEmpty() ? together(source) : found;
    }

    /** What shows only when the three are put together, such as two rules that make the same body. */
    private static List<ContentFault> together(ContentSource source) {
        ContentFaults faults = new ContentFaults(BODIES);
        try {
            ContentReader.read(text(source, AREAS, faults), text(source, EVENTS, faults), text(source, BODIES, faults));
        } catch (IllegalArgumentException refused) {
            faults.atLine(0, "rules.fault.together", String.valueOf(refused.getMessage()));
        }
        return faults.found();
    }

    static String text(ContentSource source, String path, ContentFaults faults) {
        Optional<Reader> file = source.open(path);
        if (file.isEmpty()) {
            faults.atLine(0, "rules.fault.file");
            return "";
        }
        try (Reader reader = file.get()) {
            return reader.readAllAsString();
        } catch (CharacterCodingException other) {
            faults.atLine(0, "rules.fault.encoding");
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
