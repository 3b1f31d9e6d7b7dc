package vn.danvan.language;

/** One pass over a text that writes its search key, word by word. */
final class KeyFold {

    private final boolean marked;
    private final char[] out;
    private final byte[] toneAt;
    private int length;
    private int word;
    private int tones;
    private int tone;

    KeyFold(int capacity, boolean marked) {
        this.marked = marked;
        this.out = new char[capacity + 1];
        this.toneAt = new byte[marked ? capacity + 1 : 0];
    }

    String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else {
                other(c);
            }
        }
        endWord();
        int end = length > 0 && out[length - 1] == ' ' ? length - 1 : length;
        return new String(out, 0, end);
    }

    private void ascii(char c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            put(c, Letters.LEVEL);
        } else if (c >= 'A' && c <= 'Z') {
            put((char) (c + 32), Letters.LEVEL);
        } else {
            space();
        }
    }

    private void other(char c) {
        char letter = Letters.letter(c);
        if (letter != 0) {
            put(marked ? letter : Letters.bare(letter), Letters.tone(c));
        } else if (Letters.isMark(c)) {
            mark(c);
        } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            put(Letters.lower(c), Letters.LEVEL);
        } else if (!Letters.isInvisible(c)) {
            space();
        }
    }

    private void put(char letter, int letterTone) {
        if (marked) {
            toneAt[length] = (byte) letterTone;
            if (letterTone != Letters.LEVEL) {
                tones++;
                tone = letterTone;
            }
        }
        out[length++] = letter;
    }

    private void mark(char c) {
        if (!marked || length == word) {
            return;
        }
        int added = Letters.toneOfMark(c);
        if (added == 0) {
            out[length - 1] = Letters.qualify(out[length - 1], c);
        } else if (toneAt[length - 1] == Letters.LEVEL) {
            toneAt[length - 1] = (byte) added;
            tones++;
            tone = added;
        }
    }

    private void space() {
        if (length > word) {
            endWord();
            out[length++] = ' ';
            word = length;
        }
    }

    private void endWord() {
        foldY();
        if (tones == 1) {
            int seat = ToneSeat.of(out, word, length);
            if (seat >= 0) {
                out[seat] = Letters.withTone(out[seat], tone);
            } else {
                inPlace();
            }
        } else if (tones > 1) {
            inPlace();
        }
        tones = 0;
    }

    private void inPlace() {
        for (int i = word; i < length; i++) {
            if (toneAt[i] != Letters.LEVEL) {
                out[i] = Letters.withTone(out[i], toneAt[i]);
            }
        }
    }

    private void foldY() {
        int size = length - word;
        if (size == 2 && out[word + 1] == 'y' && "hklmst".indexOf(out[word]) >= 0) {
            out[word + 1] = 'i';
        } else if (size > 2 && out[word] == 'q' && out[word + 1] == 'u' && out[word + 2] == 'i') {
            out[word + 2] = 'y';
        }
    }
}
