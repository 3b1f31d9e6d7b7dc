package vn.danvan.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.StatementExtractor;
import vn.danvan.documents.DocumentReader;
import vn.danvan.documents.ReadLimits;
import vn.danvan.documents.ReadResult;
import vn.danvan.kernel.TerminalTexts;

/**
 * {@code danvan extract FILE... [--out DIR]}: the statements of directive texts as JSON.
 *
 * <p>A .txt is read as UTF-8 and nothing in it is changed, so that offsets count its own code points; .docx and .pdf are
 * read as the intake reads them, and refused for the same reasons.
 */
final class ExtractCommand {

    private static final TerminalTexts DOCUMENT_TEXTS = new TerminalTexts("document");

    /** A file that gives no text, with the sentence that says why. */
    private static final class Unread extends Exception {
        private static final long serialVersionUID = 1L;

        Unread(String sentence) {
            super(sentence);
        }
    }

    private final Terminal terminal;

    private ExtractCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Extracts from each file; a file that is refused does not stop the others. */
    static int run(String[] args, Terminal terminal) {
        return switch (ExtractArguments.read(args)) {
            case ExtractArguments.Wrong(String key, List<String> values) -> {
                terminal.err().println(Danvan.TEXTS.of(key, values.toArray()));
                terminal.err().println(Danvan.TEXTS.of("cli.usage.extract"));
                yield Command.WRONG_USAGE;
            }
            case ExtractArguments.Wanted(List<Path> files, Path directory) ->
                new ExtractCommand(terminal).extract(files, directory);
        };
    }

    private int extract(List<Path> files, @Nullable Path directory) {
        int code = Command.DONE;
        Set<String> written = new HashSet<>();
        for (Path file : files) {
            try {
                if (directory != null && !written.add(stem(file))) {
                    throw new Unread(Danvan.TEXTS.of("extract.same.name", file));
                }
                extract(file, directory);
            } catch (Unread refused) {
                terminal.err().println(refused.getMessage());
                code = Command.REFUSED;
            }
        }
        return code;
    }

    private void extract(Path file, @Nullable Path directory) throws Unread {
        String text = text(file);
        String json =
                StatementJson.write(StatementExtractor.standard().extract(text).statements());
        if (directory == null) {
            terminal.out().print(json);
            return;
        }
        Path target = directory.resolve(stem(file) + ".json");
        try {
            Files.createDirectories(directory);
            Files.writeString(target, json);
        } catch (IOException unwritable) {
            throw new Unread(Danvan.TEXTS.of("extract.unwritable", target));
        }
    }

    private static String text(Path file) throws Unread {
        try {
            return isPlain(file) ? Files.readString(file) : document(file);
        } catch (NoSuchFileException missing) {
            throw new Unread(Danvan.TEXTS.of("extract.missing", file));
        } catch (CharacterCodingException foreign) {
            throw new Unread(Danvan.TEXTS.of("extract.not.utf8", file));
        } catch (IOException unreadable) {
            throw new Unread(Danvan.TEXTS.of("extract.unreadable", file));
        }
    }

    private static String document(Path file) throws IOException, Unread {
        return switch (new DocumentReader().read(file, file.toString(), ReadLimits.DEFAULTS)) {
            case ReadResult.Read read -> read.document().text();
            case ReadResult.Refused refused ->
                throw new Unread(file + ": "
                        + DOCUMENT_TEXTS.of(
                                "refusal.document." + refused.code().code(),
                                refused.args().toArray()));
        };
    }

    private static boolean isPlain(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return !name.endsWith(".docx") && !name.endsWith(".pdf");
    }

    private static String stem(Path file) {
        Path name = file.getFileName();
        String full = name == null ? file.toString() : name.toString();
        int dot = full.lastIndexOf('.');
        return dot > 0 ? full.substring(0, dot) : full;
    }
}
