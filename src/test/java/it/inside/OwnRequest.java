package it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.function.Supplier;

/** A request of its own for work on another thread, so that it has a caller of its own. */
@ApplicationScoped
public class OwnRequest {

    @ActivateRequestContext
    public <T> T during(Supplier<T> work) {
        return work.get();
    }
}
