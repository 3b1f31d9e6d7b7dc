package vn.danvan.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.audit.SubjectNames;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.PositionId;

/** Names bodies and areas, which ended ones keep, and people and their posts, for readers of the record. */
@Component
class UnitNames implements SubjectNames {

    private final Organisation organisation;
    private final Areas areas;
    private final Positions positions;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnitNames(Organisation organisation, Areas areas, Positions positions, JdbcClient jdbc, Clock clock) {
        this.organisation = organisation;
        this.areas = areas;
        this.positions = positions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, String> names = new HashMap<>(people(ids));
        List<PositionId> posts = ids.stream().map(PositionId::new).toList();
        positions
                .positions(posts, today)
                .forEach(post -> names.put(post.id().value(), post.title() + " – " + post.bodyName()));
        List<BodyId> bodies = ids.stream().map(BodyId::new).toList();
        organisation.bodies(bodies, today).forEach((id, body) -> names.put(id.value(), body.name()));
        ids.stream()
                .map(AreaId::new)
                .filter(area -> !areas.versions(area).isEmpty())
                .forEach(area ->
                        names.put(area.value(), areas.requireArea(area, today).name()));
        return names;
    }

    private Map<UUID, String> people(Collection<UUID> ids) {
        return jdbc
                .sql("select id, name from organisation.person where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
