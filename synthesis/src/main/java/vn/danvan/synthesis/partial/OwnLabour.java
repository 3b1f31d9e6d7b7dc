package vn.danvan.synthesis.partial;

import java.io.IOException;
import vn.danvan.synthesis.duplicate.Duplicates;
import vn.danvan.synthesis.input.OpinionFile;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.input.ReadProgress;
import vn.danvan.synthesis.parallel.Workers;

/** The threads of this process do the work, on what they share. */
public final class OwnLabour implements Labour {

    private final Workers workers;

    /** These threads. */
    public OwnLabour(Workers workers) {
        this.workers = workers;
    }

    @Override
    public Opinions read(OpinionFile file, Duplicates duplicates, ReadProgress progress) throws IOException {
        return file.read(workers, duplicates.workers(), progress);
    }
}
