package vn.danvan.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.danvan.rules.calendar.CalendarFiles;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.Step;
import vn.danvan.rules.period.PeriodFiles;

/** The check of the content of this module. */
public final class RuleContent {

    private RuleContent() {}

    /**
     * Every fault of the rule sets, calendars and periods below a content folder, with file, line and reason; empty when
     * the system may run on them.
     *
     * @param folder holds {@code rules}, {@code calendar} and {@code periods}
     */
    public static List<ContentFault> check(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of(new ContentFault(folder.toString(), 0, Step.of("rules.fault.folder")));
        }
        ContentSource source = ContentSource.folder(folder);
        List<ContentFault> faults = new ArrayList<>();
        faults.addAll(new RuleFiles(source).check(yaml(folder, "rules")));
        faults.addAll(CalendarFiles.check(source, yaml(folder, "calendar")));
        faults.addAll(PeriodFiles.check(source));
        return faults;
    }

    private static List<String> yaml(Path folder, String name) {
        Path sub = folder.resolve(name);
        if (!Files.isDirectory(sub)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(sub)) {
            return files.map(file -> name + "/" + file.getFileName())
                    .filter(file -> file.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
