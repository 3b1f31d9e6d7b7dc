package vn.danvan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the line {@code READY http://localhost:PORT} on the standard output when the system can serve. */
@Component
class ReadyLine {

    private final ServletWebServerApplicationContext context;

    ReadyLine(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    @EventListener
    void on(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC && context.getWebServer() != null) {
            // Not closed: the standard output belongs to the process.
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII)
                    .println("READY http://localhost:" + context.getWebServer().getPort());
        }
    }
}
