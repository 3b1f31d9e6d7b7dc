package vn.danvan.postgres;

import java.nio.file.Path;

/**
 * A PostgreSQL server of this process, with its data in a folder.
 *
 * <p>The data survive a restart, and with {@link Durability#FULL} a {@code kill -9} of this process and of the server. The
 * server listens on 127.0.0.1 at a port of the system's choice and asks for a password. It has no shutdown hook: whoever
 * started it closes it after the last connection; without that it ends when the process ends.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final DataFolder folder;
    private final Server server;
    private final String password;
    private boolean closed;

    private EmbeddedPostgres(DataFolder folder, Server server, String password) {
        this.folder = folder;
        this.server = server;
        this.password = password;
    }

    /** Starts the server of a data folder with {@link Durability#FULL}; see {@link #start(Path, Durability)}. */
    public static EmbeddedPostgres start(Path dataFolder) {
        return start(dataFolder, Durability.FULL);
    }

    /**
     * Starts the server of a data folder, laying the folder out where it is new, and returns when it accepts connections.
     *
     * @throws DataFolderInUse when another process or this one works in the folder
     * @throws DatabaseUnavailable when the folder cannot be written, comes from another version, or the server does not start
     */
    public static EmbeddedPostgres start(Path dataFolder, Durability durability) {
        DataFolder folder = DataFolder.hold(dataFolder);
        Server server = null;
        try {
            ServerAccount account = ServerAccount.of(folder.cluster());
            ServerBinaries binaries = ServerBinaries.unpacked(account, folder.root());
            new Cluster(folder, account, binaries).prepare();
            String password = folder.password();
            server = Server.start(folder, account, binaries, durability);
            return new EmbeddedPostgres(folder, server, password);
        } finally {
            if (server == null) {
                folder.close();
            }
        }
    }

    /** The address of the application's database, without name and password. */
    public String jdbcUrl() {
        return jdbcUrl(Cluster.ROLE);
    }

    /** The address of another database of this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    /** The role that owns the application's database; it may create databases and roles but is no superuser. */
    public String user() {
        return Cluster.ROLE;
    }

    /** The password of {@link #user()}; also in the file {@code db-password} of the data folder. */
    public String password() {
        return password;
    }

    /** Stops the server in order and lets go of the folder; does nothing the second time. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.stop();
        } finally {
            folder.close();
        }
    }
}
