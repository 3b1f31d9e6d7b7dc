package vn.danvan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.StatementExtractor;

/** {@code danvan extract FILE... [--out DIR]}: the statements of directive texts as JSON. */
public final class ExtractCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;

    private final @Nullable Function<Path, String> documents;
    private final PrintStream out;
    private final PrintStream err;
    private final ResourceBundle messages;

    private ExtractCommand(@Nullable Function<Path, String> documents, PrintStream out, PrintStream err) {
        this.documents = documents;
        this.out = out;
        this.err = err;
        this.messages = ResourceBundle.getBundle("messages.cli", Locale.getDefault());
    }

    /**
     * Runs the command on plain text files.
     *
     * @return exit code: 0 done, 1 a file was refused (the others are still read), 2 wrong usage
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return new ExtractCommand(null, out, err).execute(args);
    }

    /**
     * Runs the command with a reader for files that are not plain text.
     *
     * @param documents gives the text of a .docx or .pdf file; {@link java.io.UncheckedIOException} where it cannot be read
     */
    public static int run(String[] args, @Nullable Function<Path, String> documents, PrintStream out, PrintStream err) {
        return new ExtractCommand(documents, out, err).execute(args);
    }

    private int execute(String[] args) {
        List<Path> files = new ArrayList<>();
        Path directory = null;
        try {
            for (int i = 0; i < args.length; i++) {
                if (args[i].equals("--out")) {
                    if (directory != null || i + 1 == args.length) {
                        return usage("extract.out.needs.directory");
                    }
                    directory = Path.of(args[++i]);
                } else if (args[i].startsWith("--")) {
                    return usage("extract.unknown.option", args[i]);
                } else {
                    files.add(Path.of(args[i]));
                }
            }
        } catch (InvalidPathException e) {
            return usage("extract.bad.path", e.getInput());
        }
        if (files.isEmpty()) {
            return usage("extract.no.file");
        }
        if (directory == null && files.size() > 1) {
            return usage("extract.needs.out");
        }
        return extract(files, directory);
    }

    private int extract(List<Path> files, @Nullable Path directory) {
        if (directory != null) {
            try {
                Files.createDirectories(directory);
            } catch (IOException e) {
                return refuse("extract.unwritable", directory);
            }
        }
        int code = DONE;
        for (Path file : files) {
            code = Math.max(code, extract(file, directory));
        }
        return code;
    }

    private int extract(Path file, @Nullable Path directory) {
        String text;
        try {
            text = read(file);
        } catch (NoSuchFileException e) {
            return refuse("extract.missing", file);
        } catch (CharacterCodingException e) {
            return refuse("extract.not.utf8", file);
        } catch (IOException | java.io.UncheckedIOException e) {
            return refuse("extract.unreadable", file);
        }
        String json =
                StatementJson.write(StatementExtractor.standard().extract(text).statements());
        if (directory == null) {
            out.print(json);
            out.flush();
            return DONE;
        }
        Path target = directory.resolve(stem(file) + ".json");
        try {
            Files.writeString(target, json);
        } catch (IOException e) {
            return refuse("extract.unwritable", target);
        }
        return DONE;
    }

    private String read(Path file) throws IOException {
        Function<Path, String> reader = documents;
        boolean plain =
                reader == null || file.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
        return reader == null || plain ? Files.readString(file) : reader.apply(file);
    }

    private static String stem(Path file) {
        Path name = file.getFileName();
        String full = name == null ? file.toString() : name.toString();
        int dot = full.lastIndexOf('.');
        return dot > 0 ? full.substring(0, dot) : full;
    }

    private int refuse(String key, Path file) {
        err.println(message(key, file));
        return REFUSED;
    }

    private int usage(String key, Object... args) {
        err.println(message(key, args));
        err.println(message("extract.usage"));
        return USAGE;
    }

    private String message(String key, Object... args) {
        return MessageFormat.format(messages.getString(key), args);
    }
}
