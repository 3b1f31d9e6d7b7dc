package vn.danvan.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.summary.FrameChange.Part;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.outline.OutlineSection;
import vn.danvan.summary.piece.Draft;
import vn.danvan.summary.piece.Material;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PrintedSections;
import vn.danvan.summary.register.EntryView;
import vn.danvan.summary.register.NumberRegister;

/** Compares what stands around the text of two versions: title, headings and their order, recipients, signer, accepted notes. */
@Component
class DiffFrame {

    /** A version with its pieces. */
    record Side(VersionView version, List<Piece> pieces) {}

    private final SummaryDesk desk;
    private final SignDesk signDesk;
    private final NumberRegister register;

    DiffFrame(SummaryDesk desk, SignDesk signDesk, NumberRegister register) {
        this.desk = desk;
        this.signDesk = signDesk;
        this.register = register;
    }

    List<FrameChange> of(SummaryView summary, Side before, Side after) {
        List<FrameChange> found = new ArrayList<>();
        Material material = desk.bare(summary);
        OutlineEdition then = desk.outline(before.version());
        OutlineEdition now = desk.outline(after.version());
        put(found, Part.TITLE, desk.title(then, material), desk.title(now, material));
        Map<String, String> was = headings(then, material, before);
        Map<String, String> is = headings(now, material, after);
        was.forEach((section, heading) -> put(found, Part.HEADING, heading, is.get(section)));
        is.forEach((section, heading) -> {
            if (!was.containsKey(section)) {
                put(found, Part.HEADING, null, heading);
            }
        });
        order(found, before, after);
        if (!before.version().isDraft() && !after.version().isDraft()) {
            put(found, Part.RECIPIENTS, recipients(before), recipients(after));
            put(found, Part.SIGNER, signer(before), signer(after));
            put(found, Part.NOTES, notes(before), notes(after));
        }
        return found;
    }

    private static void put(List<FrameChange> found, Part part, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            found.add(new FrameChange(part, before, after));
        }
    }

    private Map<String, String> headings(OutlineEdition outline, Material material, Side side) {
        Map<String, String> all = desk.headings(outline, material);
        Map<String, String> printed = new LinkedHashMap<>();
        for (OutlineSection section : PrintedSections.of(outline, side.pieces())) {
            String heading = all.getOrDefault(section.id(), "");
            if (!heading.isEmpty()) {
                printed.put(section.id(), heading);
            }
        }
        return printed;
    }

    /** What is printed in both stands in another order; the first that moved is named. */
    private static void order(List<FrameChange> found, Side before, Side after) {
        List<Piece> then = common(before, after);
        List<Piece> now = common(after, before);
        for (int place = 0; place < then.size(); place++) {
            if (!then.get(place).draft().key().equals(now.get(place).draft().key())) {
                found.add(new FrameChange(
                        Part.ORDER, then.get(place).text(), now.get(place).text()));
                return;
            }
        }
    }

    private static List<Piece> common(Side side, Side other) {
        Set<Draft.Key> there = other.pieces().stream()
                .filter(Piece::printed)
                .map(piece -> piece.draft().key())
                .collect(Collectors.toCollection(HashSet::new));
        return side.pieces().stream()
                .filter(Piece::printed)
                .filter(piece -> there.contains(piece.draft().key()))
                .toList();
    }

    private String recipients(Side side) {
        VersionView.Signed signed = side.version().signed();
        return signed == null
                ? ""
                : register.entry(signed.number().entry())
                        .map(EntryView::recipients)
                        .map(all -> String.join("; ", all))
                        .orElse("");
    }

    private static String signer(Side side) {
        VersionView.Signed signed = side.version().signed();
        if (signed == null) {
            return "";
        }
        String block = String.join(", ", signed.by().block());
        return (block.isEmpty() ? signed.by().post() : block) + ", "
                + signed.by().name();
    }

    private String notes(Side side) {
        return signDesk.accepted(side.version().id()).stream()
                .map(note -> note.title() + ": " + String.join("; ", note.lines()) + " – " + note.reason())
                .collect(Collectors.joining("\n"));
    }
}
