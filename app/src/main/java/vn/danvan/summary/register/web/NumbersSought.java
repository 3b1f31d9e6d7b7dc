package vn.danvan.summary.register.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.danvan.summary.register.DocumentType;
import vn.danvan.summary.register.NumberSearch;
import vn.danvan.web.Choice;

/**
 * What is looked for in the register, as it stands in the address of the page and of its files.
 *
 * @param q words
 * @param run the name of a term or year, empty for all
 * @param type the code of a type of documents, empty for all
 */
public record NumbersSought(String q, String run, String type) {

    /** Whether anything is looked for. */
    public boolean isAll() {
        return q.isBlank() && run.isEmpty() && type.isEmpty();
    }

    /** As it stands in an address. */
    public String query() {
        return "q=" + encoded(q) + "&run=" + encoded(run) + "&type=" + encoded(type);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    NumberSearch.Sought asked() {
        return new NumberSearch.Sought(q, run, type);
    }

    /** The types there are numbers of, and the one that is looked for. */
    List<Choice> types(List<String> numbered, List<DocumentType> known, Locale locale) {
        List<String> codes = new ArrayList<>(numbered);
        if (!type.isEmpty() && !codes.contains(type)) {
            codes.add(type);
        }
        return codes.stream()
                .map(code -> known.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .map(one -> choice(one, locale))
                        .orElseGet(() -> new Choice(code, code)))
                .toList();
    }

    /** A type as it is chosen: {@code KH – Kế hoạch}. */
    static Choice choice(DocumentType type, Locale locale) {
        String name = type.name().in(locale);
        return new Choice(type.code(), name.isEmpty() ? type.code() : type.code() + " – " + name);
    }
}
