package vn.danvan.synthesis.parquet;

import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/** Unpacked bytes that grow by new ones and by copies of their own, to a size known before. */
final class Copies {

    private final byte[] bytes;
    private int size;

    Copies(int wanted) {
        this.bytes = new byte[wanted];
    }

    /** Adds the next bytes of a source. */
    void add(ByteSource from, int many) throws UnreadableParquet {
        byte[] some = from.copy(many);
        room(many);
        System.arraycopy(some, 0, bytes, size, many);
        size += many;
    }

    /** Adds bytes that stand so far back; they may reach into what is added. */
    void repeat(long back, int many) throws UnreadableParquet {
        room(many);
        if (back < 1 || back > size) {
            throw new UnreadableParquet(Fault.PACKED);
        }
        int from = size - (int) back;
        if (back >= many) {
            System.arraycopy(bytes, from, bytes, size, many);
            size += many;
            return;
        }
        for (int end = size + many; size < end; size++) {
            bytes[size] = bytes[from++];
        }
    }

    private void room(int many) throws UnreadableParquet {
        if (many > bytes.length - size) {
            throw new UnreadableParquet(Fault.PACKED);
        }
    }

    /** All bytes, which must be as many as were wanted. */
    byte[] whole() throws UnreadableParquet {
        if (size != bytes.length) {
            throw new UnreadableParquet(Fault.PACKED);
        }
        return bytes;
    }
}
