package vn.danvan.reporting.form;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.danvan.rules.content.YamlMap;

/** How forms and questions may be called: rules, cells and addresses name them so. */
final class FormIds {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9.-]*");

    /** Pages that stand where a form of that name would. */
    private static final Set<String> PAGES = Set.of("new", "changes", "indicators", "blank.xlsx");

    private FormIds() {}

    /** Notes a fault when the form cannot be called so. */
    static void checkForm(YamlMap map, String id) {
        check(map, "form", id);
        if (PAGES.contains(id)) {
            map.fault(
                    "form",
                    "reporting.fault.form-id",
                    id,
                    PAGES.stream().sorted().toList());
        }
    }

    /** Notes a fault when the question cannot be called so. */
    static void checkQuestion(YamlMap map, String id) {
        check(map, "id", id);
    }

    private static void check(YamlMap map, String key, String id) {
        if (map.has(key) && !ID.matcher(id).matches()) {
            map.fault(key, "reporting.fault.id", id, instead(id));
        }
    }

    private static String instead(String id) {
        String plain =
                id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[^a-z0-9]+|-+$", "");
        return plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "c" + plain : plain;
    }
}
