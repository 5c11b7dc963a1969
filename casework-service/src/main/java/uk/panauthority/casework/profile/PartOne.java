package uk.panauthority.casework.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part 1, as the protocol's form has it. Who the child is stands in the child's own record, and is not repeated here.
 * Texts are kept as given.
 *
 * @param earlierAbsences what is known of absences before; those of this platform are counted by it
 */
public record PartOne(
        @Valid @Nullable Details details,
        @Valid @Nullable Description description,
        @Size(max = 30) List<@NotNull @Valid Vulnerability> vulnerabilities,
        @Size(max = 50) List<@NotNull @Valid Associate> associates,
        @Size(max = 30) List<@NotNull @Valid Address> addresses,
        @Size(max = 50) List<@NotNull @Valid Spot> places,
        @Valid @Nullable Medical medical,
        @Valid @Nullable Money money,
        @Size(max = 20) List<@NotNull @Valid Account> socialMedia,
        @Size(max = 10) List<@NotNull @Valid Phone> phones,
        @Valid @Nullable Transport transport,
        @Valid @Nullable EarlierAbsences earlierAbsences) {

    private static final String TEXT = "[^\\p{Cs}\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]*";

    public PartOne {
        vulnerabilities = copy(vulnerabilities);
        associates = copy(associates);
        addresses = copy(addresses);
        places = copy(places);
        socialMedia = copy(socialMedia);
        phones = copy(phones);
    }

    /** What a placement begins with: nothing that anybody has to believe. */
    static PartOne begun() {
        return new PartOne(
                null, null, List.of(), List.of(), List.of(), List.of(), null, null, List.of(), List.of(), null, null);
    }

    /** How the child is called and reached in daily life. */
    public record Details(
            @Nullable @Size(max = 200) @Pattern(regexp = TEXT)
            String knownAs,

            @Nullable @Size(max = 200) @Pattern(regexp = TEXT)
            String school,

            @Nullable @Size(max = 200) @Pattern(regexp = TEXT)
            String languages,

            @Nullable @Size(max = 2000) @Pattern(regexp = TEXT)
            String howToSpeakWithTheChild) {}

    /** What the child looks like. */
    public record Description(
            @Nullable @Min(30) @Max(250) Integer heightCentimetres,

            @Nullable @Size(max = 100) @Pattern(regexp = TEXT)
            String build,

            @Nullable @Size(max = 100) @Pattern(regexp = TEXT)
            String hair,

            @Nullable @Size(max = 100) @Pattern(regexp = TEXT)
            String eyes,

            @Nullable @Size(max = 1000) @Pattern(regexp = TEXT)
            String marks) {}

    /** A danger the child is in, by the code of the warning flags. */
    public record Vulnerability(
            @NotNull @Pattern(regexp = "[A-Z_]{2,40}") String code,

            @Nullable @Size(max = 2000) @Pattern(regexp = TEXT)
            String note) {}

    /** Somebody the child may be with. */
    public record Associate(
            @NotNull @Size(min = 1, max = 200) @Pattern(regexp = TEXT)
            String name,

            @Nullable @Size(max = 100) @Pattern(regexp = TEXT)
            String relation,

            boolean ofConcern) {}

    /** Where the child has lived or has family. */
    public record Address(
            @NotNull @Size(min = 1, max = 500) @Pattern(regexp = TEXT)
            String address,

            @Nullable @Size(max = 100) @Pattern(regexp = TEXT)
            String relation) {}

    /** Where the child goes. */
    public record Spot(
            @NotNull @Size(min = 1, max = 500) @Pattern(regexp = TEXT)
            String place,

            @Nullable @Size(max = 500) @Pattern(regexp = TEXT)
            String why) {}

    /** What a search must know about the child's health. */
    public record Medical(
            @Nullable @Size(max = 2000) @Pattern(regexp = TEXT)
            String conditions,

            @Nullable @Size(max = 2000) @Pattern(regexp = TEXT)
            String medication,

            @Nullable @Size(max = 1000) @Pattern(regexp = TEXT)
            String withoutMedication) {}

    /** What the child can pay with. */
    public record Money(
            @Nullable Boolean cash,
            @Nullable Boolean bankCard,

            @Nullable @Size(max = 500) @Pattern(regexp = TEXT)
            String note) {}

    /** An account on a network. */
    public record Account(
            @NotNull @Size(min = 1, max = 60) @Pattern(regexp = TEXT)
            String network,

            @NotNull @Size(min = 1, max = 100) @Pattern(regexp = TEXT)
            String name) {}

    /** A telephone of the child. */
    public record Phone(
            @NotNull @Pattern(regexp = "\\+?[0-9 ]{5,20}") String number,

            @Nullable @Size(max = 60) @Pattern(regexp = TEXT)
            String network,

            @Nullable Boolean smartphone) {}

    /** How the child travels. */
    public record Transport(
            @Nullable @Size(max = 500) @Pattern(regexp = TEXT)
            String means,

            @Nullable @Size(max = 500) @Pattern(regexp = TEXT)
            String passes) {}

    /** Absences that the platform does not hold itself. */
    public record EarlierAbsences(
            @Nullable @Min(0) @Max(1000) Integer number,

            @Nullable @Size(max = 2000) @Pattern(regexp = TEXT)
            String foundWhere,

            @Nullable @Size(max = 2000) @Pattern(regexp = TEXT)
            String whatHelped) {}

    /** What is known about a child must not reach a log by accident. */
    @Override
    public String toString() {
        return "PartOne[withheld:" + hashCode() + "]";
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
