package vn.danvan.synthesis;

import java.io.IOException;
import java.nio.file.Path;

/** The folder for the results is there already. */
public final class ResultsExist extends IOException {

    private static final long serialVersionUID = 1L;

    /** For the folder that was given. */
    public ResultsExist(Path out) {
        super(out.toString());
    }
}
