package vn.danvan.summary.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an edition of an outline has otherwise than the one it takes the place of.
 *
 * @param entries in the order of the new edition, what is gone last
 * @param reordered whether what stays stands in another order or in another section
 */
public record OutlineDiff(List<Entry> entries, boolean reordered) {

    /** Keeps a copy. */
    public OutlineDiff {
        entries = List.copyOf(entries);
    }

    /** What became of a part. */
    public enum Kind {
        /** It was not there before. */
        NEW,
        /** It is told otherwise. */
        CHANGED,
        /** It is there no more. */
        GONE
    }

    /** Which part of an outline. */
    public enum What {
        /** The title of the summary. */
        TITLE,
        /** The form whose reports it rests on. */
        FORM,
        /** The kind of document. */
        TYPE,
        /** The list of recipients. */
        RECIPIENTS,
        /** A section with its heading. */
        SECTION,
        /** Sentences with figures. */
        PARAGRAPH,
        /** Figures by unit. */
        UNIT_TABLE,
        /** A picture. */
        CHART,
        /** What units wrote. */
        NARRATIVE,
        /** How the tasks stand. */
        TASKS,
        /** What people write. */
        PROMPT
    }

    /**
     * A part that is not as it was.
     *
     * @param section the heading below which it stands, else its id; empty for what belongs to the whole
     */
    public record Entry(Kind kind, What what, String section, String before, String after) {}

    /** A block with the heading it stands under. */
    private record Placed(Block block, String section, String heading) {}

    /** How the later edition differs from the earlier one. */
    public static OutlineDiff between(OutlineEdition before, OutlineEdition after) {
        List<Entry> entries = new ArrayList<>();
        head(What.TITLE, before.title(), after.title(), entries);
        head(What.FORM, before.form(), after.form(), entries);
        head(What.TYPE, before.type(), after.type(), entries);
        head(What.RECIPIENTS, String.join("; ", before.recipients()), String.join("; ", after.recipients()), entries);
        Map<String, OutlineSection> sections = sections(before);
        Map<String, Placed> blocks = blocks(before);
        for (OutlineSection section : after.sections()) {
            compare(sections.get(section.id()), section, entries);
            section.blocks().forEach(block -> compare(blocks.get(block.id()), block, heading(section), entries));
        }
        gone(before, after, entries);
        return new OutlineDiff(entries, !sameOrder(before, after));
    }

    private static void head(What what, String before, String after, List<Entry> into) {
        if (!before.equals(after)) {
            into.add(new Entry(Kind.CHANGED, what, "", before, after));
        }
    }

    private static void compare(@Nullable OutlineSection before, OutlineSection now, List<Entry> into) {
        if (before == null) {
            into.add(new Entry(Kind.NEW, What.SECTION, "", "", heading(now)));
        } else if (!before.heading().equals(now.heading()) || before.level() != now.level()) {
            into.add(new Entry(Kind.CHANGED, What.SECTION, "", heading(before), heading(now)));
        }
    }

    private static void compare(@Nullable Placed before, Block now, String heading, List<Entry> into) {
        if (before == null) {
            into.add(new Entry(Kind.NEW, BlockText.kind(now), heading, "", BlockText.of(now)));
        } else if (!before.block().equals(now)) {
            into.add(new Entry(
                    Kind.CHANGED, BlockText.kind(now), heading, BlockText.of(before.block()), BlockText.of(now)));
        }
    }

    private static void gone(OutlineEdition before, OutlineEdition after, List<Entry> into) {
        Set<String> sections = sections(after).keySet();
        before.sections().stream()
                .filter(section -> !sections.contains(section.id()))
                .forEach(section -> into.add(new Entry(Kind.GONE, What.SECTION, "", heading(section), "")));
        Set<String> blocks = blocks(after).keySet();
        blocks(before).values().stream()
                .filter(placed -> !blocks.contains(placed.block().id()))
                .forEach(placed -> into.add(new Entry(
                        Kind.GONE,
                        BlockText.kind(placed.block()),
                        placed.heading(),
                        BlockText.of(placed.block()),
                        "")));
    }

    /** The headings of sections that stand in another order than before: as few as it takes to tell it. */
    public static List<String> moved(OutlineEdition before, OutlineEdition after) {
        List<String> was = List.copyOf(sections(before).keySet());
        List<OutlineSection> now = after.sections().stream()
                .filter(section -> was.contains(section.id()))
                .toList();
        List<List<OutlineSection>> chains = new ArrayList<>();
        List<OutlineSection> longest = List.of();
        for (OutlineSection section : now) {
            int place = was.indexOf(section.id());
            List<OutlineSection> chain = new ArrayList<>(chains.stream()
                    .filter(one -> was.indexOf(one.getLast().id()) < place)
                    .max(Comparator.comparingInt(List::size))
                    .orElse(List.of()));
            chain.add(section);
            chains.add(chain);
            longest = chain.size() > longest.size() ? chain : longest;
        }
        List<OutlineSection> stay = longest;
        return now.stream()
                .filter(section -> !stay.contains(section))
                .map(OutlineDiff::heading)
                .toList();
    }

    private static boolean sameOrder(OutlineEdition before, OutlineEdition after) {
        Map<String, Placed> was = blocks(before);
        Map<String, Placed> is = blocks(after);
        return common(sections(before).keySet(), sections(after).keySet())
                        .equals(common(
                                sections(after).keySet(), sections(before).keySet()))
                && common(was.keySet(), is.keySet()).equals(common(is.keySet(), was.keySet()))
                && is.entrySet().stream()
                        .filter(one -> was.containsKey(one.getKey()))
                        .allMatch(one -> Objects.requireNonNull(was.get(one.getKey()))
                                .section()
                                .equals(one.getValue().section()));
    }

    private static List<String> common(Set<String> these, Set<String> those) {
        return these.stream().filter(those::contains).toList();
    }

    private static Map<String, OutlineSection> sections(OutlineEdition edition) {
        Map<String, OutlineSection> sections = new LinkedHashMap<>();
        edition.sections().forEach(section -> sections.put(section.id(), section));
        return sections;
    }

    private static Map<String, Placed> blocks(OutlineEdition edition) {
        Map<String, Placed> blocks = new LinkedHashMap<>();
        for (OutlineSection section : edition.sections()) {
            section.blocks()
                    .forEach(block -> blocks.put(block.id(), new Placed(block, section.id(), heading(section))));
        }
        return blocks;
    }

    private static String heading(OutlineSection section) {
        return section.heading().isEmpty() ? section.id() : section.heading();
    }
}
