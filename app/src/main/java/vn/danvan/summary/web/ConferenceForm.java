package vn.danvan.summary.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.danvan.summary.conference.ConferenceView;
import vn.danvan.web.Days;

/**
 * The plan of a conference as it was typed.
 *
 * @param people how many people by body, as typed
 */
public record ConferenceForm(
        String day, String begins, String place, String agenda, int revision, Map<String, String> people) {

    private static final String PEOPLE = "people-";

    /** Keeps a copy. */
    public ConferenceForm {
        people = Map.copyOf(people);
    }

    /** Whether it plans the same, however days, lines and numbers are written. */
    boolean sameAs(ConferenceForm other) {
        return written().equals(other.written());
    }

    private List<Object> written() {
        Map<String, String> counted = new HashMap<>(people);
        counted.values().removeIf(count -> count.matches("0*"));
        return List.of(
                Days.read(day).map(Object::toString).orElse(day),
                begins.strip(),
                place.strip(),
                agenda.replace("\r\n", "\n").strip(),
                counted);
    }

    /** The same to be sent on another revision. */
    ConferenceForm on(int other) {
        return new ConferenceForm(day, begins, place, agenda, other, people);
    }

    static ConferenceForm empty(String agenda) {
        return new ConferenceForm("", "", "", agenda, 0, Map.of());
    }

    static ConferenceForm of(ConferenceView conference) {
        Map<String, String> people = new HashMap<>();
        conference.delegates().forEach((body, count) -> people.put(body.toString(), count.toString()));
        return new ConferenceForm(
                conference.day().toString(),
                conference.begins(),
                conference.place(),
                conference.agenda(),
                conference.revision(),
                people);
    }

    static ConferenceForm read(MultiValueMap<String, String> fields) {
        Map<String, String> people = new HashMap<>();
        fields.keySet().stream()
                .filter(name -> name.startsWith(PEOPLE))
                .forEach(name -> people.put(
                        name.substring(PEOPLE.length()),
                        text(fields.getFirst(name)).strip()));
        String revision = text(fields.getFirst("revision"));
        return new ConferenceForm(
                text(fields.getFirst("day")),
                text(fields.getFirst("begins")),
                text(fields.getFirst("place")),
                text(fields.getFirst("agenda")),
                revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0,
                people);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
