package uk.panauthority.casework.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that is safe to repeat because messages carry a key of their own (casework reference, section 4.1, rule 1).
 * It stands instead of {@link uk.panauthority.common.idempotency.Idempotent}, which would hold a database connection for the
 * record of its answer while the intake takes another: under a burst, all connections would wait for each other.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RepeatableByMessageKey {}
