package org.xinhuo.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service method that asks for no permission, because nobody is there yet to hold one: only start-up and the sample
 * data may call it. No page and no part of the contract leads here, which a test holds.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface StartUpOnly {}
