package vn.danvan.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A personal name with the parts by which lists are ordered. Only names of two to four Vietnamese syllables are taken apart;
 * others, and Chăm and Raglai names, do not split safely: they are ordered by the name as it stands unless a key is given.
 *
 * @param full the name as written, spaces tidied
 * @param family họ, empty when the name was not taken apart
 * @param middle đệm, may be empty
 * @param given tên; the whole name when it was not taken apart
 */
public record PersonName(String full, String family, String middle, String given) {

    /** Order of name lists: tên, then họ, then đệm, then the name as written. */
    public static final Comparator<PersonName> ORDER = Comparator.comparing(
                    PersonName::given, VietnameseCollator.INSTANCE)
            .thenComparing(PersonName::family, VietnameseCollator.INSTANCE)
            .thenComparing(PersonName::middle, VietnameseCollator.INSTANCE)
            .thenComparing(PersonName::full, VietnameseCollator.INSTANCE);

    /** Family names of the Chăm and Raglai people in Ninh Thuận that are built like Vietnamese syllables (domain list). */
    private static final Set<String> UNSPLIT = Set.of("pi", "đàng");

    private static final int FEWEST = 2;
    private static final int MOST = 4;

    /** Takes a name apart where that is safe. */
    public static PersonName of(String name) {
        String full = String.join(" ", syllables(name));
        List<String> parts = syllables(name);
        if (!splits(parts)) {
            return new PersonName(full, "", "", full);
        }
        int last = parts.size() - 1;
        return new PersonName(full, parts.getFirst(), String.join(" ", parts.subList(1, last)), parts.get(last));
    }

    /** A name whose place in the order was said by a person: ordered by that key alone. */
    public static PersonName withSortKey(String name, String sortKey) {
        return new PersonName(String.join(" ", syllables(name)), "", "", sortKey);
    }

    /** Whether the name was taken apart. */
    public boolean isSplit() {
        return !family.isEmpty();
    }

    private static List<String> syllables(String name) {
        String tidy = Normalization.of(name).text().strip();
        return tidy.isEmpty() ? List.of() : List.of(tidy.split("\\s+", -1));
    }

    private static boolean splits(List<String> parts) {
        return parts.size() >= FEWEST
                && parts.size() <= MOST
                && parts.stream().allMatch(Syllables::isWellFormed)
                && !UNSPLIT.contains(parts.getFirst().toLowerCase(Locale.ROOT));
    }
}
