package vn.danvan.summary.outline;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.Wording;

/** Reads the file of an outline that is to join the others, and says what it would do. */
final class OutlineWorkshop {

    private final Outlines outlines;
    private final FormLibrary forms;
    private final OutlinePeriods periods;

    /** Lays files over these outlines, against these forms, for summaries of these kinds of periods. */
    OutlineWorkshop(Outlines outlines, FormLibrary forms, OutlinePeriods periods) {
        this.outlines = outlines;
        this.forms = forms;
        this.periods = periods;
    }

    /**
     * What the file would do.
     *
     * @param used whether any summary follows an edition
     */
    OutlinePreview preview(String yaml, String file, Predicate<String> used) {
        ContentFaults faults = new ContentFaults(file);
        OutlineReader reader = new OutlineReader(forms, periods);
        List<Outlines.Outline> read = reader.read(new StringReader(yaml), faults);
        if (read.size() > 1) {
            faults.atLine(1, "summary.fault.one", read.size());
        }
        if (!faults.found().isEmpty()) {
            return OutlinePreview.faulty(read.stream().findFirst(), faults.found());
        }
        Outlines.Outline brought = read.getFirst();
        Outlines.Outline whole =
                outlines.with(brought, _ -> true).outline(brought.id()).orElseThrow();
        List<OutlineEdition> changed =
                brought.editions().stream().filter(this::isChanged).toList();
        changed.stream()
                .filter(edition -> isAnother(edition) && used.test(edition.id()))
                .forEach(edition -> reader.fault(edition, "summary.fault.used", edition.id()));
        checkPeriods(whole, brought, reader);
        OutlinePreview preview = new OutlinePreview(
                Optional.of(whole),
                changed.stream().map(this::compared).toList(),
                ended(whole, changed),
                formerly(whole),
                faults.found());
        if (preview.isEmpty()) {
            faults.atLine(1, "summary.fault.same");
            return OutlinePreview.faulty(Optional.of(whole), faults.found());
        }
        return preview;
    }

    /** Summaries of one outline are told apart by their year alone. */
    private void checkPeriods(Outlines.Outline whole, Outlines.Outline brought, OutlineReader reader) {
        if (whole.editions().stream().map(OutlineEdition::period).distinct().count() > 1) {
            reader.fault(
                    brought.editions().getFirst(),
                    "summary.fault.periods",
                    whole.id(),
                    outlines.outline(whole.id())
                            .map(one -> one.editions().getFirst().period())
                            .orElse(""));
        }
    }

    /** A last day alone changes nothing of what is composed. */
    private boolean isChanged(OutlineEdition edition) {
        return inForce(edition.id())
                .filter(same -> same.until(edition.to()).equals(edition))
                .isEmpty();
    }

    /** Whether there is an edition of that id that is told otherwise, in force or waiting. */
    private boolean isAnother(OutlineEdition edition) {
        return outlines.edition(edition.id())
                .filter(there -> !there.until(edition.to()).equals(edition))
                .isPresent();
    }

    private Optional<OutlineEdition> inForce(String edition) {
        return outlines.all().stream()
                .flatMap(one -> one.inForce(edition).stream())
                .findFirst();
    }

    private OutlinePreview.Changed compared(OutlineEdition edition) {
        return new OutlinePreview.Changed(edition, before(edition).map(was -> OutlineDiff.between(was, edition)));
    }

    /** The edition it takes the place of: that of the same day, else the last one before it. */
    private Optional<OutlineEdition> before(OutlineEdition edition) {
        return outlines.outline(edition.outline()).stream()
                .flatMap(one -> one.editions().reversed().stream())
                .filter(one -> !one.from().isAfter(edition.from()))
                .findFirst();
    }

    /** The editions that stay as they are but for their last day, which may change although summaries follow them. */
    private List<OutlineEdition> ended(Outlines.Outline whole, List<OutlineEdition> changed) {
        return whole.editions().stream()
                .filter(edition -> changed.stream().noneMatch(one -> one.id().equals(edition.id())))
                .filter(edition -> inForce(edition.id())
                        .filter(was -> !was.to().equals(edition.to()))
                        .isPresent())
                .toList();
    }

    private Optional<String> formerly(Outlines.Outline whole) {
        return outlines.outline(whole.id())
                .map(Outlines.Outline::name)
                .filter(name -> !name.equals(whole.name()))
                .map(Wording::vi);
    }

    /**
     * The outlines with a file that was put into force before. What does not fit any more, such as a question that no form
     * asks now, is noted and does not undo it: summaries follow its editions.
     *
     * @param known whether the file was put into force beside an edition; another one waits
     */
    Outlines with(String yaml, String file, Predicate<OutlineEdition> known, List<ContentFault> found) {
        ContentFaults faults = new ContentFaults(file);
        List<Outlines.Outline> read = new OutlineReader(forms, periods).read(new StringReader(yaml), faults);
        found.addAll(faults.found());
        return read.isEmpty() ? outlines : outlines.with(read.getFirst(), known);
    }
}
