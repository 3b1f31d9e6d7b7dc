package vn.danvan.summary.conference;

import java.util.Locale;
import java.util.UUID;
import vn.danvan.files.StoredFile;
import vn.danvan.language.SearchKey;

/**
 * A paper that a conference hands out besides its report.
 *
 * @param number its number among the papers of the conference, from 1
 * @param open whether bodies whose delegates are invited may read it
 */
public record ConferencePaper(
        UUID id, int number, PaperKind kind, String title, StoredFile file, boolean open, int revision) {

    private static final int LONGEST = 60;
    private static final int THOUSAND = 1024;

    /** What it is called in the pack: "4-02-tham-luan-dan-van-kheo.docx". */
    String inPack(String before) {
        String words = SearchKey.foldPlain(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut =
                words.length() <= LONGEST ? words : words.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        String called = cut.startsWith(kind.inFile()) ? cut : kind.inFile() + (cut.isEmpty() ? "" : "-" + cut);
        return String.format(Locale.ROOT, "%s-%02d-%s%s", before, number, called, extension());
    }

    private String extension() {
        int dot = file.name().lastIndexOf('.');
        String end = dot < 0 ? "" : file.name().substring(dot).toLowerCase(Locale.ROOT);
        return end.matches("\\.[a-z0-9]{1,5}") ? end : "";
    }

    /** Its size in kilobytes, at least one. */
    public long kilobytes() {
        return Math.max(1, file.size() / THOUSAND);
    }
}
