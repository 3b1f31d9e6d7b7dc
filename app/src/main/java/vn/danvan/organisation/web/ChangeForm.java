package vn.danvan.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.organisation.Allocation;
import vn.danvan.organisation.ChangeRequest;
import vn.danvan.organisation.EventKind;
import vn.danvan.organisation.UnitType;
import vn.danvan.web.Days;

/**
 * A change as typed into the form, every value as text.
 *
 * @param unit the unit the form was opened from
 * @param version version of the change that is revised, 0 for a new one
 */
public record ChangeForm(
        EventKind kind,
        UnitType type,
        String unit,
        List<String> from,
        String into,
        String parent,
        List<ChangeRequest.NewUnit> to,
        String effective,
        String decided,
        String legalBasis,
        String note,
        String allocation,
        int version) {

    private static final int ROWS = 4;

    /** An empty form for a change that starts from the unit. */
    static ChangeForm empty(EventKind kind, UnitType type, String unit) {
        boolean fromUnit = kind != EventKind.ESTABLISH;
        String parent = kind == EventKind.ESTABLISH ? unit : "";
        return new ChangeForm(
                kind, type, unit, fromUnit ? List.of(unit) : List.of(), "", parent, List.of(), "", "", "", "", "", 0);
    }

    /** The form of what was entered before. */
    static ChangeForm of(ChangeRequest request, int version) {
        String unit = request.from().isEmpty()
                ? text(request.parent())
                : request.from().getFirst().toString();
        Allocation allocation = request.allocation();
        return new ChangeForm(
                request.kind(),
                request.type(),
                unit,
                request.from().stream().map(UUID::toString).toList(),
                text(request.into()),
                text(request.parent()),
                request.to(),
                text(request.effective()),
                text(request.decided()),
                request.legalBasis(),
                request.note(),
                allocation == null ? "" : allocation.name(),
                version);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The form as posted; a kind or type that does not exist is a forged request. */
    static ChangeForm posted(MultiValueMap<String, String> fields) {
        List<ChangeRequest.NewUnit> to = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            String suffix = row == 1 ? "" : "-" + row;
            ChangeRequest.NewUnit unit = new ChangeRequest.NewUnit(
                    first(fields, "name" + suffix),
                    first(fields, "shortName" + suffix),
                    first(fields, "unitKind" + suffix),
                    first(fields, "code" + suffix));
            if (!unit.name().isBlank()) {
                to.add(unit);
            }
        }
        String version = first(fields, "version");
        return new ChangeForm(
                EventKind.valueOf(first(fields, "kind")),
                UnitType.valueOf(first(fields, "type")),
                first(fields, "unit"),
                fields.getOrDefault("from", List.of()),
                first(fields, "into"),
                first(fields, "parent"),
                to,
                first(fields, "effective"),
                first(fields, "decided"),
                first(fields, "legalBasis"),
                first(fields, "note"),
                first(fields, "allocation"),
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0);
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
    }

    /** What is typed wrongly, before the module is asked. */
    List<Refusal> faults() {
        List<Refusal> faults = new ArrayList<>();
        if (isNoDay(effective)) {
            faults.add(Refusal.at("effective", "web.day", effective));
        }
        if (isNoDay(decided)) {
            faults.add(Refusal.at("decided", "web.day", decided));
        }
        return faults;
    }

    private static boolean isNoDay(String text) {
        return !text.isEmpty() && day(text) == null;
    }

    private static @Nullable LocalDate day(String text) {
        return Days.read(text).orElse(null);
    }

    ChangeRequest request() {
        return new ChangeRequest(
                kind,
                type,
                from.stream().filter(id -> !id.equals(into)).map(Uuids::parse).toList(),
                kind == EventKind.MERGE && !into.isEmpty() ? List.of() : to,
                into.isEmpty() ? null : Uuids.parse(into),
                parent.isEmpty() ? null : Uuids.parse(parent),
                day(effective),
                day(decided),
                legalBasis,
                note,
                allocation.isEmpty() ? null : Allocation.valueOf(allocation.toUpperCase(Locale.ROOT)));
    }

    /** How many new units the kind may need rows for. */
    public int rows() {
        return switch (kind) {
            case RENAME, RECLASSIFY, ESTABLISH, MERGE -> 1;
            case SPLIT -> ROWS;
            case TRANSFER, ABOLISH, LEVEL_ABOLISH -> 0;
        };
    }

    /** The unit typed into a row from 1, empty when none was. */
    public ChangeRequest.NewUnit row(int number) {
        return number <= to.size() ? to.get(number - 1) : new ChangeRequest.NewUnit("", "", "", "");
    }
}
