package uk.panauthority.procurement.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the fields that callers see of a request's record but never send, because the platform computes them. A request
 * that has one is refused with {@code derived-field}, where any other surplus field is {@code unknown-field}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Computes {

    String[] value();

    /**
     * Which of them is the organisation that acts. It is always that of the token: another one is refused with
     * {@code forbidden}.
     */
    String organisation() default "";
}
