package vn.danvan.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.audit.ChainCheck;
import vn.danvan.audit.ChainReport;
import vn.danvan.postgres.TestDatabase;

/** Two of the system on one database are one system to those who work with it. */
class TwoInstancesTests {

    private static final int TASKS_EACH = 12;
    private static final Executor APART = work -> Thread.ofPlatform().daemon().start(work);

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.create("two_instances_test");
    private final List<ServerProcess> servers = new ArrayList<>();

    /** Both at the same moment, on a database in which there is nothing yet. */
    @BeforeEach
    void startBoth() {
        CompletableFuture<Void> one = starting("one").thenAccept(this::keep);
        CompletableFuture<Void> two = starting("two").thenAccept(this::keep);
        CompletableFuture.allOf(one, two).join();
    }

    private synchronized void keep(ServerProcess server) {
        servers.add(server);
    }

    @AfterEach
    void stopBoth() {
        servers.forEach(ServerProcess::close);
    }

    private CompletableFuture<ServerProcess> starting(String name) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return ServerProcess.start(
                                folder.resolve(name),
                                folder.resolve(name + ".log"),
                                "--danvan.db.url=" + database.url(),
                                "--danvan.db.user=" + database.user(),
                                "--danvan.db.password=" + database.password());
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                },
                APART);
    }

    @Test
    void theyStartTogetherLoadTheDemoOnceShareSessionsAndKeepOneRecord() throws Exception {
        assertThat(servers).hasSize(2);
        assertThat(number("select count(*) from access.account where username = 'lanhdao.tinh'"))
                .isOne();
        assertThat(number("select count(*) - count(distinct (programme, reference)) from directive.task"))
                .isZero();
        long before = number("select count(*) from directive.task");

        ServerProcess one = servers.getFirst();
        ServerProcess two = servers.getLast();
        SignedIn leader = new SignedIn(one.address(), "lanhdao.tinh");
        assertThat(leader.at(two.address()).get("/account").body()).contains("Trần Văn Ví Dụ");

        CompletableFuture<Void> here = giving(leader, "một");
        CompletableFuture<Void> there = giving(new SignedIn(two.address(), "lanhdao.tinh"), "hai");
        CompletableFuture.allOf(here, there).join();

        assertThat(number("select count(*) from directive.task")).isEqualTo(before + 2 * TASKS_EACH);
        assertThat(number("select count(*) - count(distinct (programme, reference)) from directive.task"))
                .isZero();
        try (Connection connection = database.connect()) {
            ChainReport report = ChainCheck.run(connection, null);
            assertThat(report.whole()).as(report.toString()).isTrue();
        }

        leader.post("/sign-out", Map.of("_csrf", leader.token("/account")));
        assertThat(leader.at(two.address()).get("/account").body()).doesNotContain("Trần Văn Ví Dụ");
    }

    private static CompletableFuture<Void> giving(SignedIn leader, String name) {
        return CompletableFuture.runAsync(() -> give(leader, name), APART);
    }

    private static void give(SignedIn leader, String name) {
        try {
            String token = leader.token("/programme/2021/new");
            for (int number = 1; number <= TASKS_EACH; number++) {
                HttpResponse<String> answer = leader.post(
                        "/programme/add",
                        Map.of(
                                "_csrf",
                                token,
                                "year",
                                "2021",
                                "chosen-0",
                                "1",
                                "content-0",
                                "Việc " + name + ", số " + number,
                                "lead-0",
                                "Ban Dân vận Huyện ủy Bác Ái",
                                "due-0",
                                "2021-06-30",
                                "form",
                                UUID.randomUUID().toString(),
                                "step",
                                "create"));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private long number(String question) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getLong(1);
        }
    }
}
