package vn.danvan.directive.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.danvan.directive.extraction.Domain;
import vn.danvan.directive.extraction.StatementKind;

/** Kinds and fields of work by the codes that stand in tables, forms and files. */
final class Codes {

    private Codes() {}

    static Optional<StatementKind> kind(String code) {
        return Arrays.stream(StatementKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    /** The fields of these codes in the order of the enum; unknown codes are left out. */
    static List<Domain> domains(Collection<String> codes) {
        return Arrays.stream(Domain.values())
                .filter(domain -> codes.contains(domain.code()))
                .toList();
    }
}
