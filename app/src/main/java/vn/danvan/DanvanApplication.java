package vn.danvan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The server: every module of danvan in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "danvan")
public class DanvanApplication {

    /** Starts the server; {@code bin/run} passes the settings. */
    public static void main(String[] args) {
        SpringApplication.run(DanvanApplication.class, args);
    }
}
