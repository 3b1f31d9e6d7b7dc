package vn.danvan.reporting.filling.web;

import java.util.List;
import vn.danvan.files.StoredFile;

/** The files beside one cell of a table, with the cell's key and what it is called in the table. */
public record TableFiles(String key, String label, List<StoredFile> files) {

    /** Keeps a copy. */
    public TableFiles {
        files = List.copyOf(files);
    }
}
