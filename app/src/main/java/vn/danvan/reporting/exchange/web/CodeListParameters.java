package vn.danvan.reporting.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/**
 * The parameters of a list of codes, as DHIS2 names them: those that would give other things than asked for when they are left
 * aside are obeyed or refused.
 *
 * @param fields names of properties; what stands in brackets is left aside, whole properties come out
 * @param filter {@code property:operator:value}, all of them at once
 * @param order refused: the lists have an order of their own
 */
record CodeListParameters(
        @Nullable String fields,
        @Nullable List<String> filter,
        @Nullable String rootJunction,
        @Nullable String order,
        @Nullable String paging,
        @Nullable Integer page,
        @Nullable Integer pageSize) {

    private static final int SIZE = 50;
    private static final int LARGEST = 10_000;
    private static final int PARTS = 3;
    private static final Set<String> OPERATORS = Set.of("eq", "in", "like", "ilike");

    /** A condition on a property. */
    record Condition(String property, String operator, String value) {}

    /**
     * What is asked of a list.
     *
     * @param names the properties that come out; none means all
     * @param size how many stand on a page, 0 when all stand on one
     */
    record Wanted(Set<String> names, List<Condition> conditions, int page, int size) {}

    Outcome<Wanted> wanted() {
        List<Refusal> faults = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (String text : filters()) {
            String[] parts = text.split(":", PARTS);
            if (parts.length == PARTS && OPERATORS.contains(parts[1])) {
                conditions.add(new Condition(parts[0], parts[1], parts[2]));
            } else {
                faults.add(Refusal.at("filter", "exchange.filter", text));
            }
        }
        if (rootJunction != null && rootJunction.equalsIgnoreCase("OR") && conditions.size() > 1) {
            faults.add(Refusal.at("rootJunction", "exchange.root-junction", rootJunction));
        }
        if (order != null && !order.isBlank()) {
            faults.add(Refusal.at("order", "exchange.order", order));
        }
        String paged = paging == null ? "true" : paging;
        if (!Set.of("true", "false").contains(paged)) {
            faults.add(Refusal.at("paging", "exchange.paging", paged));
        }
        int size = pageSize == null ? SIZE : pageSize;
        int number = page == null ? 1 : page;
        if (number < 1 || size < 1 || size > LARGEST) {
            faults.add(Refusal.at("page", "exchange.page", number, size, LARGEST));
        }
        return faults.isEmpty()
                ? Outcome.done(new Wanted(names(), conditions, number, "false".equals(paged) ? 0 : size))
                : Outcome.refused(faults);
    }

    /** A single parameter comes cut at its commas, which stand inside {@code in:[…]} too. */
    private List<String> filters() {
        List<String> whole = new ArrayList<>();
        for (String part : filter == null ? List.<String>of() : filter) {
            boolean open = !whole.isEmpty()
                    && whole.getLast().contains("[")
                    && !whole.getLast().endsWith("]");
            if (open) {
                whole.set(whole.size() - 1, whole.getLast() + "," + part);
            } else {
                whole.add(part);
            }
        }
        return whole;
    }

    /** The names outside of brackets; none when all are asked for. */
    private Set<String> names() {
        Set<String> names = new java.util.LinkedHashSet<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (char one : ((fields == null ? "" : fields) + ",").toCharArray()) {
            if (one == '[') {
                depth++;
            } else if (one == ']') {
                depth--;
            } else if (depth == 0 && one == ',') {
                names.add(name.toString().strip());
                name.setLength(0);
            } else if (depth == 0) {
                name.append(one);
            }
        }
        names.remove("");
        return names.stream().anyMatch(text -> text.equals("*") || text.startsWith(":")) ? Set.of() : names;
    }
}
