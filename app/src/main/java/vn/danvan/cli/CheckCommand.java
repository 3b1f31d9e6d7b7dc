package vn.danvan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import vn.danvan.directive.extraction.ExtractionContent;
import vn.danvan.organisation.content.OrganisationContent;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.rules.RuleContent;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.StepTexts;
import vn.danvan.summary.SummaryContent;

/** {@code danvan check}: every fault of a content folder, or of the shipped content, with file, line and reason. */
final class CheckCommand {

    /** The check of each module that has content. */
    private static final List<Function<ContentSource, List<ContentFault>>> CHECKS = List.of(
            RuleContent::check,
            OrganisationContent::check,
            ExtractionContent::check,
            FormLibrary::check,
            SummaryContent::check);

    private CheckCommand() {}

    /** Checks the folder named, or the shipped content when none is; refused when there is any fault. */
    static int run(String[] args, Terminal terminal) {
        if (args.length > 1 || (args.length == 1 && args[0].startsWith("-"))) {
            terminal.err().println(Danvan.TEXTS.of("cli.usage.check"));
            return Command.WRONG_USAGE;
        }
        if (args.length == 1 && !Files.isDirectory(Path.of(args[0]))) {
            terminal.err().println(Danvan.TEXTS.of("cli.check.folder", args[0]));
            return Command.REFUSED;
        }
        ContentSource source = args.length == 0 ? ContentSource.shipped() : ContentSource.folder(Path.of(args[0]));
        String prefix = args.length == 0 ? "" : Path.of(args[0]) + "/";
        List<ContentFault> faults =
                CHECKS.stream().flatMap(check -> check.apply(source).stream()).toList();
        StepTexts texts = StepTexts.ofTerminal();
        faults.forEach(fault -> terminal.err().println(prefix + fault.text(texts)));
        terminal.err()
                .println(
                        faults.isEmpty()
                                ? Danvan.TEXTS.of("cli.check.done")
                                : Danvan.TEXTS.of("cli.check.faults", faults.size()));
        return faults.isEmpty() ? Command.DONE : Command.REFUSED;
    }
}
