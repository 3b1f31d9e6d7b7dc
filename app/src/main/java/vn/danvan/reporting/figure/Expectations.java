package vn.danvan.reporting.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.fact.Standing;
import vn.danvan.reporting.fact.Standings;
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

    /** For the figures of one answer: many of them are asked for by the same forms. */
    Reading reading() {
        return new Reading(filers.getIfAvailable());
    }

    /** Who is to report the figures of one answer. */
    final class Reading {

        private record Asked(Set<String> forms, ReportingPeriod period) {}

        private final @Nullable ExpectedFilers filers;
        private final Map<ReportingPeriod, Map<String, Set<String>>> askers = new HashMap<>();
        private final Map<Asked, Map<BodyId, Standing>> known = new HashMap<>();

        private Reading(@Nullable ExpectedFilers filers) {
            this.filers = filers;
        }

        /** Bodies with their standing at the end of the period; empty when nobody knows who is to report. */
        Optional<Map<BodyId, Standing>> of(Indicator indicator, ReportingPeriod period) {
            ExpectedFilers all = filers;
            if (all == null) {
                return Optional.empty();
            }
            Set<String> forms = forms(indicator, period);
            return forms.isEmpty()
                    ? Optional.empty()
                    : Optional.of(known.computeIfAbsent(new Asked(forms, period), asked -> standing(all, asked)));
        }

        /** Whether anybody knows who is to report, so that what no form asks for is asked of nobody. */
        boolean isKnown() {
            return filers != null;
        }

        /** The forms that ask for the figure, by those who report in them; none when nobody knows. */
        Set<String> forms(Indicator indicator, ReportingPeriod period) {
            // A ratio is known of those who are to report both its figures; its base is what decides.
            return forms(indicator.of().map(Indicator.Ratio::denominator).orElse(indicator.code()), period);
        }

        /** The forms that ask for an indicator by its code. */
        Set<String> forms(String code, ReportingPeriod period) {
            ExpectedFilers all = filers;
            return all == null
                    ? Set.of()
                    : askers.computeIfAbsent(period, all::askers).getOrDefault(code, Set.of());
        }

        private Map<BodyId, Standing> standing(ExpectedFilers all, Asked asked) {
            Map<BodyId, Standing> found = new HashMap<>();
            for (String form : asked.forms()) {
                all.filers(form, asked.period())
                        .forEach(body -> found.computeIfAbsent(
                                body, one -> standings.of(one, asked.period().end())));
            }
            return found;
        }
    }
}
