package vn.danvan.language;

/** Weighs how much better a text reads as Vietnamese after decoding than before. */
final class LegacyEvidence {

    /** How far into a text to look: enough for any page, and it keeps detection cheap on huge files. */
    private static final int SAMPLE = 60_000;

    /** One accented word alone proves nothing ("où" is also "ó" in VNI), two may, five do. */
    private static final double DOUBT = 1.1;

    private int touched;
    private int gained;
    private int lost;
    private int words;
    private int wordsRead;

    private LegacyEvidence() {}

    static double confidence(String text, LegacyEncoding encoding) {
        int end = Math.min(text.length(), SAMPLE);
        if (!isPossible(text, end)) {
            return 0;
        }
        LegacyEvidence evidence = new LegacyEvidence();
        int start = -1;
        for (int i = 0; i <= end; i++) {
            boolean inside = i < end && isInside(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                evidence.weigh(text.substring(start, i), encoding);
                start = -1;
            }
        }
        return evidence.confidence();
    }

    /** Single-byte encodings know no letter above U+00FF: where those abound, the text is Unicode already. */
    private static boolean isPossible(String text, int end) {
        int singleByte = 0;
        int beyond = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            singleByte += c >= 0xA1 && c <= 0xFE ? 1 : 0;
            beyond += c > 0xFF && !isTypographic(c) ? 1 : 0;
        }
        return singleByte > beyond * 3;
    }

    /** Letters of the old encodings include signs such as © and «, so that words run from space to space or ASCII sign. */
    private static boolean isInside(char c) {
        return c >= 0x80 ? c != '\u00A0' && !isTypographic(c) : Character.isLetter(c);
    }

    private static boolean isTypographic(char c) {
        return c >= '\u2010' && c <= '\u203A';
    }

    private void weigh(String word, LegacyEncoding encoding) {
        String decoded = encoding.decode(word);
        boolean reads = Syllables.isWellFormed(decoded);
        words++;
        wordsRead += reads ? 1 : 0;
        boolean readBefore = Syllables.isWellFormed(word);
        boolean unicode = word.chars().anyMatch(c -> c > 0xFF);
        if (word.chars().allMatch(c -> c < 0x80) || (reads && readBefore && !unicode)) {
            return;
        }
        touched++;
        gained += reads && !readBefore ? 1 : 0;
        lost += readBefore ? 1 : 0;
    }

    private double confidence() {
        if (gained <= lost) {
            return 0;
        }
        double better = (gained - lost) / (double) touched;
        double fluent = wordsRead / (double) words;
        return better * Math.sqrt(fluent) * (gained / (gained + DOUBT));
    }
}
