package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.ChangeRegister;
import vn.danvan.organisation.EventId;
import vn.danvan.organisation.Lineage;

/** Says when and by what decision an area was split, and what areas were called. */
@Component
class Splits {

    private final Areas areas;
    private final ChangeRegister register;

    Splits(Areas areas, ChangeRegister register) {
        this.areas = areas;
        this.register = register;
    }

    List<Figure.Split> of(Collection<AreaId> split) {
        return split.stream().map(this::of).toList();
    }

    /** What areas were called at last, as within a sentence. */
    List<String> names(Collection<AreaId> areasThatEnded) {
        return areasThatEnded.stream()
                .map(area -> areas.versions(area).getLast().name())
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .sorted()
                .toList();
    }

    private Figure.Split of(AreaId area) {
        Optional<Lineage.Step> step = areas.lineage(area).successors().stream()
                .filter(one -> one.predecessor().equals(area.value()))
                .findFirst();
        String name = areas.requireArea(
                        area, step.map(one -> one.on().minusDays(1)).orElse(LocalDate.EPOCH))
                .name();
        return new Figure.Split(
                name,
                step.map(Lineage.Step::on),
                step.flatMap(one -> Optional.ofNullable(
                        register.event(new EventId(one.event())).legalBasis())));
    }
}
