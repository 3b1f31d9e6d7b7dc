package vn.danvan.reporting.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.OrganisationChanged;

/**
 * Corrects the areas that stand in the facts when the organisation's history is corrected: a change brought into force for a
 * day that has passed, or undone. Done in the transaction of the change, so no reader ever sees the two disagree.
 */
@Component
class FactPlaces {

    private record Reported(int body, UUID id, int period, LocalDate end) {}

    private record Place(
            @Nullable Integer commune,
            @Nullable Integer district,
            @Nullable Integer province) {}

    private final JdbcClient jdbc;
    private final FactKeys keys;
    private final Standings standings;

    FactPlaces(JdbcClient jdbc, FactKeys keys, Standings standings) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.standings = standings;
    }

    @EventListener
    @Transactional
    void on(OrganisationChanged change) {
        List<Reported> rows = jdbc.sql("""
                select b.key as body, b.body as id, p.key as period, p.end_day
                  from reporting.period_key p cross join reporting.body_key b
                 where p.end_day >= :from
                   and exists (select from reporting.fact f where f.body = b.key and f.period = p.key)
                """)
                .param("from", change.from())
                .query((row, number) -> new Reported(
                        row.getInt("body"),
                        row.getObject("id", UUID.class),
                        row.getInt("period"),
                        row.getObject("end_day", LocalDate.class)))
                .list();
        List<Place> places = new ArrayList<>();
        rows.forEach(row -> places.add(place(row)));
        update(rows, places);
    }

    private Place place(Reported row) {
        Standing standing = standings.of(new BodyId(row.id()), row.end());
        Map<UUID, Integer> areas = keys.areas(Facts.areas(standing));
        return new Place(
                Facts.number(standing.commune(), areas),
                Facts.number(standing.district(), areas),
                Facts.number(standing.province(), areas));
    }

    private void update(List<Reported> rows, List<Place> places) {
        jdbc.sql("""
                update reporting.fact f
                   set commune = place.commune, district = place.district, province = place.province
                  from unnest(cast(:bodies as integer[]), cast(:periods as integer[]), cast(:communes as integer[]),
                       cast(:districts as integer[]), cast(:provinces as integer[]))
                       as place (body, period, commune, district, province)
                 where f.body = place.body and f.period = place.period
                   and (f.commune, f.district, f.province)
                       is distinct from (place.commune, place.district, place.province)
                """)
                .param("bodies", rows.stream().map(Reported::body).toArray(Integer[]::new))
                .param("periods", rows.stream().map(Reported::period).toArray(Integer[]::new))
                .param("communes", places.stream().map(Place::commune).toArray(Integer[]::new))
                .param("districts", places.stream().map(Place::district).toArray(Integer[]::new))
                .param("provinces", places.stream().map(Place::province).toArray(Integer[]::new))
                .update();
    }
}
