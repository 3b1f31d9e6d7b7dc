package vn.danvan.documents;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** What is drawn in a picture, as black on white and without paper: the ground for reading a stamp. */
final class Ink {

    private static final int SIDE = 900;
    private static final double LARGEST_ZOOM = 4;
    private static final int SMALLEST = 12;
    private static final double FRAME = 0.6;
    private static final int BROADEST_TURN = 60;
    private static final int TURN_STEP = 2;
    private static final int REDDER_THAN_OTHERS = 45;
    private static final int DARKEST_WHITE = 235;
    private static final int MARGIN = 25;
    private static final int SMOOTHED = 3;

    private final boolean[] dark;
    private final int width;
    private final int height;

    private Ink(boolean[] dark, int width, int height) {
        this.dark = dark;
        this.width = width;
        this.height = height;
    }

    /** A part of a picture, in its pixels. */
    record Area(int left, int top, int width, int height) {}

    /** The ink of a picture of any colours; light writing on a dark ground is turned round. */
    static Ink of(BufferedImage picture) {
        BufferedImage sized = sized(picture);
        int[] lightness = smooth(lightness(sized), sized.getWidth(), sized.getHeight());
        int[] counts = new int[256];
        for (int one : lightness) {
            counts[one]++;
        }
        int threshold = Math.min(DARKEST_WHITE, threshold(counts, lightness.length));
        boolean[] dark = new boolean[lightness.length];
        int drawn = 0;
        for (int at = 0; at < dark.length; at++) {
            dark[at] = lightness[at] <= threshold;
            drawn += dark[at] ? 1 : 0;
        }
        boolean reversed = drawn * 2 > dark.length;
        for (int at = 0; reversed && at < dark.length; at++) {
            dark[at] = !dark[at];
        }
        return new Ink(dark, sized.getWidth(), sized.getHeight());
    }

    /** The red ink of a picture, at a quarter of its size, thickened so that the letters of a stamp touch its frame and each other. */
    static List<Area> redAreas(BufferedImage picture) {
        int step = Math.max(1, Math.max(picture.getWidth(), picture.getHeight()) / SIDE);
        int width = picture.getWidth() / step;
        int height = picture.getHeight() / step;
        boolean[] red = new boolean[width * height];
        int reach = Math.max(1, width / 100);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (isRed(picture.getRGB(x * step, y * step))) {
                    int end = Math.min(width, x + reach + 1);
                    for (int row = Math.max(0, y - reach); row < Math.min(height, y + reach + 1); row++) {
                        Arrays.fill(red, row * width + Math.max(0, x - reach), row * width + end, true);
                    }
                }
            }
        }
        return new Ink(red, width, height)
                .pieces().stream()
                        .map(Piece::area)
                        .map(area -> new Area(
                                area.left() * step, area.top() * step, area.width() * step, area.height() * step))
                        .toList();
    }

    /** The red of an area in black on white, all else gone. */
    static BufferedImage red(BufferedImage picture, Area area) {
        int width = Math.min(area.width(), picture.getWidth() - area.left());
        int height = Math.min(area.height(), picture.getHeight() - area.top());
        BufferedImage red = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean ink = isRed(picture.getRGB(area.left() + x, area.top() + y));
                red.getRaster().setSample(x, y, 0, ink ? 0 : 255);
            }
        }
        return red;
    }

    private static boolean isRed(int colour) {
        int red = colour >> 16 & 0xFF;
        return (colour >>> 24) > 127 && red - Math.max(colour >> 8 & 0xFF, colour & 0xFF) > REDDER_THAN_OTHERS;
    }

    private static BufferedImage sized(BufferedImage picture) {
        double zoom = Math.min(LARGEST_ZOOM, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) (picture.getWidth() * zoom));
        int height = Math.max(1, (int) (picture.getHeight() * zoom));
        return Drawing.scaled(picture, width, height);
    }

    private static int[] lightness(BufferedImage picture) {
        int[] lightness = new int[picture.getWidth() * picture.getHeight()];
        for (int at = 0; at < lightness.length; at++) {
            lightness[at] = darkestChannel(picture.getRGB(at % picture.getWidth(), at / picture.getWidth()));
        }
        return lightness;
    }

    /** The mean of each point and those around it: closes the gaps of worn ink. */
    private static int[] smooth(int[] points, int width, int height) {
        int[] across = new int[points.length];
        for (int at = 0; at < points.length; at++) {
            across[at] = mean(points, at, 1, at % width, width);
        }
        int[] down = new int[points.length];
        for (int at = 0; at < points.length; at++) {
            down[at] = mean(across, at, width, at / width, height);
        }
        return down;
    }

    private static int mean(int[] points, int at, int step, int place, int places) {
        int first = Math.max(0, place - SMOOTHED);
        int last = Math.min(places - 1, place + SMOOTHED);
        int sum = 0;
        for (int other = first; other <= last; other++) {
            sum += points[at + (other - place) * step];
        }
        return sum / (last - first + 1);
    }

    private static int darkestChannel(int colour) {
        return Math.min(colour >> 16 & 0xFF, Math.min(colour >> 8 & 0xFF, colour & 0xFF));
    }

    /** The lightness that parts dark from light best (Otsu). */
    private static int threshold(int[] counts, int total) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (double) i * counts[i];
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        int threshold = 127;
        for (int i = 0; i < counts.length; i++) {
            below += counts[i];
            sumBelow += (double) i * counts[i];
            double above = total - below;
            double distance = below == 0 || above == 0 ? 0 : sumBelow / below - (sum - sumBelow) / above;
            if (below * above * distance * distance > best) {
                best = below * above * distance * distance;
                threshold = i;
            }
        }
        return threshold;
    }

    /** A connected piece of ink. */
    private record Piece(List<Integer> points, int left, int top, int right, int bottom) {

        Area area() {
            return new Area(left, top, right - left + 1, bottom - top + 1);
        }
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        boolean[] seen = new boolean[dark.length];
        for (int at = 0; at < dark.length; at++) {
            if (dark[at] && !seen[at]) {
                pieces.add(piece(at, seen));
            }
        }
        return pieces;
    }

    private Piece piece(int start, boolean[] seen) {
        List<Integer> points = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        int left = width;
        int right = 0;
        int bottom = 0;
        int top = height;
        while (!open.isEmpty()) {
            int at = open.pop();
            points.add(at);
            int x = at % width;
            int y = at / width;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int next : new int[] {
                x > 0 ? at - 1 : at,
                x < width - 1 ? at + 1 : at,
                y > 0 ? at - width : at,
                y < height - 1 ? at + width : at
            }) {
                if (dark[next] && !seen[next]) {
                    seen[next] = true;
                    open.push(next);
                }
            }
        }
        return new Piece(points, left, top, right, bottom);
    }

    /** Without frames, which span most of what is drawn, and without specks. */
    Ink unframed() {
        boolean[] kept = dark.clone();
        List<Piece> pieces = pieces();
        int left = pieces.stream().mapToInt(Piece::left).min().orElse(0);
        int right = pieces.stream().mapToInt(Piece::right).max().orElse(0);
        int top = pieces.stream().mapToInt(Piece::top).min().orElse(0);
        int bottom = pieces.stream().mapToInt(Piece::bottom).max().orElse(0);
        for (Piece piece : pieces) {
            boolean frame = piece.right() - piece.left() > FRAME * (right - left)
                    && piece.bottom() - piece.top() > FRAME * (bottom - top);
            if (frame || piece.points().size() < SMALLEST) {
                piece.points().forEach(point -> kept[point] = false);
            }
        }
        return new Ink(kept, width, height);
    }

    boolean isEmpty() {
        for (boolean point : dark) {
            if (point) {
                return false;
            }
        }
        return true;
    }

    /** Degrees by which the lines of writing rise to the right: turned back by them, the writing is lowest. */
    int slant() {
        int best = 0;
        double lowest = Double.MAX_VALUE;
        for (int degrees = -BROADEST_TURN; degrees <= BROADEST_TURN; degrees += TURN_STEP) {
            double extent = extent(Math.toRadians(degrees)) * (1 + Math.abs(degrees) / 2000.0);
            if (extent < lowest) {
                lowest = extent;
                best = degrees;
            }
        }
        return best;
    }

    private double extent(double turn) {
        double sin = Math.sin(turn);
        double cos = Math.cos(turn);
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (int at = 0; at < dark.length; at++) {
            if (dark[at]) {
                int row = at / width;
                int column = at % width;
                double y = column * sin + row * cos;
                least = Math.min(least, y);
                most = Math.max(most, y);
            }
        }
        return most - least;
    }

    /** Black on white, turned clockwise by so many degrees, with a white margin. */
    BufferedImage drawn(int degrees) {
        BufferedImage flat = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int at = 0; at < dark.length; at++) {
            flat.getRaster().setSample(at % width, at / width, 0, dark[at] ? 0 : 255);
        }
        double turn = Math.toRadians(degrees);
        double sin = Math.abs(Math.sin(turn));
        double cos = Math.abs(Math.cos(turn));
        int wide = (int) (width * cos + height * sin) + 2 * MARGIN;
        int high = (int) (width * sin + height * cos) + 2 * MARGIN;
        AffineTransform move = AffineTransform.getTranslateInstance(wide / 2.0, high / 2.0);
        move.rotate(turn);
        move.translate(-width / 2.0, -height / 2.0);
        return Drawing.onWhite(flat, wide, high, move, BufferedImage.TYPE_BYTE_GRAY);
    }
}
