package vn.danvan.organisation.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaultException;
import vn.danvan.rules.content.ContentSource;

/** Loads the content at start when this version has not been loaded; instances that start together take turns. */
@Component
class ContentLoader implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ContentLoader.class);
    private static final String FOLDER = "content/organisation/";
    private static final String NAME = "ninh-thuan-khanh-hoa";
    private static final long LOCK = 0x64616e76616e01L;

    private final JdbcClient jdbc;
    private final ContentWriter writer;
    private final TransactionTemplate transaction;

    ContentLoader(JdbcClient jdbc, ContentWriter writer, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        String areas = file("areas.csv");
        String events = file("events.csv");
        String bodies = file("bodies.yaml");
        String digest = digest(areas + '\0' + events + '\0' + bodies);
        if (loaded(digest)) {
            return;
        }
        refuseFaults();
        ContentRows rows = ContentReader.read(areas, events, bodies);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query()
                    .singleRow();
            if (!loaded(digest)) {
                writer.write(rows);
                remember(digest);
            }
        });
        LOG.info(
                "organisation: {} areas, {} bodies",
                rows.areas().size(),
                rows.bodies().size());
    }

    private static void refuseFaults() {
        List<ContentFault> faults = OrganisationContent.check(ContentSource.shipped());
        if (!faults.isEmpty()) {
            throw new ContentFaultException(faults);
        }
    }

    private boolean loaded(String digest) {
        return jdbc.sql("select count(*) from organisation.content where name = :name and digest = :digest")
                        .param("name", NAME)
                        .param("digest", digest)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void remember(String digest) {
        jdbc.sql("""
                        insert into organisation.content (name, digest) values (:name, :digest)
                        on conflict (name) do update set digest = excluded.digest, loaded_at = now()
                        """).param("name", NAME).param("digest", digest).update();
        jdbc.sql("update organisation.revision set number = number + 1").update();
    }

    private static String file(String name) {
        try (InputStream in = new ClassPathResource(FOLDER + name).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
