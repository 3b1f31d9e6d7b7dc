package vn.danvan.postgres;

import java.util.List;

/** What the server promises about rows it has acknowledged. */
public enum Durability {
    /** Acknowledged rows survive a crash of the process and of the machine. */
    FULL,
    /** Nothing is promised after a crash; for tests, where speed matters and the data do not. */
    NONE;

    List<String> settings() {
        return switch (this) {
            case FULL -> List.of();
            case NONE -> List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
        };
    }
}
