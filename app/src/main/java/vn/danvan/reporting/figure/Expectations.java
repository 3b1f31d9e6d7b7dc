package vn.danvan.reporting.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/** Knows where those stand who are to report. */
@Component
class Expectations {

    private final ObjectProvider<ExpectedFilers> filers;
    private final Standings standings;

    Expectations(ObjectProvider<ExpectedFilers> filers, Standings standings) {
        this.filers = filers;
        this.standings = standings;
    }

    /** Bodies with their standing at the end of the period; empty when nobody knows who is to report. */
    Optional<Map<BodyId, Standing>> of(Indicator indicator, ReportingPeriod period) {
        ExpectedFilers known = filers.getIfAvailable();
        if (known == null) {
            return Optional.empty();
        }
        // A ratio is known of those who are to report both its figures; its base is what decides.
        String code = indicator.of().map(Indicator.Ratio::denominator).orElse(indicator.code());
        Optional<Set<BodyId>> bodies = known.expected(code, period);
        return bodies.map(all -> {
            Map<BodyId, Standing> found = new HashMap<>();
            all.forEach(body -> found.put(body, standings.of(body, period.end())));
            return found;
        });
    }
}
