package vn.danvan.synthesis.input;

/** Watches while a file is read whether the process can hold the whole; several threads report. */
final class MemoryWatch {

    private final MemoryNeed need;
    private final long all;
    private long read;
    private long opinions;
    private long texts;

    /** For an input of so many bytes. Refuses one that is too large whatever its rows. */
    MemoryWatch(MemoryNeed need, long all) throws TooLittleMemory {
        this.need = need;
        this.all = all;
        need.check(all);
    }

    /** The rows of a block of so many bytes were read; refuses to go on as soon as it is sure that the rest is too much. */
    synchronized void took(Rows rows, int bytes) throws TooLittleMemory {
        read += bytes;
        opinions += rows.count;
        texts = Math.max(texts, rows.highestNote() + 1L);
        need.check(opinions, texts, read, all);
    }

    /** The refusal when the memory ran out all the same. */
    synchronized TooLittleMemory exhausted() {
        double more = Math.max(1, (double) all / Math.max(1, read));
        return need.exhausted(Math.round(opinions * more), Math.round(texts * more));
    }
}
