package org.xinhuo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.xinhuo.shared.Actor;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Refused;

/**
 * Keeps the log: what became true together with it, what was refused although nothing else came of it. A bean of its own,
 * because a bean that is in the middle of a call is not intercepted again, and so would open no transaction.
 */
@ApplicationScoped
@Transactional
class KeepingService {

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
}
