package vn.danvan.directive.document.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import vn.danvan.language.SearchKey;

/**
 * What a text is recognised by when it comes in again.
 *
 * @param key the text without case, marks and punctuation
 * @param hash SHA-256 of the key, 64 hexadecimal digits: the same for the same words
 * @param sketch the smallest hashes of its three-word shingles, at most {@value #SKETCH}: nearly the same for nearly the same
 *     words; never empty for a text with a word
 */
public record TextPrint(String key, String hash, List<Integer> sketch) {

    public TextPrint {
        sketch = List.copyOf(sketch);
    }

    static final int SKETCH = 64;
    private static final int SHINGLE = 3;

    /** The print of a text. */
    public static TextPrint of(String text) {
        String key = SearchKey.foldPlain(text);
        return new TextPrint(key, sha256(key), sketch(key));
    }

    private static List<Integer> sketch(String key) {
        String[] words = key.split(" ", -1);
        TreeSet<Integer> smallest = new TreeSet<>();
        for (int at = 0; at + Math.min(SHINGLE, words.length) <= words.length; at++) {
            smallest.add(hash(words, at, Math.min(SHINGLE, words.length)));
            if (smallest.size() > SKETCH) {
                smallest.pollLast();
            }
        }
        return List.copyOf(smallest);
    }

    private static int hash(String[] words, int at, int count) {
        int hash = 17;
        for (int word = at; word < at + count; word++) {
            hash = 31 * hash + words[word].hashCode();
        }
        hash ^= hash >>> 16;
        hash *= 0x7feb352d;
        hash ^= hash >>> 15;
        hash *= 0x846ca68b;
        return hash ^ (hash >>> 16);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
