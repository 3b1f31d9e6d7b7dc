package vn.danvan.reporting.figure;

import static vn.danvan.reporting.figure.TargetRules.field;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;

/** What is to be reached, for an indicator, area and period. */
@Component
@Transactional
public class Targets {

    /**
     * A target.
     *
     * @param basis the document that sets it
     * @param by the body that set it
     * @param on the day on which it did
     */
    public record Target(BigDecimal value, String basis, BodyId by, LocalDate on) {}

    /**
     * A wish to change a target.
     *
     * @param seen what stood there when the wish was formed
     * @param value what is to stand there, empty for none; the same as what was seen when only its basis is to be another
     */
    public record Change(Optional<BigDecimal> seen, Optional<BigDecimal> value) {

        private boolean ofBasis() {
            return value.isPresent() && same(seen, value);
        }
    }

    private static final int LONGEST_BASIS = 300;

    private final JdbcClient jdbc;
    private final ReadScopes scopes;
    private final TargetRules rules;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    Targets(
            JdbcClient jdbc,
            ReadScopes scopes,
            TargetRules rules,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.rules = rules;
        this.organisation = organisation;
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
     * Whether the actor changes a target that this body set: its own, one set at its level or below. What a body above gave
     * stays until that body changes it.
     */
    @Transactional(readOnly = true)
    public boolean mayChange(Actor actor, Target target) {
        if (target.by().equals(actor.body())) {
            return true;
        }
        LocalDate today = LocalDate.now(clock);
        AreaId area = organisation.requireBody(target.by(), today).area();
        return area != null && scopes.reach(scopes.of(actor), area, today) == ReadScope.Reach.WHOLE;
    }

    /**
     * Sets targets, or takes those away whose value is empty; all or, when one is refused, none. Says how many are others than
     * before. Refused for a negative or
     * absurd value, more decimals than the indicator has, an unknown indicator, a period that was changed meanwhile, a basis of more
     * than 300 characters, a target that a body above set, and one that somebody else changed since it was seen;
     * {@link Forbidden} for who may not.
     */
    public Outcome<Integer> set(Actor actor, Map<TargetSlot, Change> wanted, String basis) {
        rules.hold();
        List<Refusal> faults = new ArrayList<>();
        wanted.forEach((slot, change) -> {
            if (!maySet(actor, slot.area(), slot.period())) {
                throw new Forbidden("set a target");
            }
            rules.faults(slot, change.value()).stream()
                    .filter(fault -> !faults.contains(fault))
                    .forEach(faults::add);
        });
        if (basis.length() > LONGEST_BASIS) {
            faults.add(Refusal.at("basis", "figure.target.basis", basis.length(), LONGEST_BASIS));
        }
        // Two who save at the same time come one after the other, so that the second is told what the first did.
        jdbc.sql("lock table reporting.target in share row exclusive mode").update();
        Map<TargetSlot, Target> before = of(
                wanted.keySet().stream().map(TargetSlot::indicator).distinct().toList(),
                wanted.keySet().stream().map(TargetSlot::area).distinct().toList(),
                wanted.keySet().stream().map(TargetSlot::period).distinct().toList());
        Map<TargetSlot, Optional<Target>> changes = new LinkedHashMap<>();
        wanted.forEach((slot, change) -> {
            Optional<Target> known = Optional.ofNullable(before.get(slot));
            Optional<Target> now =
                    change.value().map(value -> new Target(value, basis.strip(), actor.body(), LocalDate.now(clock)));
            boolean otherBasis = change.ofBasis() && !known.map(Target::basis).equals(now.map(Target::basis));
            if (otherBasis || !same(known.map(Target::value), change.value())) {
                refused(actor, slot, change, known).ifPresent(faults::add);
                changes.put(slot, now);
            }
        });
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        changes.forEach((slot, now) -> write(actor, slot, Optional.ofNullable(before.get(slot)), now));
        return Outcome.done(changes.size());
    }

    private Optional<Refusal> refused(Actor actor, TargetSlot slot, Change change, Optional<Target> known) {
        String mine = change.value().map(FigureText::typed).orElse("–");
        if (known.isPresent() && !mayChange(actor, known.get())) {
            return Optional.of(
                    Refusal.at(field(slot), "figure.target.above", setter(known.get()), printed(known.get()), mine));
        }
        if (same(known.map(Target::value), change.seen())) {
            return Optional.empty();
        }
        return Optional.of(known.map(target ->
                        Refusal.at(field(slot), "figure.target.conflict", setter(target), printed(target), mine))
                .orElseGet(() -> Refusal.at(field(slot), "figure.target.gone", mine)));
    }

    /** The body that set the target, as it is called today. */
    @Transactional(readOnly = true)
    public String setter(Target target) {
        return organisation.requireBody(target.by(), LocalDate.now(clock)).name();
    }

    private static String printed(Target target) {
        return FigureText.typed(target.value());
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.get()) == 0);
    }

    private void write(Actor actor, TargetSlot slot, Optional<Target> before, Optional<Target> now) {
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

    private void put(Actor actor, TargetSlot slot, Target target) {
        at(jdbc.sql("""
                insert into reporting.target (indicator, area, period_kind, period_year, period_index, value, basis, set_by,
                    set_body, set_at)
                values (:indicator, :area, :kind, :year, :index, :value, :basis, :account, :body, :at)
                on conflict (indicator, area, period_kind, period_year, period_index) do update set value = :value,
                    basis = :basis, set_by = :account, set_body = :body,
                    set_at = case when target.value = :value then target.set_at else :at end
                """), slot)
                .param("value", target.value())
                .param("basis", target.basis())
                .param("account", actor.account().value())
                .param("body", actor.body().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static JdbcClient.StatementSpec at(JdbcClient.StatementSpec statement, TargetSlot slot) {
        return statement
                .param("indicator", slot.indicator())
                .param("area", slot.area().value())
                .param("kind", slot.period().kind())
                .param("year", slot.period().year())
                .param("index", slot.period().index());
    }

    /** The targets there are among these indicators, areas and periods. */
    @Transactional(readOnly = true)
    public Map<TargetSlot, Target> of(
            Collection<String> indicators, Collection<AreaId> areas, Collection<ReportingPeriod> periods) {
        Map<TargetSlot, Target> found = new HashMap<>();
        jdbc.sql("""
                select indicator, area, period_kind, period_year, period_index, value, basis, set_body,
                       cast(set_at at time zone 'Asia/Ho_Chi_Minh' as date) as set_on
                  from reporting.target
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
                    Target target = new Target(
                            row.getBigDecimal("value"),
                            row.getString("basis"),
                            new BodyId(row.getObject("set_body", UUID.class)),
                            row.getObject("set_on", LocalDate.class));
                    String kind = row.getString("period_kind");
                    int year = row.getInt("period_year");
                    int index = row.getInt("period_index");
                    periods.stream()
                            .filter(one -> one.kind().equals(kind) && one.year() == year && one.index() == index)
                            .forEach(one -> found.put(new TargetSlot(indicator, area, one), target));
                    return indicator;
                })
                .list();
        return found;
    }
}
