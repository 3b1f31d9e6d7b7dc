package vn.danvan.directive.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.SearchKey;

/** The facts of a document as columns, with the keys by which it is found again. */
final class FactKeys {

    private FactKeys() {}

    static Map<String, @Nullable Object> columns(DocumentFacts facts) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("kind", facts.kind());
        columns.put("number", facts.number());
        columns.put("numberKey", number(facts.number()));
        columns.put("issuer", facts.issuer());
        columns.put("issuerKey", SearchKey.foldPlain(facts.issuer()));
        columns.put("issued", facts.issued());
        columns.put("subject", facts.subject());
        columns.put("signatory", facts.signatory());
        columns.put("searchKey", searchKey(facts));
        return columns;
    }

    private static String searchKey(DocumentFacts facts) {
        return SearchKey.foldPlain(String.join(
                " ",
                Objects.requireNonNullElse(facts.number(), ""),
                facts.subject(),
                facts.issuer(),
                Objects.requireNonNullElse(facts.signatory(), "")));
    }

    /** Number and sign without blanks, in capitals; empty for none. */
    static String number(@Nullable String number) {
        return number == null ? "" : number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
