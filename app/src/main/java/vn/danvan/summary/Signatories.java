package vn.danvan.summary;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import vn.danvan.documents.official.Closing.Authority;
import vn.danvan.documents.official.Closing.Signature;
import vn.danvan.language.SearchKey;
import vn.danvan.summary.register.Issuer;
import vn.danvan.summary.register.Line;

/** In what right the holder of a post signs: as head, for the head, or in the name of a collective; pure. */
final class Signatories {

    private static final String DEPUTY = "pho ";
    private static final String ACTING = "quyen ";
    /** What is said of a deputy and not of the head: "Thường trực", and "phụ trách" of one who leads while there is no head. */
    private static final Set<String> OF_DEPUTIES = Set.of("thuong truc", "phu trach");

    private Signatories() {}

    /**
     * The block of a signature.
     *
     * @param title the post as it is called, for example {@code Phó Trưởng ban Thường trực}
     */
    static Signature of(Issuer issuer, String title, String name) {
        String post = title.strip().toUpperCase(Locale.ROOT);
        boolean collective = !issuer.onBehalf().isEmpty();
        boolean deputy = SearchKey.foldPlain(title.strip()).startsWith(DEPUTY);
        if (SearchKey.foldPlain(title.strip()).startsWith(ACTING)) {
            return new Signature(
                    Authority.ACTING, "", post.substring(ACTING.length()).strip(), name, issuer.onBehalf());
        }
        // A deputy secretary signs for the standing board itself, not for the secretary; a deputy chair signs for the
        // chair.
        if (collective && (!deputy || issuer.line() == Line.PARTY)) {
            return new Signature(Authority.ON_BEHALF, issuer.onBehalf(), post, name);
        }
        return deputy
                ? new Signature(Authority.FOR_THE_HEAD, head(post), post, name, issuer.onBehalf())
                : new Signature(Authority.OWN, "", post, name);
    }

    /** The post without its first word and without what is said of deputies alone. */
    private static String head(String deputy) {
        String[] words = deputy.split("\\s+", -1);
        StringJoiner head = new StringJoiner(" ");
        int at = 1;
        while (at < words.length) {
            boolean ofDeputies =
                    at + 1 < words.length && OF_DEPUTIES.contains(SearchKey.foldPlain(words[at] + " " + words[at + 1]));
            if (!ofDeputies) {
                head.add(words[at]);
            }
            at += ofDeputies ? 2 : 1;
        }
        return head.toString();
    }
}
