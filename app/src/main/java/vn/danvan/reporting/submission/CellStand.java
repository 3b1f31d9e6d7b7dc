package vn.danvan.reporting.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.danvan.reporting.form.Answers.CellId;

/**
 * What stood in a cell, or in all cells of a question, at one time.
 *
 * @param texts by the part of the cell its content as the history writes it, with a mark behind the part its remark
 */
record CellStand(Map<String, String> texts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    /** No part holds it. */
    private static final String BESIDE = "#";

    CellStand {
        texts = Map.copyOf(texts);
    }

    static CellStand of(CellId place, Collection<CellStore.Stored> cells) {
        Map<String, String> texts = new HashMap<>();
        for (CellStore.Stored cell : cells) {
            if (isAt(place, cell.id())) {
                String content = CellText.write(cell.content());
                String remark = cell.remark();
                if (content != null) {
                    texts.put(cell.id().part(), content);
                }
                if (remark != null) {
                    texts.put(cell.id().part() + BESIDE, remark);
                }
            }
        }
        return new CellStand(texts);
    }

    private static boolean isAt(CellId place, CellId cell) {
        return place.question().equals(cell.question())
                && (place.part().isEmpty() || place.part().equals(cell.part()));
    }

    static CellStand read(String json) {
        return new CellStand(JSON.readValue(json, TEXTS));
    }

    String json() {
        return JSON.writeValueAsString(texts);
    }

    /** What is different in the other one, cell by cell. */
    List<CellComment.Change> until(CellStand other, String question) {
        TreeSet<String> parts = new TreeSet<>();
        texts.keySet().forEach(key -> parts.add(part(key)));
        other.texts.keySet().forEach(key -> parts.add(part(key)));
        List<CellComment.Change> changes = new ArrayList<>();
        for (String part : parts) {
            CellComment.Change change = new CellComment.Change(
                    new CellId(question, part),
                    CellText.read(texts.get(part)),
                    CellText.read(other.texts.get(part)),
                    beside(part),
                    other.beside(part));
            if (change.within() || change.beside()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private String beside(String part) {
        return Optional.ofNullable(texts.get(part + BESIDE)).orElse("");
    }

    private static String part(String key) {
        return key.endsWith(BESIDE) ? key.substring(0, key.length() - BESIDE.length()) : key;
    }
}
