package vn.danvan.documents;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks every deflated stream of a PDF once, only to count, so that no bomb reaches the parser. */
final class PdfStreams {

    private static final byte[] KEYWORD = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int ZLIB = 0x78;

    private static final int STREAMS_AT_LIMIT = 10;

    private final byte[] pdf;
    private final long limit;
    private final byte[] sink = new byte[65_536];
    private final Inflater inflater = new Inflater();

    private PdfStreams(byte[] pdf, long limit) {
        this.pdf = pdf;
        this.limit = limit;
    }

    /** Refuses a file with a stream that comes to more than the limit, or whose streams together come to ten times as much. */
    static void refuseBombs(byte[] pdf, long limit) throws Refusing {
        PdfStreams streams = new PdfStreams(pdf, limit);
        try {
            streams.countAll();
        } finally {
            streams.inflater.end();
        }
    }

    private void countAll() throws Refusing {
        long expanded = 0;
        for (int i = 0; i < pdf.length - KEYWORD.length - 2; i++) {
            int data = pdf[i] == 's' && isKeyword(pdf, i) ? skipLineBreak(pdf, i + KEYWORD.length) : pdf.length;
            if (data < pdf.length && pdf[data] == ZLIB) {
                long one = count(data);
                expanded += one;
                if (one > limit || expanded > limit * STREAMS_AT_LIMIT) {
                    throw new Refusing(RefusalCode.ZIP_BOMB, limit);
                }
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

    /** How much comes out, at most a little more than the limit; damaged data counts as far as it unpacks. */
    private long count(int from) {
        inflater.reset();
        inflater.setInput(pdf, from, pdf.length - from);
        try {
            int n = inflater.inflate(sink);
            while (n > 0 && inflater.getBytesWritten() <= limit) {
                n = inflater.inflate(sink);
            }
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        }
        return inflater.getBytesWritten();
    }
}
