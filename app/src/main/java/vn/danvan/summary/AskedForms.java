package vn.danvan.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.Filers;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.summary.outline.Block;
import vn.danvan.summary.outline.OutlineEdition;

/** The forms a summary rests on: that of its outline, and every other that asks for a figure or paragraph the outline tells. */
@Component
public class AskedForms {

    /** A form for a period. */
    public record Asked(Form form, FormEdition edition, ReportingPeriod period) {}

    private final Forms forms;
    private final Scenes scenes;
    private final Filers filers;
    private final SummaryBodies bodies;

    AskedForms(Forms forms, Scenes scenes, Filers filers, SummaryBodies bodies) {
        this.forms = forms;
        this.scenes = scenes;
        this.filers = filers;
        this.bodies = bodies;
    }

    /** The outline's own first. */
    public List<Asked> of(SummaryDetail detail) {
        List<Asked> asked = new ArrayList<>();
        Map<String, Set<String>> told = told(detail.outline());
        told.forEach((kind, codes) -> {
            ReportingPeriod period = scenes.period(detail.scene().in(kind).period());
            for (Form form : forms.current().forms()) {
                form.edition(period)
                        .filter(edition -> edition.periods().contains(kind))
                        .filter(edition -> asks(edition, codes) || rests(detail.outline(), form.id(), kind))
                        .ifPresent(edition -> asked.add(new Asked(form, edition, period)));
            }
        });
        asked.sort((one, other) -> Boolean.compare(isOwn(detail, other), isOwn(detail, one)));
        return asked;
    }

    /** Those that bodies below file, so that the body can urge them. */
    public List<Asked> ofOwnLine(SummaryDetail detail) {
        return of(detail).stream()
                .filter(one -> !filers.filers(
                                one.edition(), one.period(), detail.summary().body(), bodies.today())
                        .isEmpty())
                .toList();
    }

    private static boolean isOwn(SummaryDetail detail, Asked asked) {
        return asked.form().id().equals(detail.outline().form());
    }

    private static boolean asks(FormEdition edition, Set<String> codes) {
        return edition.figures()
                .anyMatch(question -> codes.contains(question.indicator().code()));
    }

    /** Whether the summary rests on the form though it may tell no figure of it. */
    private static boolean rests(OutlineEdition outline, String form, String kind) {
        return kind.equals(outline.period())
                && (form.equals(outline.form())
                        || blocks(outline)
                                .anyMatch(block -> block instanceof Block.Narrative told
                                        && told.form().equals(form)));
    }

    private static Stream<Block> blocks(OutlineEdition outline) {
        return outline.sections().stream().flatMap(section -> section.blocks().stream());
    }

    /** The indicators that are told, by kind of period; of a ratio the two it is made of. */
    private Map<String, Set<String>> told(OutlineEdition outline) {
        Map<String, Set<String>> told = new LinkedHashMap<>();
        told.put(outline.period(), new HashSet<>());
        Catalogue catalogue = forms.current().catalogue();
        blocks(outline)
                .filter(Block.Figures.class::isInstance)
                .map(Block.Figures.class::cast)
                .forEach(block -> {
                    Set<String> codes = told.computeIfAbsent(block.period(), _ -> new TreeSet<>());
                    block.indicators().forEach(code -> codes.addAll(Block.Figures.reported(catalogue, code)));
                });
        return told;
    }
}
