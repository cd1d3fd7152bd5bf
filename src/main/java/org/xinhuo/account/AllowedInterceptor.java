package org.xinhuo.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Refused;

/** Holds {@link Allowed}, and logs what a rule refused. Stands outside the transaction, which a refusal rolls back. */
@Allowed({})
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class AllowedInterceptor {

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        String method = call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
        Permission[] permissions = call.getMethod().getAnnotation(Allowed.class).value();
        if (Arrays.stream(permissions).noneMatch(caller::may)) {
            events.fire(new Refused(method, "", "needs " + Arrays.toString(permissions)));
            throw new NotFound(method, "");
        }
        try {
            return call.proceed();
        } catch (Refusal refusal) {
            events.fire(new Refused(refusal.about().orElse(method), "", refusal.getMessage()));
            throw refusal;
        }
    }
}
