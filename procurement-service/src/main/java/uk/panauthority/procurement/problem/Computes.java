package uk.panauthority.procurement.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the fields that callers see in the view of a request's record but never send, because the platform computes
 * them. A request that has one is refused with {@code derived-field}, where any other surplus field is
 * {@code unknown-field}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Computes {

    String[] value();
}
