package vn.danvan.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads many filled {@link EntrySheet}s at once: workbooks, and zips of them. A file that cannot be read stops no other; how
 * many there may be, how large each and what all of them unpack to is bounded.
 */
public final class EntrySheets {

    /** A file as it was uploaded. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of a file, never compared
    public record Named(String name, byte[] content) {}

    /**
     * What may be read at once.
     *
     * @param mostFiles workbooks
     * @param each limits of one workbook
     * @param maxBytes of all workbooks taken out of zips
     * @param maxExpandedBytes what the parts of all workbooks may come to
     */
    public record Limits(int mostFiles, ReadLimits each, long maxBytes, long maxExpandedBytes) {}

    /** Why a file was not even tried. */
    public enum Reason {
        /** Neither a workbook nor a zip. */
        NOT_A_WORKBOOK,
        /** A zip that is damaged. */
        DAMAGED_ZIP,
        /** A zip without any file in it. */
        EMPTY_ZIP,
        /** More files than may be read at once. */
        TOO_MANY,
        /** All files before it came to as much as may be read at once. */
        TOO_MUCH
    }

    /** One file. */
    public sealed interface Item {

        /** Its name, after that of its zip. */
        String file();
    }

    /** A workbook that was read or refused. */
    public record Tried(String file, EntrySheetReader.Result result) implements Item {}

    /** A file that was not tried. */
    public record Left(String file, Reason reason) implements Item {}

    /** Entries of a zip, folders and what systems add included. */
    private static final int MOST_ENTRIES = 10_000;

    private final Limits limits;
    private final List<Item> items = new ArrayList<>();
    private int files;
    private long bytes;
    private long expanded;

    private EntrySheets(Limits limits) {
        this.limits = limits;
    }

    /** Reads the files in their order. */
    public static List<Item> read(List<Named> uploads, Limits limits) {
        EntrySheets reading = new EntrySheets(limits);
        uploads.forEach(reading::upload);
        return List.copyOf(reading.items);
    }

    /** Whether the file is a zip of files and no workbook itself. */
    public static boolean isZip(byte[] content) {
        if (!startsAsZip(content)) {
            return false;
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            return zip.getEntry("[Content_Types].xml") == null;
        } catch (IOException | RuntimeException damaged) {
            // The library meets damaged directories with whatever exception its parsing ends in.
            return false;
        }
    }

    private static boolean startsAsZip(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    private void upload(Named upload) {
        if (isCrowded(upload.content())) {
            items.add(new Left(upload.name(), Reason.TOO_MANY));
        } else if (isZip(upload.content())) {
            zip(upload);
        } else if (files < limits.mostFiles()) {
            files++;
            workbook(upload.name(), upload.content());
        } else {
            items.add(new Left(upload.name(), Reason.TOO_MANY));
        }
    }

    /** Whether its directory is longer than any that people make; told without reading the directory, which takes memory. */
    private static boolean isCrowded(byte[] content) {
        int entries = 0;
        for (int at = 0; at + 3 < content.length && entries <= MOST_ENTRIES; at++) {
            if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 1 && content[at + 3] == 2) {
                entries++;
            }
        }
        return entries > MOST_ENTRIES;
    }

    private void zip(Named upload) {
        try (ZipFile zip = ZipFile.builder().setByteArray(upload.content()).get()) {
            List<ZipArchiveEntry> entries = entries(zip);
            if (entries.isEmpty()) {
                items.add(new Left(upload.name(), Reason.EMPTY_ZIP));
            }
            for (ZipArchiveEntry entry : entries) {
                if (files >= limits.mostFiles()) {
                    items.add(new Left(upload.name(), Reason.TOO_MANY));
                    return;
                }
                files++;
                entry(zip, entry, upload.name() + " › " + entry.getName());
            }
        } catch (IOException | RuntimeException damaged) {
            items.add(new Left(upload.name(), Reason.DAMAGED_ZIP));
        }
    }

    /** What people put there: neither folders nor what their systems add. */
    private static List<ZipArchiveEntry> entries(ZipFile zip) {
        List<ZipArchiveEntry> entries = new ArrayList<>();
        zip.getEntries().asIterator().forEachRemaining(entry -> {
            String name = entry.getName();
            String last = name.substring(name.lastIndexOf('/') + 1);
            boolean added = name.startsWith("__MACOSX/") || last.startsWith(".") || last.startsWith("~$");
            if (!entry.isDirectory() && !added && !last.equalsIgnoreCase("Thumbs.db")) {
                entries.add(entry);
            }
        });
        return entries;
    }

    private void entry(ZipFile zip, ZipArchiveEntry entry, String name) {
        try (InputStream in = zip.getInputStream(entry)) {
            long room = Math.min(limits.each().maxBytes(), limits.maxBytes() - bytes);
            byte[] content = in.readNBytes((int) room + 1);
            bytes += content.length;
            if (bytes > limits.maxBytes()) {
                items.add(new Left(name, Reason.TOO_MUCH));
            } else if (isCrowded(content) || isZip(content)) {
                items.add(new Left(name, Reason.NOT_A_WORKBOOK));
            } else {
                workbook(name, content);
            }
        } catch (IOException | RuntimeException damaged) {
            items.add(new Tried(name, new EntrySheetReader.Refused(RefusalCode.UNREADABLE)));
        }
    }

    private void workbook(String name, byte[] content) {
        long room = limits.maxExpandedBytes() - expanded;
        if (room <= 0) {
            items.add(new Left(name, Reason.TOO_MUCH));
        } else if (isEncrypted(content)) {
            items.add(new Tried(name, new EntrySheetReader.Refused(RefusalCode.ENCRYPTED)));
        } else if (!startsAsZip(content) || isOtherOffice(content)) {
            items.add(new Left(name, Reason.NOT_A_WORKBOOK));
        } else {
            ReadLimits each =
                    limits.each().expandingTo(Math.min(room, limits.each().maxExpandedBytes()));
            items.add(new Tried(name, EntrySheetReader.read(content, each, size -> expanded += size)));
        }
    }

    /** Office files under a password are no zips but what old Office files are. */
    private static boolean isEncrypted(byte[] content) {
        try {
            Sniffer.kind(content);
            return false;
        } catch (Refusing refused) {
            return refused.refused().code() == RefusalCode.ENCRYPTED;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** A text document or slides. */
    private static boolean isOtherOffice(byte[] content) {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            return zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") != null;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}
