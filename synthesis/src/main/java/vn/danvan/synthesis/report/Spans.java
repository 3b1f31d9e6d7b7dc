package vn.danvan.synthesis.report;

import vn.danvan.synthesis.input.Opinions;

/** Reads what people said, long texts only as far as a page bears. */
final class Spans {

    private static final String MORE = " …";

    private final Opinions opinions;

    Spans(Opinions opinions) {
        this.opinions = opinions;
    }

    /** The id of an opinion. */
    String id(int opinion) {
        return opinions.id(opinion);
    }

    /** The words from one place to another, both in code points, at most so many characters of them. */
    String words(int opinion, int start, int end, int most) {
        String text = opinions.text(opinion);
        int from = text.offsetByCodePoints(0, start);
        return cut(text.substring(from, text.offsetByCodePoints(from, end - start)), most);
    }

    /** The text, at most so many characters of it. */
    String words(int opinion, int most) {
        return cut(opinions.text(opinion), most);
    }

    /** The beginning of a text that is too long, up to the end of a word where there is one. */
    static String cut(String words, int most) {
        String text = words.strip();
        if (text.length() <= most) {
            return text;
        }
        int end = most;
        while (end > most / 2 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        if (end == most / 2) {
            end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        }
        return text.substring(0, end).strip() + MORE;
    }
}
