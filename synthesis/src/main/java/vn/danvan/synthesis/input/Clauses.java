package vn.danvan.synthesis.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the clauses that rows name. */
final class Clauses {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    synchronized int number(String name) {
        return numbers.computeIfAbsent(name, fresh -> {
            names.add(fresh);
            return names.size() - 1;
        });
    }

    synchronized String name(int number) {
        return names.get(number);
    }

    synchronized int count() {
        return names.size();
    }
}
