package vn.danvan.reporting.figure;

import java.util.Map;
import java.util.Set;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/** Says who is to report; offered as a bean by whoever keeps the submissions. */
public interface ExpectedFilers {

    /** Which forms ask for a figure in the period: their ids by the indicator's code; none for what no form asks for then. */
    Map<String, Set<String>> askers(ReportingPeriod period);

    /** The bodies that are to report in a form of {@link #askers} for the period. */
    Set<BodyId> filers(String form, ReportingPeriod period);
}
