package vn.danvan.summary.compose;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.rules.content.ContentSource;

/** Figures made up for a province and three of its units, and what they become in words. */
abstract class ComposerCase {

    static final Composer COMPOSER =
            new Composer(FormLibrary.read(ContentSource.shipped()).catalogue(), Phrases.shipped());
    static final AreaId PROVINCE = new AreaId(new UUID(0, 1));
    static final AreaId NINH_SON = new AreaId(new UUID(0, 2));
    static final AreaId BAC_AI = new AreaId(new UUID(0, 3));
    static final AreaId NINH_PHUOC = new AreaId(new UUID(0, 4));
    static final Span Y2021 = new Span("year", 2021, 1);
    static final Scene SCENE = new Scene(
            PROVINCE,
            Y2021,
            true,
            Map.of("area", "Toàn tỉnh", "area-in", "toàn tỉnh", "year", "2021"),
            List.of(
                    new Scene.Unit(NINH_SON, "Ninh Sơn"),
                    new Scene.Unit(BAC_AI, "Bác Ái"),
                    new Scene.Unit(NINH_PHUOC, "Ninh Phước")));

    final Map<FigureRef, Figure> figures = new HashMap<>();
    final Map<FigureRef, BigDecimal> targets = new HashMap<>();
    final FigureSource source = new FigureSource() {
        @Override
        public Figure figure(FigureRef ref) {
            return figures.getOrDefault(ref, Figure.missing(ref));
        }

        @Override
        public Optional<BigDecimal> target(FigureRef ref) {
            return Optional.ofNullable(targets.get(ref));
        }
    };

    void put(String indicator, int year, String value) {
        put(ref(indicator, year), value, false, false);
    }

    void put(String indicator, AreaId area, String value) {
        put(ref(indicator, 2021).at(area), value, false, false);
    }

    void part(String indicator, String part, String value) {
        put(ref(indicator, 2021).part(part), value, false, false);
    }

    void put(FigureRef ref, String value, boolean unapproved, boolean estimated) {
        figures.put(ref, Figure.of(ref, new BigDecimal(value), unapproved, estimated, 3, 3));
    }

    void target(String indicator, String value) {
        targets.put(ref(indicator, 2021), new BigDecimal(value));
    }

    static FigureRef ref(String indicator, int year) {
        return new FigureRef(indicator, "", PROVINCE, Y2021.inYear(year));
    }

    String text(String pattern) {
        return sentence(pattern).text();
    }

    Composed.Sentence sentence(String pattern) {
        return (Composed.Sentence) compose(pattern);
    }

    Composed compose(String pattern) {
        return COMPOSER.compose(SentencePattern.read(pattern).orElseThrow(), SCENE, source);
    }
}
