package vn.danvan.synthesis.input;

/** Every line is a record, as in JSON Lines. */
final class LineFraming implements Framing {

    @Override
    public int lastEnd(byte[] bytes, int length) {
        int at = length;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }
}
