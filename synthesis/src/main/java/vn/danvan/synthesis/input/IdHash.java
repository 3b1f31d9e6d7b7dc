package vn.danvan.synthesis.input;

import vn.danvan.language.FoldedWords;

/** A hash of an id's bytes. */
final class IdHash {

    private IdHash() {}

    static long of(byte[] bytes, int from, int to) {
        long hash = to - from;
        for (int at = from; at < to; at++) {
            hash = (hash ^ bytes[at]) * 0x100000001B3L;
            hash ^= hash >>> 32;
        }
        return FoldedWords.mix(hash);
    }
}
