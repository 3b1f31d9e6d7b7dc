package vn.danvan.directive.document.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.danvan.language.Normalization;

/** The kinds of documents of {@code content/directive/document-kinds.yaml}, in its order. */
public final class DocumentKinds {

    private static final String CONTENT = "/content/directive/document-kinds.yaml";

    private final List<DocumentKind> kinds;

    private final List<String> issuerTerms;
    private final List<String> mottoes;
    private final Map<?, ?> leads;

    private DocumentKinds(List<DocumentKind> kinds, List<String> issuerTerms, List<String> mottoes, Map<?, ?> leads) {
        this.kinds = List.copyOf(kinds);
        this.leads = Map.copyOf(leads);
        this.issuerTerms = List.copyOf(issuerTerms);
        this.mottoes = List.copyOf(mottoes);
    }

    /** Reads the kinds; a fault in the content stops the start. */
    public static DocumentKinds load() {
        try (InputStream content = DocumentKinds.class.getResourceAsStream(CONTENT)) {
            if (content == null) {
                throw new IllegalStateException("missing " + CONTENT);
            }
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            List<DocumentKind> kinds = new ArrayList<>();
            for (Object entry : (List<?>) value(file, "kinds")) {
                kinds.add(kind((Map<?, ?>) entry));
            }
            return new DocumentKinds(
                    kinds, texts(value(file, "issuerTerms")), texts(value(file, "mottoes")), (Map<?, ?>)
                            value(file, "leads"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DocumentKind kind(Map<?, ?> entry) {
        return new DocumentKind(
                value(entry, "code").toString(),
                value(entry, "vi").toString(),
                value(entry, "en").toString(),
                texts(value(entry, "abbreviations")),
                texts(value(entry, "typeLines")),
                entry.containsKey("cues") ? texts(value(entry, "cues")) : List.of(),
                !Boolean.FALSE.equals(entry.get("numbered")));
    }

    private static Object value(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalStateException(CONTENT + ": " + key + " is missing in " + map);
        }
        return value;
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    /** Every kind, in the order of the content. */
    public List<DocumentKind> all() {
        return kinds;
    }

    /** Parts of issuers' names as they are written in running text. */
    List<String> issuerTerms() {
        return issuerTerms;
    }

    /** The word that stands before a thing in the head, {@code number} or {@code issuer}, in small letters. */
    String lead(String thing) {
        return value(leads, thing).toString();
    }

    /** True for a line of the head that names nobody ("ĐẢNG CỘNG SẢN VIỆT NAM"). */
    boolean isMotto(String line) {
        return mottoes.contains(fold(line));
    }

    /** The kind of this code. */
    public Optional<DocumentKind> byCode(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The kind whose abbreviation stands in a number; the case of the letters does not count. */
    public Optional<DocumentKind> byAbbreviation(String abbreviation) {
        String wanted = fold(abbreviation);
        return kinds.stream()
                .filter(kind -> kind.abbreviations().stream()
                        .anyMatch(known -> fold(known).equals(wanted)))
                .findFirst();
    }

    /** The kind a line names: "KẾ HOẠCH", or with the longest of several beginnings, "Chương trình công tác năm 2021". */
    public Optional<DocumentKind> byTypeLine(String line) {
        String wanted = fold(line);
        DocumentKind best = null;
        int length = 0;
        for (DocumentKind kind : kinds) {
            for (String typeLine : kind.typeLines()) {
                boolean begins = wanted.equals(typeLine) || wanted.startsWith(typeLine + " ");
                if (begins && typeLine.length() > length) {
                    best = kind;
                    length = typeLine.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The kind that words in the head suggest when nothing else does. */
    Optional<DocumentKind> byCue(String head) {
        String words = fold(head);
        return kinds.stream()
                .filter(kind -> kind.cues().stream().anyMatch(words::contains))
                .findFirst();
    }

    private static String fold(String text) {
        return Normalization.of(text).text().strip().toLowerCase(Locale.ROOT);
    }
}
