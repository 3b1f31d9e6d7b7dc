package vn.danvan.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Text recognition by the external program Tesseract with its Vietnamese model; pictures go through pipes, never to disk. */
final class Tesseract {

    private static final String LANGUAGE = "vie";
    private static final long LOOK_MILLIS = 100;
    private static final List<String> SCAN = List.of("tsv");

    /** Finds out which way is up (page segmentation 1) and parts ink from paper place by place, for shadows. */
    private static final List<String> PHOTOGRAPH = List.of("--psm", "1", "-c", "thresholding_method=2", "tsv");

    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final String command;

    Tesseract(String command) {
        this.command = command;
    }

    /** Whether the program and its Vietnamese model are installed. */
    boolean isReady() {
        try {
            String languages = run(List.of(command, "--list-langs"), new byte[0], ANSWER);
            return languages.lines().map(String::strip).anyMatch(LANGUAGE::equals);
        } catch (Refusing | MissingProgram e) {
            return false;
        }
    }

    /** Refuses when it is not installed. */
    void require() throws Refusing {
        if (!isReady()) {
            throw new Refusing(RefusalCode.OCR_MISSING, "tesseract-ocr", "tesseract-ocr-vie");
        }
    }

    /** Recognises one page photographed in whatever light and turned whichever way. */
    Recognition photograph(byte[] png, Duration limit) throws Refusing {
        RecognisedWords words = new RecognisedWords();
        String text = words.read(recognise(png, limit, limit, PHOTOGRAPH));
        return new Recognition(List.of(text), words.confidence());
    }

    Recognition recognise(PDDocument document, List<Integer> pages, Duration limit, ReadingProgress progress)
            throws IOException, Refusing {
        require();
        long end = System.nanoTime() + limit.toNanos();
        List<String> texts = new ArrayList<>();
        RecognisedWords words = new RecognisedWords();
        for (int page : pages) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) {
                throw new Refusing(RefusalCode.OCR_TIMEOUT, limit.toSeconds());
            }
            progress.page(texts.size() + 1, pages.size());
            texts.add(words.read(recognise(PdfPictures.png(document, page), left, limit, SCAN)));
        }
        return new Recognition(texts, words.confidence());
    }

    /**
     * The words in a small picture, line by line.
     *
     * @param layout Tesseract's page segmentation mode: 6 one block, 7 one line, 11 scattered words
     */
    String words(byte[] png, String layout, Duration left) throws Refusing {
        try {
            return run(line(List.of("--psm", layout)), png, left);
        } catch (MissingProgram e) {
            throw new Refusing(RefusalCode.OCR_FAILED);
        }
    }

    private String recognise(byte[] png, Duration left, Duration limit, List<String> settings) throws Refusing {
        try {
            return run(line(settings), png, left);
        } catch (Refusing e) {
            throw e.refused().code() == RefusalCode.OCR_TIMEOUT
                    ? new Refusing(RefusalCode.OCR_TIMEOUT, limit.toSeconds())
                    : e;
        } catch (MissingProgram e) {
            throw new Refusing(RefusalCode.OCR_FAILED);
        }
    }

    private List<String> line(List<String> settings) {
        return Stream.concat(Stream.of(command, "stdin", "stdout", "-l", LANGUAGE, "--dpi", "300"), settings.stream())
                .toList();
    }

    /** The program is not where the command says. */
    private static final class MissingProgram extends Exception {
        private static final long serialVersionUID = 1L;

        MissingProgram(IOException cause) {
            super(cause);
        }
    }

    private static String run(List<String> line, byte[] input, Duration left) throws Refusing, MissingProgram {
        Process process = start(line);
        AtomicBoolean expired = new AtomicBoolean();
        Thread reader = Thread.currentThread();
        Thread watch = Thread.ofVirtual().start(() -> watch(process, reader, left, expired));
        try {
            feed(process, input);
            String output = output(process);
            int exit = process.waitFor();
            if (expired.get()) {
                throw new Refusing(RefusalCode.OCR_TIMEOUT, left.toSeconds());
            }
            if (exit != 0 || output == null) {
                throw new Refusing(RefusalCode.OCR_FAILED);
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusing(RefusalCode.OCR_FAILED);
        } finally {
            process.destroyForcibly();
            watch.interrupt();
        }
    }

    /** Null when the pipe broke: the program was stopped. */
    private static @Nullable String output(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return null;
        }
    }

    private static Process start(List<String> line) throws MissingProgram {
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new MissingProgram(e);
        }
    }

    /** A program that ends before it has read everything says why by its exit value, not by the broken pipe. */
    private static void feed(Process process, byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** Stops the program when its time is up, and when its reader is interrupted, whom a silent pipe would hold. */
    private static void watch(Process process, Thread reader, Duration left, AtomicBoolean expired) {
        long end = System.nanoTime() + left.toNanos();
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                boolean late = System.nanoTime() - end >= 0;
                if (late || reader.isInterrupted()) {
                    expired.set(late);
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
