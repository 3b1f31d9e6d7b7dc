package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;

/** Stub of the positions: the last digit of the position id is its role, all in one body. */
@Component
public class Positions {

    /** Stub. */
    public record Held(String title, String bodyName, BodyId body, Role role) {}

    /** Stub. */
    public Optional<Held> position(PositionId id, LocalDate on) {
        int role = (int) (id.value().getLeastSignificantBits() & 7) % Role.values().length;
        return Optional.of(new Held(
                Role.values()[role].name(), "Ban Dân vận Tỉnh ủy", new BodyId(new UUID(0, 58)), Role.values()[role]));
    }

    /** Stub. */
    public List<PositionId> heldIn(BodyId body, LocalDate on) {
        return List.of();
    }
}
