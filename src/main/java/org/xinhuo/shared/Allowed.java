package org.xinhuo.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call this service method: only a caller who holds the permission somewhere. Whether the record at hand lies
 * in their organisations is asked inside by the caller's {@code mustReach} or {@code mustBe}, or the query is bound to
 * the caller's subtree. Every refusal, of either kind, goes to the log.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {
    @Nonbinding
    Permission[] value();
}
