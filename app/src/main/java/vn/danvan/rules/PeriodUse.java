package vn.danvan.rules;

import java.util.Collection;
import java.util.Set;
import vn.danvan.rules.period.PeriodCode;

/** Says which periods and kinds of periods are in use; whoever reports, plans or sums up by periods answers. */
public interface PeriodUse {

    /** The periods of these kinds for which something was begun, reported, planned or composed. */
    Set<PeriodCode> used(Collection<String> kinds);

    /** The kinds that something asks for by name, such as a form. */
    Set<String> asked();
}
