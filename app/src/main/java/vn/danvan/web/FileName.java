package vn.danvan.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of files in letters, digits and hyphens, which every disk and every mail takes. */
final class FileName {

    private static final int LONGEST_PART = 60;

    private FileName() {}

    /** "Sổ văn bản", "Ban Dân vận Tỉnh ủy", 2021 give {@code so-van-ban-ban-dan-van-tinh-uy-2021}. */
    static String of(String... parts) {
        return Arrays.stream(parts)
                .map(FileName::plain)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }

    private static String plain(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('\u0111', 'd')
                .replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(LONGEST_PART, plain.length())).replaceAll("^-|-$", "");
    }
}
