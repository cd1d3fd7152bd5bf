package org.xinhuo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.xinhuo.shared.Actor;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refused;

/** Keeps the log: what became true together with it, what was refused although nothing else came of it. */
@ApplicationScoped
@Transactional
public class AuditService {

    @Inject
    private AuditLog log;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    void keep(@Observes DomainEvent event) {
        if (!(event instanceof Refused)) {
            log.append(new AuditEvent(event, actor, clock.instant()));
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keepRefused(@Observes Refused event) {
        log.append(new AuditEvent(event, actor, clock.instant()));
    }

    /** A page of the log, newest first, of what stands before this place in it; empty filters match everything. */
    @Allowed(Permission.READ_AUDIT)
    public List<AuditEvent> page(AuditQuery query, Instant before, long beforeId, int size) {
        return log.page(query, before, beforeId, size);
    }
}
