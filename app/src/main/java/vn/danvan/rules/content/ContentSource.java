package vn.danvan.rules.content;

import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where content files come from: the program itself or a folder being checked. */
public interface ContentSource {

    /** The file of that path below the content root, UTF-8; empty when there is none. */
    Optional<Reader> open(String path);

    /** The paths below the content root of the files directly in the folder whose names end so, sorted. */
    List<String> list(String folder, String ending);

    /** The content shipped with the program. */
    static ContentSource shipped() {
        return new ShippedContent();
    }

    /** The content below a folder that has the sub-folders {@code rules}, {@code calendar}, {@code periods} and others. */
    static ContentSource folder(Path root) {
        return new FolderContent(root);
    }
}
