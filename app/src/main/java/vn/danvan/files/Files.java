package vn.danvan.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Uuids;

/** The stored files. */
@Component
@Transactional
public class Files {

    static final int PART = 1 << 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    Files(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stores the stream to its end and gives the file's id. What people send to be kept goes through {@link Attachments}.
     *
     * @param name the name it came with; folders before it are dropped
     */
    public FileId store(String name, String mediaType, InputStream in, Actor by) throws IOException {
        FileId id = new FileId(Uuids.next(clock));
        insert(id, bareName(name), mediaType, by);
        MessageDigest digest = sha256();
        long size = 0;
        try (DigestInputStream digested = new DigestInputStream(in, digest)) {
            byte[] part = digested.readNBytes(PART);
            for (int number = 0; part.length > 0; number++) {
                insertPart(id, number, part);
                size += part.length;
                part = digested.readNBytes(PART);
            }
        }
        jdbc.sql("update files.file set size = :size, sha256 = :hash where id = :id")
                .param("size", size)
                .param("hash", HexFormat.of().formatHex(digest.digest()))
                .param("id", id.value())
                .update();
        return id;
    }

    /** What is known of the file. */
    @Transactional(readOnly = true)
    public StoredFile describe(FileId id) {
        return describe(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("file", id));
    }

    /** What is known of the files, in the order they were stored; unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<StoredFile> describe(Collection<FileId> ids) {
        return jdbc.sql("select * from files.file where id = any(:ids) order by id")
                .param("ids", ids.stream().map(FileId::value).toArray(UUID[]::new))
                .query(Files::row)
                .list();
    }

    /** The content from its first byte; read part by part while the caller consumes it. */
    public InputStream open(FileId id) {
        describe(id);
        return new PartStream(
                number -> jdbc.sql("select bytes from files.part where file_id = :id and number = :number")
                        .param("id", id.value())
                        .param("number", number)
                        .query(byte[].class)
                        .optional());
    }

    private void insert(FileId id, String name, String mediaType, Actor by) {
        jdbc.sql("""
                insert into files.file (id, name, media_type, size, sha256, stored_by, stored_at)
                values (:id, :name, :mediaType, 0, '', :by, :now)
                """)
                .param("id", id.value())
                .param("name", name)
                .param("mediaType", mediaType)
                .param("by", by.account().value())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private void insertPart(FileId id, int number, byte[] part) {
        jdbc.sql("insert into files.part (file_id, number, bytes) values (:id, :number, :bytes)")
                .param("id", id.value())
                .param("number", number)
                .param("bytes", part)
                .update();
    }

    static String bareName(String name) {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return bare.isEmpty() ? "tep" : bare;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static StoredFile row(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                new AccountId(row.getObject("stored_by", UUID.class)),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
