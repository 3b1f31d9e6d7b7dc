package vn.danvan.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.audit.ChainCheck;
import vn.danvan.audit.ChainReport;
import vn.danvan.postgres.DirectConnection;

/** Four people give tasks while the system is killed, once alone and once with its database server. */
class CrashTests {

    private static final int PEOPLE = 4;
    private static final int TASKS_BEFORE_THE_KILL = 40;

    @TempDir
    private Path folder;

    /** Content of each task the system said it has kept, by the task's address. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @Test
    void noTaskThatWasAcknowledgedIsMissingAfterTheSystemWasKilled() throws Exception {
        writeUntilKilled(false);
        writeUntilKilled(true);

        try (ServerProcess server = start();
                DirectConnection database = DirectConnection.open(data(), Map.of())) {
            everythingIsThere(server);
            ChainReport report = ChainCheck.run(database.connection(), null);
            assertThat(report.whole()).as(report.toString()).isTrue();
            assertThat(report.entries()).isGreaterThanOrEqualTo(acknowledged.size());
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * TASKS_BEFORE_THE_KILL);
    }

    private void writeUntilKilled(boolean databaseToo) throws Exception {
        try (ServerProcess server = start()) {
            everythingIsThere(server);
            CountDownLatch enough = new CountDownLatch(TASKS_BEFORE_THE_KILL);
            ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
            List<Thread> people = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                SignedIn leader = new SignedIn(server.address(), "lanhdao.tinh");
                String name = "Việc " + (databaseToo ? "hai" : "một") + " của người " + person;
                people.add(Thread.ofPlatform().start(() -> give(leader, name, enough, refused)));
            }
            assertThat(enough.await(60, TimeUnit.SECONDS))
                    .as(refused.toString())
                    .isTrue();
            server.kill(databaseToo);
            for (Thread person : people) {
                person.join(TimeUnit.SECONDS.toMillis(30));
            }
            assertThat(refused).isEmpty();
        }
    }

    /** Gives one task after the other until the system no longer answers. */
    private void give(SignedIn leader, String name, CountDownLatch enough, ConcurrentLinkedQueue<String> refused) {
        try {
            String token = leader.token("/programme/2021/new");
            for (int number = 1; refused.isEmpty(); number++) {
                String content = name + ", số " + number;
                HttpResponse<String> answer = leader.post("/programme/add", task(content, token));
                if (answer.statusCode() == 302) {
                    acknowledged.put(answer.headers().firstValue("Location").orElseThrow(), content);
                    enough.countDown();
                } else if (answer.statusCode() != 500) {
                    refused.add(answer.statusCode() + " " + answer.body());
                }
            }
        } catch (IOException killed) {
            assertThat(killed).hasNoSuppressedExceptions();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> task(String content, String token) {
        return Map.of(
                "_csrf",
                token,
                "year",
                "2021",
                "chosen-0",
                "1",
                "content-0",
                content,
                "lead-0",
                "Ban Dân vận Huyện ủy Bác Ái",
                "due-0",
                "2021-06-30",
                "form",
                UUID.randomUUID().toString(),
                "step",
                "create");
    }

    private void everythingIsThere(ServerProcess server) throws IOException, InterruptedException {
        SignedIn leader = new SignedIn(server.address(), "lanhdao.tinh");
        for (Map.Entry<String, String> task : acknowledged.entrySet()) {
            String path = task.getKey().replaceFirst("^https?://[^/]+", "");
            HttpResponse<String> page = leader.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).contains(task.getValue());
        }
    }

    private ServerProcess start() throws IOException {
        return ServerProcess.start(data(), folder.resolve("server.log"));
    }

    private Path data() {
        return folder.resolve("data");
    }
}
