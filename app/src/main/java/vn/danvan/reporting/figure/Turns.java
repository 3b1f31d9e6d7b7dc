package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.organisation.ChangeRegister;
import vn.danvan.organisation.EventState;

/** The days on which the organisation became another one, for whose units earlier figures are restated. */
@Component
public class Turns {

    private final ChangeRegister register;

    Turns(ChangeRegister register) {
        this.register = register;
    }

    /** All of them, read once for several questions. */
    public List<LocalDate> days() {
        return register.events().stream()
                .filter(event -> event.state() == EventState.IN_FORCE)
                .flatMap(event -> Optional.ofNullable(event.effective()).stream())
                .toList();
    }

    /** The last of the days after the one and not after the other: the units of now did not exist before. */
    public static Optional<LocalDate> last(List<LocalDate> days, LocalDate after, LocalDate until) {
        return days.stream()
                .filter(day -> after.isBefore(day) && !day.isAfter(until))
                .max(LocalDate::compareTo);
    }
}
