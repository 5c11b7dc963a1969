package uk.panauthority.placement.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who the child is, as the Header table says it, and where home is.
 *
 * @param sex {@code M}, {@code F} or {@code U}, whatever the year; each year's file has its own code for it
 * @param upn pupil number, or UN1 to UN5 for why there is none
 * @param mother whether the child is a mother
 * @param motherOfBornOn date of birth of her first child
 * @param unaccompanied whether the child came to the country alone to ask for asylum; such a child has no home postcode
 * @param homePostcode where the child lived before coming into care, written with one space
 */
@Embeddable
public record HeaderFacts(
        String sex,
        @Column(name = "born_on") LocalDate bornOn,
        String ethnicity,
        String upn,
        Boolean mother,
        @Column(name = "mother_of_born_on") @Nullable LocalDate motherOfBornOn,
        Boolean unaccompanied,
        @Column(name = "home_postcode") @Nullable String homePostcode,

        @Enumerated(EnumType.STRING) @Column(name = "header_source")
        Source source,

        @Column(name = "header_told_at") Instant toldAt) {

    /** The record holds a date of birth and must not reach a log by accident. */
    @Override
    public String toString() {
        return "HeaderFacts[told at " + toldAt + "]";
    }
}
