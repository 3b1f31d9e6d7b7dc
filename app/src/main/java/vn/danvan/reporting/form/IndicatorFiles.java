package vn.danvan.reporting.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.YamlMap;

/** Reads {@code reporting/indicators.yaml}. */
final class IndicatorFiles {

    static final String FILE = "reporting/indicators.yaml";

    private IndicatorFiles() {}

    /** The catalogue below the source, as far as it can be read; what cannot be is among the faults. */
    static Catalogue read(ContentSource source, ContentFaults faults) {
        return YamlMap.read(source, FILE, faults)
                .map(IndicatorFiles::catalogue)
                .orElseGet(() -> new Catalogue(List.of(), Terms.NONE));
    }

    private static Catalogue catalogue(YamlMap top) {
        Terms terms = new TermReader(Terms.NONE).read(top);
        Indicator.Basis common = new Indicator.Basis(
                top.text("source"),
                top.date("from"),
                Optional.empty(),
                top.choice("confidence", Confidence.class, Confidence.KNOWN));
        IndicatorReader reader = new IndicatorReader(terms, List.of());
        Set<String> codes = new HashSet<>();
        List<Indicator> inOrder = new ArrayList<>();
        for (YamlMap map : top.maps("indicators")) {
            Indicator read = reader.read(map, Optional.of(common));
            if (codes.add(read.code())) {
                inOrder.add(read);
            } else {
                map.fault("code", "rules.fault.twice", read.code());
            }
        }
        top.refuseOthers();
        return new Catalogue(inOrder, terms);
    }
}
