package vn.danvan.postgres;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;

/** A process that starts a server and writes rows until it is killed, saying the number of each row it knows to be safe. */
final class CrashWriter {

    private CrashWriter() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]));
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("insert into line values (?)")) {
            statement.execute("drop table if exists line");
            statement.execute("create table line (number integer primary key)");
            for (int number = 1; ; number++) {
                insert.setInt(1, number);
                insert.executeUpdate();
                out.println(number);
            }
        }
    }
}
