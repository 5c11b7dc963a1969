package uk.panauthority.placement.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** A day or an instant of a year that can be meant. Any other is mistyped, and the database could not keep all of them. */
@Constraint(validatedBy = {OnTheCalendar.OfDay.class, OnTheCalendar.OfInstant.class})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface OnTheCalendar {

    String message() default "the year is mistyped";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A missing day is for other constraints. */
    final class OfDay implements ConstraintValidator<OnTheCalendar, LocalDate> {

        private static final int FIRST = 1990;
        private static final int LAST = 2199;

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || canBeMeant(day.getYear());
        }

        private static boolean canBeMeant(int year) {
            return year >= FIRST && year <= LAST;
        }
    }

    /** A missing instant is for other constraints. */
    final class OfInstant implements ConstraintValidator<OnTheCalendar, Instant> {

        @Override
        public boolean isValid(@Nullable Instant instant, ConstraintValidatorContext context) {
            return instant == null
                    || OfDay.canBeMeant(instant.atOffset(ZoneOffset.UTC).get(ChronoField.YEAR));
        }
    }
}
