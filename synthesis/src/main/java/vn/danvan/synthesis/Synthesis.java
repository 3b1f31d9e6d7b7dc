package vn.danvan.synthesis;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.duplicate.DuplicateFile;
import vn.danvan.synthesis.duplicate.DuplicateGroups;
import vn.danvan.synthesis.duplicate.Duplicates;
import vn.danvan.synthesis.input.OpinionFile;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.input.Rejected;
import vn.danvan.synthesis.parallel.Workers;
import vn.danvan.synthesis.partial.Labour;
import vn.danvan.synthesis.partial.OwnLabour;
import vn.danvan.synthesis.report.Findings;
import vn.danvan.synthesis.report.Report;
import vn.danvan.synthesis.report.ReportSettings;
import vn.danvan.synthesis.report.Source;

/** One run, from an opinion file to a folder of results. */
public final class Synthesis {

    private final SynthesisSettings settings;
    private final Progress progress;
    private final LongSupplier nanos;
    private final Function<Workers, Labour> labourOf;

    /**
     * A run with these settings, which tells how far it is.
     *
     * @param nanos a clock in nanoseconds, for what stages take; no result depends on it
     */
    public Synthesis(SynthesisSettings settings, Progress progress, LongSupplier nanos) {
        this(settings, progress, nanos, OwnLabour::new);
    }

    /**
     * The same, with somebody else to do what is done with each text by itself.
     *
     * @param labourOf makes that of a run, given its threads
     */
    public Synthesis(
            SynthesisSettings settings, Progress progress, LongSupplier nanos, Function<Workers, Labour> labourOf) {
        this.labourOf = labourOf;
        this.nanos = nanos;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Does the work. The folder of results is there when it is done, whole; when it is not done, nothing is left.
     *
     * @throws ResultsExist when the folder is there and may not be replaced
     * @throws NoResults when it is to be replaced and is no folder of results
     * @throws vn.danvan.synthesis.input.UnreadableInput when the file cannot be read as opinions
     */
    public SynthesisReport run() throws IOException {
        Stages stages = new Stages(nanos);
        try (ResultFolder folder = ResultFolder.prepare(settings.out(), settings.replace(), settings.opinions());
                Workers workers = new Workers(settings.threads())) {
            Duplicates duplicates = new Duplicates(settings.seed());
            OpinionFile file = new OpinionFile(settings.opinions(), folder.scratch());
            Labour labour = labourOf.apply(workers);
            try (Opinions opinions = labour.read(file, duplicates, this::read)) {
                stages.end(Progress.Stage.READ);
                DuplicateGroups groups =
                        duplicates.groups(opinions, workers, share -> grouped(share, opinions.count()));
                stages.end(Progress.Stage.DUPLICATES);
                DuplicateFile.write(folder.file("duplicates.csv"), opinions, groups, workers);
                List<Rejected> rejected = opinions.rejected();
                writeRejected(folder, rejected);
                stages.end(Progress.Stage.WRITE);
                Counted counted = settings.duplicatesOnly()
                        ? Counted.NOTHING
                        : new Pipeline(opinions, groups, settings, workers, labour).run(folder, stages, progress);
                writeReport(folder, opinions, groups, counted.findings());
                stages.end(Progress.Stage.WRITE);
                SynthesisReport report = new SynthesisReport(
                        opinions.count(),
                        counted.items(),
                        groups.groups(),
                        counted.themes(),
                        rejected.size(),
                        seconds(stages),
                        PeakMemory.bytes(),
                        opinions.unknownColumns());
                RunFile.write(folder.file("run.json"), settings, report);
                folder.finish();
                return report;
            }
        }
    }

    private void grouped(double share, int opinions) {
        progress.at(Progress.Stage.DUPLICATES, Math.round(share * opinions), opinions);
    }

    private void read(long bytes) {
        progress.at(Progress.Stage.READ, bytes, settings.opinions().toFile().length());
    }

    private void writeReport(
            ResultFolder folder, Opinions opinions, DuplicateGroups groups, @Nullable Findings findings)
            throws IOException {
        ReportSettings wanted = settings.report();
        if (wanted != null) {
            String name = String.valueOf(settings.opinions().getFileName());
            Source source = new Source(name, opinions, groups, settings.draft(), findings);
            Report.write(folder.file("report.html"), wanted, source);
        }
    }

    private static void writeRejected(ResultFolder folder, List<Rejected> rejected) throws IOException {
        if (rejected.isEmpty()) {
            return;
        }
        try (CsvWriter file = new CsvWriter(folder.file("rejected.csv"), "line,id,reason")) {
            for (Rejected one : rejected) {
                file.row(one.line(), one.id(), one.fault().label());
            }
        }
    }

    private static Map<Progress.Stage, Double> seconds(Stages stages) {
        Map<Progress.Stage, Double> seconds = new EnumMap<>(Progress.Stage.class);
        for (Progress.Stage stage : Progress.Stage.values()) {
            seconds.put(stage, stages.seconds(stage));
        }
        return seconds;
    }
}
