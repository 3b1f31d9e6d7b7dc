package vn.danvan.reporting.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Summing;
import vn.danvan.reporting.spi.Contributed;
import vn.danvan.rules.content.Wording;
import vn.danvan.web.Texts;

/**
 * What tables of figures can be asked for: the indicators that are reported and, as indicators of their own, those that modules
 * count from their records, so that the two never mix.
 */
@Component
public class FigureCatalogue {

    private static final String RECORDS = "@records";

    private final Forms forms;
    private final Contributed contributed;
    private final Texts texts;

    FigureCatalogue(Forms forms, Contributed contributed, Texts texts) {
        this.forms = forms;
        this.contributed = contributed;
        this.texts = texts;
    }

    /** All of them, each that is counted behind the one of the same name that is reported. */
    public List<Indicator> all() {
        Set<String> counted = contributed.indicators();
        return forms.current().catalogue().indicators().stream()
                .flatMap(one -> Stream.concat(Stream.of(one), counted(one, counted).stream()))
                .toList();
    }

    /** The one with this code. */
    public Optional<Indicator> find(String code) {
        return now().find(code);
    }

    /** The indicators as they are now, read once for many questions. */
    public Now now() {
        return new Now(forms.current().catalogue(), contributed.indicators());
    }

    /** All that can be asked for at one time. */
    public final class Now {

        private final Catalogue catalogue;
        private final Set<String> counted;

        private Now(Catalogue catalogue, Set<String> counted) {
            this.catalogue = catalogue;
            this.counted = counted;
        }

        /** The one with this code. */
        public Optional<Indicator> find(String code) {
            Optional<Indicator> reported = catalogue.indicator(reported(code));
            return isCounted(code) ? reported.flatMap(one -> counted(one, counted)) : reported;
        }
    }

    /** The indicator as it is counted from records; empty when nobody counts it. */
    public Optional<Indicator> counted(Indicator reported) {
        return counted(reported, contributed.indicators());
    }

    /**
     * Only what is added up, for bodies are counted each for itself; and nothing of which small numbers are hidden, for what is
     * counted may be smaller than what was reported.
     */
    private Optional<Indicator> counted(Indicator reported, Set<String> counted) {
        boolean open = !reported.sensitive()
                && reported.breakdown().filter(Breakdown::sensitive).isEmpty();
        return counted.contains(reported.code()) && open && reported.summing() == Summing.SUM
                ? Optional.of(reported.called(
                        countedCode(reported.code()),
                        new Wording(
                                texts.text(
                                        Texts.VIETNAMESE,
                                        "figure.counted.name",
                                        reported.name().vi()),
                                texts.text(
                                        Locale.ENGLISH,
                                        "figure.counted.name",
                                        reported.name().en()))))
                : Optional.empty();
    }

    /** Whether the code is of an indicator that is counted from records. */
    public static boolean isCounted(String code) {
        return code.endsWith(RECORDS);
    }

    /** The code under which it is counted. */
    static String countedCode(String reported) {
        return reported + RECORDS;
    }

    /** The code under which it is reported, of what is reported its own. */
    public static String reported(String code) {
        return isCounted(code) ? code.substring(0, code.length() - RECORDS.length()) : code;
    }
}
