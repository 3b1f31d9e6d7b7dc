package vn.danvan.postgres;

import java.nio.file.Path;

/** Another process, or this one, already works in the data folder. */
public final class DataFolderInUse extends DatabaseUnavailable {

    private static final long serialVersionUID = 1L;

    DataFolderInUse(Path folder) {
        super("folder.in.use", folder);
    }
}
