package vn.danvan.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;

/** Records what was done. */
@Component
public class AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    /** Records one change in the caller's transaction. */
    public void record(
            @Nullable Actor actor,
            String action,
            String subjectType,
            String subjectId,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after) {
        LOG.debug("{} {} {}", action, subjectType, subjectId);
    }
}
