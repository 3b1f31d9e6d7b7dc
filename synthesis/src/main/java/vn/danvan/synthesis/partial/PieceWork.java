package vn.danvan.synthesis.partial;

import java.io.IOException;
import java.io.Serializable;

/** What is done with each piece of a stage, the same wherever it is done; several threads may do it at once. */
@FunctionalInterface
public interface PieceWork extends Serializable {

    /** What is made of a piece; both are byte forms. Doing it again gives the same. */
    byte[] on(byte[] piece) throws IOException;
}
