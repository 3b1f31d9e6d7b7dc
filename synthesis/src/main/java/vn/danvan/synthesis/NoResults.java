package vn.danvan.synthesis;

import java.io.IOException;
import java.nio.file.Path;

/** What is there is no folder of results, so it is not replaced: a file, a folder with folders in it, or with the input in it. */
public final class NoResults extends IOException {

    private static final long serialVersionUID = 1L;

    /** For what is there. */
    public NoResults(Path there) {
        super(there.toString());
    }
}
