package vn.danvan.bench.generate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Changes texts as people and programs do. */
final class Mutations {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");
    private static final double CUT = 0.3;
    private static final int FEWEST_WORDS = 4;

    private final Words words;
    private final Map<String, String> shortForms = new HashMap<>();

    Mutations(Words words) {
        this.words = words;
        for (String pair : words.list("short")) {
            int at = pair.indexOf('=');
            shortForms.put(pair.substring(0, at), pair.substring(at + 1));
        }
    }

    /** The text after the change. */
    String apply(Mutation mutation, String text, SplittableRandom random) {
        return switch (mutation) {
            case BASE, EXACT -> text;
            case SURF -> surface(text, random);
            case NODIA -> withoutMarks(text);
            case WRAP -> wrapped(text, random);
            case CUT -> cut(text, random);
            case W05 -> slips(text, 0.05, random);
            case W10 -> slips(text, 0.10, random);
            case W20 -> slips(text, 0.20, random);
            case TEEN -> shortened(text);
            case ORDER -> reordered(text, random);
            case MERGE -> words.letter("merge", random);
        };
    }

    private static String surface(String text, SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT) + " !!!";
            case 2 -> text.replace(" ", "  ");
            case 3 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            default -> "- " + text.replace(", ", " , ") + "..";
        };
    }

    private static String withoutMarks(String text) {
        String plain = text.replace('đ', 'd').replace('Đ', 'D');
        return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Something before it, something behind it, or both. */
    private String wrapped(String text, SplittableRandom random) {
        int way = random.nextInt(4);
        StringBuilder out = new StringBuilder();
        if (way != 0) {
            out.append(words.sentence("greeting", random)).append(' ');
        }
        if (way == 2) {
            out.append(words.sentence("added", random)).append(' ');
        }
        out.append(text);
        if (way == 3) {
            out.append(' ').append(words.sentence("added", random));
        }
        if (way != 1) {
            out.append(' ').append(words.sentence("signature", random));
        }
        return out.toString();
    }

    private static String cut(String text, SplittableRandom random) {
        String[] all = text.split("\\s+", -1);
        int left = (int) (all.length * CUT);
        boolean first = random.nextBoolean();
        return String.join(" ", Arrays.asList(all).subList(first ? left : 0, first ? all.length : all.length - left));
    }

    private String slips(String text, double share, SplittableRandom random) {
        List<String> all = new ArrayList<>(Arrays.asList(text.split("\\s+", -1)));
        long slips = Math.max(1, Math.round(share * all.size()));
        for (int slip = 0; slip < slips; slip++) {
            int at = random.nextInt(all.size());
            int way = random.nextInt(4);
            if (way == 0 && all.size() > FEWEST_WORDS) {
                all.remove(at);
            } else if (way == 1) {
                all.add(at, all.get(at));
            } else if (way == 2 && at + 1 < all.size()) {
                all.set(at, all.set(at + 1, all.get(at)));
            } else {
                all.set(at, words.any("syllable", random).toLowerCase(Locale.ROOT));
            }
        }
        return String.join(" ", all);
    }

    private String shortened(String text) {
        String[] all = text.split(" ", -1);
        for (int i = 0; i < all.length; i++) {
            all[i] = shortForms.getOrDefault(all[i].toLowerCase(Locale.ROOT), all[i]);
        }
        return String.join(" ", all);
    }

    private static String reordered(String text, SplittableRandom random) {
        List<String> sentences = new ArrayList<>(Arrays.asList(SENTENCE_END.split(text, -1)));
        for (int i = sentences.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            sentences.set(i, sentences.set(other, sentences.get(i)));
        }
        return String.join(" ", sentences);
    }
}
