package vn.danvan.summary.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import vn.danvan.summary.compose.SentencePattern;

/** Writes an outline as the YAML that would be read as the same outline. */
public final class OutlineYaml {

    /** No sentence is broken, so that a fault's line is that of the sentence. */
    private static final int WIDTH = 10_000;

    private OutlineYaml() {}

    /** The outline with all its editions. */
    public static String of(Outlines.Outline outline) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", outline.id());
        one.put("name", wording(outline.name().vi(), outline.name().en()));
        one.put(
                "editions",
                outline.editions().stream().map(OutlineYaml::edition).toList());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(WIDTH);
        options.setSplitLines(false);
        return new Yaml(options).dump(Map.of("outlines", List.of(one)));
    }

    private static Map<String, Object> wording(String vi, String en) {
        Map<String, Object> wording = new LinkedHashMap<>();
        wording.put("vi", vi);
        wording.put("en", en);
        return wording;
    }

    private static Map<String, Object> edition(OutlineEdition edition) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", edition.from().toString());
        edition.to().ifPresent(to -> fields.put("to", to.toString()));
        fields.put("confidence", written(edition.confidence()));
        fields.put("source", edition.source());
        fields.put("form", edition.form());
        fields.put("period", edition.period());
        fields.put("type", edition.type());
        fields.put("title", edition.title());
        fields.put("recipients", edition.recipients());
        fields.put(
                "sections",
                edition.sections().stream()
                        .map(section -> section(section, edition.period()))
                        .toList());
        return fields;
    }

    private static Map<String, Object> section(OutlineSection section, String period) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", section.id());
        fields.put("level", written(section.level()));
        if (!section.heading().isEmpty()) {
            fields.put("heading", section.heading());
        }
        if (!section.blocks().isEmpty()) {
            fields.put(
                    "blocks",
                    section.blocks().stream().map(block -> block(block, period)).toList());
        }
        return fields;
    }

    private static Map<String, Object> block(Block block, String period) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", block.id());
        if (block instanceof Block.Figures figures && !figures.period().equals(period)) {
            fields.put("period", figures.period());
        }
        switch (block) {
            case Block.Paragraph told ->
                fields.put(
                        "sentences",
                        told.sentences().stream().map(SentencePattern::text).toList());
            case Block.UnitTable table -> {
                fields.put("table", table.indicators());
                fields.put("caption", table.caption());
            }
            case Block.Chart chart -> {
                fields.put("chart", chart.indicator());
                fields.put("by", written(chart.kind()));
                fields.put("caption", chart.caption());
            }
            case Block.Narrative narrative -> {
                fields.put("narrative", narrative.form() + "/" + narrative.question());
                if (!narrative.hint().isEmpty()) {
                    fields.put("prompt", narrative.hint());
                }
            }
            case Block.Tasks _ -> fields.put("tasks", true);
            case Block.Prompt prompt -> fields.put("prompt", prompt.hint());
        }
        return fields;
    }

    private static String written(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
