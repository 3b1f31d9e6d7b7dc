package vn.danvan.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.Ink.Area;

/**
 * Looks for stamps of secrecy among the pictures of one document. A picture is read after its frame is taken off and its
 * writing is set level; of a picture as large as a page only the red ink is looked at. Bounded in number and time: what is
 * left unread is counted, never guessed.
 */
final class Stamps {

    private static final int MOST_PICTURES = 12;
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int SMALLEST_SIDE = 20;
    private static final int LARGE = 900_000;
    private static final int MOST_AREAS = 4;
    private static final double NARROWEST_AREA = 0.05;
    private static final double WIDEST_AREA = 0.6;

    private final Tesseract tesseract;
    private final long end = System.nanoTime() + TIME.toNanos();
    private @Nullable Boolean ready;
    private int looked;
    private int unread;

    Stamps(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /** How many pictures were not read: recognition is not installed, a format it does not know, too many or too slow. */
    int unread() {
        return unread;
    }

    /** Refuses the document when the picture is a stamp. */
    void refuseIn(byte[] picture) throws IOException, Refusing {
        if (isClosed()) {
            unread++;
            return;
        }
        BufferedImage image = Drawing.decode(picture);
        if (image == null) {
            unread++;
        } else {
            refuseIn(image);
        }
    }

    /** True when no further picture would be read. */
    boolean isClosed() {
        if (ready == null) {
            ready = tesseract.isReady();
        }
        return !ready || looked >= MOST_PICTURES || System.nanoTime() > end;
    }

    /** Counts a picture that could not even be opened. */
    void skip() {
        unread++;
    }

    /** Refuses the document when the picture is, or a picture of a page shows in red, a stamp. */
    void refuseIn(BufferedImage image) throws IOException, Refusing {
        if (Math.min(image.getWidth(), image.getHeight()) < SMALLEST_SIDE) {
            return;
        }
        if (isClosed()) {
            unread++;
            return;
        }
        looked++;
        Optional<SecrecyMark> mark = Optional.empty();
        try {
            for (BufferedImage candidate : candidates(image)) {
                mark = mark.isPresent() ? mark : read(candidate);
            }
        } catch (Refusing slowOrFailed) {
            unread++;
            return;
        }
        if (mark.isPresent()) {
            throw new Refusing(RefusalCode.SECRET_PICTURE, mark.get().name());
        }
    }

    private static List<BufferedImage> candidates(BufferedImage image) {
        if ((long) image.getWidth() * image.getHeight() < LARGE) {
            return List.of(image);
        }
        List<BufferedImage> red = new ArrayList<>();
        Ink.redAreas(image).stream()
                .filter(area -> isLikeStamp(area, image))
                .sorted(Comparator.comparingInt((Area area) -> area.width() * area.height())
                        .reversed())
                .limit(MOST_AREAS)
                .forEach(area -> red.add(Ink.red(image, area)));
        return red;
    }

    private static boolean isLikeStamp(Area area, BufferedImage page) {
        double share = (double) Math.max(area.width(), area.height()) / page.getWidth();
        return share > NARROWEST_AREA && share < WIDEST_AREA;
    }

    /** Three looks: level without frame as a block and as one line, then as it is. */
    private Optional<SecrecyMark> read(BufferedImage image) throws IOException, Refusing {
        Ink all = Ink.of(image);
        Ink writing = all.unframed();
        Ink read = writing.isEmpty() ? all : writing;
        BufferedImage level = read.drawn(read.slant());
        Optional<SecrecyMark> mark = look(level, "6");
        mark = mark.isPresent() ? mark : look(level, "7");
        return mark.isPresent() ? mark : look(all.drawn(0), "11");
    }

    private Optional<SecrecyMark> look(BufferedImage image, String layout) throws IOException, Refusing {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (!left.isPositive()) {
            throw new Refusing(RefusalCode.OCR_TIMEOUT, TIME.toSeconds());
        }
        String words = tesseract.words(Drawing.png(image), layout, left);
        return SecrecyMark.inStamp(words);
    }
}
