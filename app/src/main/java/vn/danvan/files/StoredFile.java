package vn.danvan.files;

import java.time.Instant;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.FileId;

/**
 * What is known of a stored file.
 *
 * @param name the name it came with, without folders
 * @param size bytes
 * @param sha256 hash of the content, 64 hexadecimal digits
 */
public record StoredFile(
        FileId id, String name, String mediaType, long size, String sha256, AccountId storedBy, Instant storedAt) {}
