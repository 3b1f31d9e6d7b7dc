package vn.danvan.reporting.figure;

import java.util.Optional;
import java.util.Set;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/** Says who is to report; offered as a bean by whoever keeps the submissions. */
public interface ExpectedFilers {

    /** The bodies that are to report the indicator for the period; empty when no form asks for it then. */
    Optional<Set<BodyId>> expected(String indicator, ReportingPeriod period);
}
