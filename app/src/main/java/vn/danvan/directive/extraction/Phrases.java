package vn.danvan.directive.extraction;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phrases of several words, each with a value, looked up at a token in time proportional to the length of the phrase. */
final class Phrases<V> {

    /** A phrase found: tokens {@code from} (inclusive) to {@code to} (exclusive). */
    record Match<V>(int from, int to, V value) {}

    private static final class Node<V> {
        final Map<String, Node<V>> next = new HashMap<>();

        @Nullable
        V value;
    }

    private final Node<V> root = new Node<>();

    /** Adds a phrase; {@code #} stands for any number. */
    void add(String phrase, V value) {
        Tokens words = Tokenizer.tokenize(phrase);
        Node<V> node = root;
        for (int i = 0; i < words.size(); i++) {
            node = node.next.computeIfAbsent(words.form(i), _ -> new Node<>());
        }
        node.value = value;
    }

    static Phrases<Boolean> of(Collection<String> phrases) {
        Phrases<Boolean> set = new Phrases<>();
        phrases.forEach(phrase -> set.add(phrase, true));
        return set;
    }

    /** The words with which the phrases begin. */
    Set<String> firstWords() {
        return Set.copyOf(root.next.keySet());
    }

    /** The longest phrase that begins at a token and ends before {@code limit}, or null. */
    @Nullable
    Match<V> longest(Tokens tokens, int at, int limit) {
        Node<V> node = root;
        Match<V> best = null;
        for (int i = at; i < limit; i++) {
            Node<V> next = node.next.get(tokens.form(i));
            if (next == null && tokens.isNumber(i)) {
                next = node.next.get("#");
            }
            if (next == null) {
                break;
            }
            node = next;
            if (node.value != null) {
                best = new Match<>(at, i + 1, node.value);
            }
        }
        return best;
    }

    /** End of the longest phrase at a token, or -1. */
    int end(Tokens tokens, int at, int limit) {
        Match<V> match = longest(tokens, at, limit);
        return match == null ? -1 : match.to();
    }

    boolean at(Tokens tokens, int at, int limit) {
        return end(tokens, at, limit) > 0;
    }

    /** The first place from {@code from} where a phrase begins that ends before {@code limit}, or null. */
    @Nullable
    Match<V> first(Tokens tokens, int from, int limit) {
        for (int i = from; i < limit; i++) {
            Match<V> match = longest(tokens, i, limit);
            if (match != null) {
                return match;
            }
        }
        return null;
    }
}
