package vn.danvan.directive.document.recognition;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an issuer's name, given in capitals, as running text has it: "BAN DÂN VẬN" → "Ban Dân vận". */
final class IssuerName {

    private final List<String> terms;

    IssuerName(List<String> terms) {
        this.terms = terms;
    }

    /** The name in running text; a name that is not in capitals stays as it is. */
    String written(String name) {
        if (!Head.isCapitals(name)) {
            return name;
        }
        String small = name.toLowerCase(Locale.ROOT).strip();
        int placeFrom = 0;
        for (String term : terms) {
            Matcher found = whole(term).matcher(small);
            while (found.find()) {
                small = small.substring(0, found.start()) + term + small.substring(found.end());
                placeFrom = Math.max(placeFrom, found.end());
            }
        }
        String place = placeFrom == 0 ? "" : titled(small.substring(placeFrom));
        String written = placeFrom == 0 ? small : small.substring(0, placeFrom) + place;
        return written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1);
    }

    private static Pattern whole(String term) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(term.toLowerCase(Locale.ROOT)) + "(?!\\p{L})");
    }

    private static String titled(String words) {
        if (words.strip().split("\\s+", -1).length > 4) {
            return words;
        }
        return Pattern.compile("(?<!\\p{L})\\p{Ll}")
                .matcher(words)
                .replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
    }
}
