package vn.danvan.synthesis.partial;

import java.io.IOException;
import vn.danvan.synthesis.duplicate.Duplicates;
import vn.danvan.synthesis.input.OpinionFile;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.input.ReadProgress;

/** Who does what a run does with each text by itself; whoever does it, the result is the same. */
public interface Labour {

    /** Reads an opinion file and hands its texts to the duplicates. */
    Opinions read(OpinionFile file, Duplicates duplicates, ReadProgress progress) throws IOException;
}
