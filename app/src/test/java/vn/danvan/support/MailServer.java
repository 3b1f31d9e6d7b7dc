package vn.danvan.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail server on this machine that keeps what it is given (RFC 5321, as much of it as a client needs). */
public final class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    /** A message as it arrived: to whom, and its headers and body before decoding. */
    public record Arrived(List<String> recipients, String source) {

        public Arrived {
            recipients = List.copyOf(recipients);
        }
    }

    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();
    private final ServerSocket door;
    private volatile boolean working = true;

    /** Open for letters from the start. */
    public MailServer() {
        try {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofPlatform().daemon().name("mail server").start(this::serve);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** What arrived for the address so far. */
    public List<Arrived> mailOf(String address) {
        return arrived.stream()
                .filter(mail -> mail.recipients().contains(address))
                .toList();
    }

    /** How often somebody connected. */
    public int calls() {
        return calls.get();
    }

    /** From now on the address is one that the server does not know. */
    public void forget(String address) {
        unknown.add(address);
    }

    /** From now on it hangs up on everybody, until it is told to work again. */
    public void stop() {
        working = false;
    }

    /** Takes letters again. */
    public void work() {
        working = true;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                calls.incrementAndGet();
                if (working) {
                    talk(caller);
                }
            } catch (IOException gone) {
                LOG.debug("the caller hung up", gone);
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8);
        List<String> recipients = new ArrayList<>();
        say(out, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.toUpperCase(Locale.ROOT).split("[ :]", 2)[0]) {
                case "RCPT" -> say(out, recipient(line, recipients));
                case "DATA" -> {
                    say(out, "354 go on");
                    arrived.add(new Arrived(recipients, letter(in)));
                    recipients.clear();
                    say(out, "250 kept");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private String recipient(String line, List<String> recipients) {
        String address = line.replaceAll(".*<(.*)>.*", "$1");
        if (unknown.contains(address)) {
            return "550 5.1.1 no such user";
        }
        recipients.add(address);
        return "250 ok";
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return letter.toString();
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
