package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.period.ReportingPeriod;

/** What is to be reached, for an indicator, area and period. */
@Component
@Transactional
public class Targets {

    /** Which target. */
    public record Slot(String indicator, AreaId area, ReportingPeriod period) {}

    /**
     * A target.
     *
     * @param basis the document that sets it
     */
    public record Target(BigDecimal value, String basis) {}

    private static final int LONGEST_BASIS = 300;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private final JdbcClient jdbc;
    private final ReadScopes scopes;
    private final Forms forms;
    private final AuditTrail audit;
    private final Clock clock;

    Targets(JdbcClient jdbc, ReadScopes scopes, Forms forms, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.forms = forms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor sets targets for the area: a leader or specialist of a body around it. */
    @Transactional(readOnly = true)
    public boolean maySet(Actor actor, AreaId area, ReportingPeriod period) {
        return actor.is(Role.LEADER, Role.SPECIALIST)
                && scopes.reach(scopes.of(actor), area, period.end()) == ReadScope.Reach.WHOLE;
    }

    /**
     * Sets targets, or takes those away whose value is empty; all or, when one is refused, none. Refused for a negative or
     * absurd value, an unknown indicator and a basis of more than 300 characters; {@link Forbidden} for who may not.
     */
    public Outcome<Integer> set(Actor actor, Map<Slot, Optional<BigDecimal>> wanted, String basis) {
        List<Refusal> faults = new ArrayList<>();
        wanted.forEach((slot, value) -> {
            if (!maySet(actor, slot.area(), slot.period())) {
                throw new Forbidden("set a target");
            }
            faults.addAll(faults(slot, value));
        });
        if (basis.length() > LONGEST_BASIS) {
            faults.add(Refusal.at("basis", "figure.target.basis", basis.length(), LONGEST_BASIS));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        Map<Slot, Target> before = of(
                wanted.keySet().stream().map(Slot::indicator).distinct().toList(),
                wanted.keySet().stream().map(Slot::area).distinct().toList(),
                wanted.keySet().stream().map(Slot::period).distinct().toList());
        int changed = 0;
        for (Map.Entry<Slot, Optional<BigDecimal>> one : wanted.entrySet()) {
            Optional<Target> known = Optional.ofNullable(before.get(one.getKey()));
            Optional<Target> now = one.getValue().map(value -> new Target(value, basis.strip()));
            if (!same(known, now)) {
                write(actor, one.getKey(), known, now);
                changed++;
            }
        }
        return Outcome.done(changed);
    }

    /** A target that keeps its value keeps its basis too. */
    private static boolean same(Optional<Target> before, Optional<Target> now) {
        return before.isPresent() == now.isPresent()
                && (now.isEmpty() || before.get().value().compareTo(now.get().value()) == 0);
    }

    private void write(Actor actor, Slot slot, Optional<Target> before, Optional<Target> now) {
        if (now.isPresent()) {
            put(actor, slot, now.get());
        } else {
            at(jdbc.sql("""
                    delete from reporting.target where indicator = :indicator and area = :area
                       and period_kind = :kind and period_year = :year and period_index = :index
                    """), slot).update();
        }
        audit.record(
                actor,
                "reporting.target.set",
                "target",
                String.join(
                        "/",
                        slot.indicator(),
                        slot.area().toString(),
                        slot.period().kind(),
                        Integer.toString(slot.period().year()),
                        Integer.toString(slot.period().index())),
                before.map(Targets::told).orElse(Map.of()),
                now.map(Targets::told).orElse(Map.of()));
    }

    private static Map<String, Object> told(Target target) {
        return Map.of("value", target.value().toPlainString(), "basis", target.basis());
    }

    private List<Refusal> faults(Slot slot, Optional<BigDecimal> value) {
        List<Refusal> faults = new ArrayList<>();
        if (forms.current().catalogue().indicator(slot.indicator()).isEmpty()) {
            faults.add(Refusal.at("i", "figure.indicator", slot.indicator()));
        }
        value.filter(one -> one.signum() < 0 || one.compareTo(LARGEST) > 0)
                .ifPresent(one ->
                        faults.add(Refusal.at("value-" + slot.area(), "figure.target.value", one.toPlainString())));
        return faults;
    }

    private void put(Actor actor, Slot slot, Target target) {
        at(jdbc.sql("""
                insert into reporting.target (indicator, area, period_kind, period_year, period_index, value, basis, set_by,
                    set_body, set_at)
                values (:indicator, :area, :kind, :year, :index, :value, :basis, :account, :body, :at)
                on conflict (indicator, area, period_kind, period_year, period_index) do update set value = :value,
                    basis = :basis, set_by = :account, set_body = :body, set_at = :at
                """), slot)
                .param("value", target.value())
                .param("basis", target.basis())
                .param("account", actor.account().value())
                .param("body", actor.body().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static JdbcClient.StatementSpec at(JdbcClient.StatementSpec statement, Slot slot) {
        return statement
                .param("indicator", slot.indicator())
                .param("area", slot.area().value())
                .param("kind", slot.period().kind())
                .param("year", slot.period().year())
                .param("index", slot.period().index());
    }

    /** The targets there are among these indicators, areas and periods. */
    @Transactional(readOnly = true)
    public Map<Slot, Target> of(
            Collection<String> indicators, Collection<AreaId> areas, Collection<ReportingPeriod> periods) {
        Map<Slot, Target> found = new HashMap<>();
        jdbc.sql("""
                select indicator, area, period_kind, period_year, period_index, value, basis from reporting.target
                 where indicator = any(:indicators) and area = any(:areas) and period_year = any(:years)
                """)
                .param("indicators", indicators.toArray(String[]::new))
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new))
                .param(
                        "years",
                        periods.stream().map(ReportingPeriod::year).distinct().toArray(Integer[]::new))
                .query((row, number) -> {
                    AreaId area = new AreaId(row.getObject("area", UUID.class));
                    String indicator = row.getString("indicator");
                    Target target = new Target(row.getBigDecimal("value"), row.getString("basis"));
                    String kind = row.getString("period_kind");
                    int year = row.getInt("period_year");
                    int index = row.getInt("period_index");
                    periods.stream()
                            .filter(one -> one.kind().equals(kind) && one.year() == year && one.index() == index)
                            .forEach(one -> found.put(new Slot(indicator, area, one), target));
                    return indicator;
                })
                .list();
        return found;
    }
}
