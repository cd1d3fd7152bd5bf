package org.xinhuo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.Permission;

/** The log as auditors read it. */
@ApplicationScoped
@Transactional
public class AuditService {

    @Inject
    private AuditLog log;

    /** A page of the log, newest first, of what stands before this place in it; empty filters match everything. */
    @Allowed(Permission.READ_AUDIT)
    public List<AuditEvent> page(AuditQuery query, Instant before, long beforeId, int size) {
        return log.page(query, before, beforeId, size);
    }
}
