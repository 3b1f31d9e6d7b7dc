package vn.danvan.bench;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compressed bytes of a page with everything a browser fetches for it: styles, scripts, pictures and the fonts it needs. */
final class WeightBench {

    private static final double LIMIT = 150;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern FONT = Pattern.compile("@font-face\\s*\\{([^}]*)}");
    private static final Pattern URL = Pattern.compile("url\\(\"?([^\")]+)\"?\\)");
    private static final Pattern RANGE = Pattern.compile("U\\+([0-9A-Fa-f]+)(?:-([0-9A-Fa-f]+))?");

    private final Figures figures;

    WeightBench(Figures figures) {
        this.figures = figures;
    }

    /** Weighs the sign-in page, the home page and the list of tasks. */
    void run(RunningSystem system) throws IOException, InterruptedException {
        weigh("sign-in", new Reader(system.address()), "/sign-in");
        Reader leader = new Reader(system.address()).signIn("lanhdao.tinh");
        weigh("home", leader, "/");
        weigh("list", leader, "/tasks/list");
    }

    private void weigh(String name, Reader reader, String path) throws IOException, InterruptedException {
        String page = reader.text(path);
        long html = reader.compressedBytes(path);
        Set<String> assets = new LinkedHashSet<>();
        Matcher asset = ASSET.matcher(page);
        while (asset.find()) {
            assets.add(asset.group(1).replace("&amp;", "&"));
        }
        for (String style : Set.copyOf(assets)) {
            if (style.contains(".css")) {
                assets.addAll(fonts(reader.text(style), page));
            }
        }
        long all = html;
        for (String one : assets) {
            all += reader.compressedBytes(one);
        }
        figures.print("weight." + name + ".html", html / 1024.0, "KiB");
        figures.print("weight." + name + ".all", all / 1024.0, "KiB", LIMIT);
    }

    /** The fonts a browser fetches: those whose letters occur on the page. */
    private static Set<String> fonts(String css, String page) {
        Set<String> fonts = new LinkedHashSet<>();
        Matcher face = FONT.matcher(css);
        while (face.find()) {
            Matcher url = URL.matcher(face.group(1));
            if (url.find() && needed(face.group(1), page)) {
                fonts.add(url.group(1));
            }
        }
        return fonts;
    }

    private static boolean needed(String face, String page) {
        Matcher range = RANGE.matcher(face);
        boolean any = false;
        while (range.find()) {
            any = true;
            int first = Integer.parseInt(range.group(1), 16);
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2), 16);
            if (page.codePoints().anyMatch(letter -> letter >= first && letter <= last)) {
                return true;
            }
        }
        return !any;
    }
}
