package vn.danvan.documents;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks every deflated stream of a PDF once, only to count, so that no bomb reaches the parser. */
final class PdfStreams {

    private static final byte[] KEYWORD = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int ZLIB = 0x78;

    private PdfStreams() {}

    static void refuseBombs(byte[] pdf, long limit) throws Refusing {
        byte[] sink = new byte[65_536];
        long expanded = 0;
        for (int i = 0; i < pdf.length - KEYWORD.length - 2; i++) {
            if (pdf[i] == 's' && isKeyword(pdf, i)) {
                int data = skipLineBreak(pdf, i + KEYWORD.length);
                if (data < pdf.length && (pdf[data] & 0x0F) == 8 && pdf[data] == ZLIB) {
                    expanded += count(pdf, data, sink, limit - expanded);
                }
            }
            if (expanded > limit) {
                throw new Refusing(RefusalCode.ZIP_BOMB, limit);
            }
        }
    }

    private static boolean isKeyword(byte[] pdf, int at) {
        for (int i = 0; i < KEYWORD.length; i++) {
            if (pdf[at + i] != KEYWORD[i]) {
                return false;
            }
        }
        return true;
    }

    private static int skipLineBreak(byte[] pdf, int at) {
        int next = at;
        while (next < pdf.length && (pdf[next] == '\r' || pdf[next] == '\n')) {
            next++;
        }
        return next;
    }

    /** How much comes out, at most a little more than the budget; damaged data counts as far as it unpacks. */
    private static long count(byte[] pdf, int from, byte[] sink, long budget) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            long total = 0;
            int n = inflater.inflate(sink);
            while (n > 0 && total <= budget) {
                total += n;
                n = inflater.inflate(sink);
            }
            return total;
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
