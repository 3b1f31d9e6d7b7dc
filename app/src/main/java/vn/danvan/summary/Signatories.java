package vn.danvan.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import vn.danvan.documents.official.Closing.Authority;
import vn.danvan.documents.official.Closing.Signature;
import vn.danvan.language.SearchKey;
import vn.danvan.summary.register.Issuer;
import vn.danvan.summary.register.Line;

/**
 * In what right the holder of a post signs: as head, for the head, in the name of a collective, by order or by delegation;
 * pure. What the post says is proposed, the signer chooses.
 */
final class Signatories {

    private static final String DEPUTY = "pho ";
    private static final String ACTING = "quyen ";
    private static final String OFFICE = "chanh van phong";
    /** What is said of a deputy and not of the head: "Thường trực", and "phụ trách" of one who leads while there is no head. */
    private static final Set<String> OF_DEPUTIES = Set.of("thuong truc", "phu trach");

    /** How posts begin in which somebody signs; memberships of committees, which stand beside them, begin otherwise. */
    private static final List<String> POSTS = List.of(
            "pho ", "quyen ", "truong ", "bi thu", "chu tich", "chu nhiem", "chanh ", "giam doc", "vien truong");

    private Signatories() {}

    /**
     * The blocks to choose from, that which the post says first.
     *
     * @param title the post as it is called, for example {@code Tỉnh ủy viên, Phó Trưởng ban Thường trực}
     * @param head the post of the body's head, as far as it is known
     */
    static List<Signature> choices(Issuer issuer, String title, String name, Optional<String> head) {
        String plain = post(issuer, title);
        String post = plain.toUpperCase(Locale.ROOT);
        String folded = SearchKey.foldPlain(plain);
        boolean collective = !issuer.onBehalf().isEmpty();
        boolean deputy = folded.startsWith(DEPUTY);
        List<Signature> choices = new ArrayList<>();
        if (folded.startsWith(ACTING)) {
            choices.add(new Signature(
                    Authority.ACTING, "", post.substring(ACTING.length()).strip(), name, issuer.onBehalf()));
        }
        Optional<String> above = head.map(other -> post(issuer, other).toUpperCase(Locale.ROOT))
                .or(() -> deputy ? Optional.of(head(post)) : Optional.empty())
                .filter(other -> !other.equals(post));
        Signature own = collective
                ? new Signature(Authority.ON_BEHALF, issuer.onBehalf(), post, name)
                : new Signature(Authority.OWN, "", post, name);
        // A deputy secretary signs for the standing board itself, not for the secretary; a deputy chair signs for the
        // chair.
        boolean forTheHead = deputy && !(collective && issuer.line() == Line.PARTY);
        Optional<Signature> standIn = above.map(whom ->
                new Signature(Authority.FOR_THE_HEAD, deputy ? head(post) : whom, post, name, issuer.onBehalf()));
        if (forTheHead) {
            standIn.ifPresent(choices::add);
            choices.add(own);
        } else {
            choices.add(own);
            standIn.filter(_ -> !collective).ifPresent(choices::add);
        }
        Optional<String> orders = collective && issuer.line() == Line.PARTY ? Optional.of(issuer.onBehalf()) : above;
        orders.ifPresent(whom -> {
            // The head of an office signs by order; of everybody else it is not what the post says.
            choices.add(
                    folded.startsWith(OFFICE) ? 0 : choices.size(),
                    new Signature(Authority.BY_ORDER, whom, post, name));
            choices.add(new Signature(Authority.BY_DELEGATION, whom, post, name));
        });
        return choices;
    }

    /** Whether it is the post of a head: no deputy, nobody acting. */
    static boolean isHead(Issuer issuer, String title) {
        String folded = SearchKey.foldPlain(post(issuer, title));
        return folded.startsWith("truong ban")
                || folded.startsWith("truong khoi")
                || folded.startsWith("bi thu")
                || folded.startsWith("chu tich");
    }

    /**
     * The post in which somebody signs, of all that stand in the title: that in the body itself (head of the board, secretary,
     * chair, and their deputies), else the last that is a post.
     */
    private static String post(Issuer issuer, String title) {
        List<String> parts = Arrays.stream(title.split("[,;]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        List<String> posts = parts.stream().filter(Signatories::isPost).toList();
        return posts.stream()
                .filter(part -> leading(issuer).anyMatch(SearchKey.foldPlain(part)::contains))
                .findFirst()
                .or(() -> posts.isEmpty() ? Optional.empty() : Optional.of(posts.getLast()))
                .orElseGet(() -> parts.isEmpty() ? title.strip() : parts.getLast());
    }

    private static Stream<String> leading(Issuer issuer) {
        if (issuer.onBehalf().isEmpty()) {
            return Stream.of("truong ban", "truong khoi");
        }
        return Stream.of(issuer.line() == Line.PARTY ? "bi thu" : "chu tich");
    }

    private static boolean isPost(String part) {
        String folded = SearchKey.foldPlain(part);
        return POSTS.stream().anyMatch(folded::startsWith);
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
