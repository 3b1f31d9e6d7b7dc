package vn.danvan.synthesis.input;

/** Hears how much of a file was read. */
@FunctionalInterface
public interface ReadProgress {

    /** So many bytes of the input, unpacked, were handed out. */
    void read(long bytes);
}
