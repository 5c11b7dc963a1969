package uk.panauthority.placement.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/**
 * What a referral says, in the fields of the Placements Data Standard v2, and beside them what this platform adds. Any of
 * it may be missing in a draft; which fields an approved one must have, which codes they take and who may read them is in
 * dated tables, never here. A field that a reader may not see is missing in what the reader gets.
 *
 * @param child who the child is; not part of the standard
 * @param requirements what a home must or should be; not part of the standard
 * @param whoIAm in the child's own words; not part of the standard
 */
public record ReferralDocument(
        @Nullable @Valid PlacementAvailability placementAvailability,
        @Nullable @Valid PlacementRequirements placementRequirements,
        @Nullable @Valid PlacementRecommendation placementRecommendation,
        @Nullable @Valid RiskAssessment riskAssessment,
        @Nullable @Valid Child child,
        @Nullable @Size(max = 50) List<@NotNull @Valid Requirement> requirements,

        @Nullable @Size(max = 5000) @Pattern(regexp = PlainText.LINES)
        String whoIAm) {

    private static final int CODE = 60;
    private static final int SENTENCE = 500;

    /**
     * How soon, with whom and where.
     *
     * @param siblingCount with how many brothers and sisters the child is to be placed; 0 for none
     * @param preferredLocation in words
     */
    public record PlacementAvailability(
            @Nullable @Size(max = CODE) String neededBy,
            @Nullable @Min(0) @Max(20) Integer siblingCount,

            @Nullable @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String preferredLocation) {}

    /** What the placement must provide for. Fields that end in Other say in words what the code "Other" does not. */
    public record PlacementRequirements(
            @Nullable @Size(max = CODE) String communicationNeeds,
            @Nullable @Size(max = 10) List<@NotNull @Size(max = CODE) String> specificCommunicationRequirements,

            @Nullable @Size(max = 10)
            List<@NotBlank @Size(max = SENTENCE) @Pattern(regexp = PlainText.LINES) String>
                    specificCommunicationRequirementsOther,

            @Nullable Boolean homeAdaptation,
            @Nullable @Size(max = CODE) String culturalNeeds,

            @Nullable @Size(max = 10)
            List<@NotBlank @Size(max = SENTENCE) @Pattern(regexp = PlainText.LINES) String> culturalNeedsOther,

            @Nullable @Size(max = CODE) String livingCompanions,
            @Nullable @Size(max = CODE) String pets,
            @Nullable @Size(max = 10) List<@NotNull @Size(max = CODE) String> additionalSupport,

            @Nullable @Size(max = 10)
            List<@NotBlank @Size(max = SENTENCE) @Pattern(regexp = PlainText.LINES) String> additionalSupportOther,

            @Nullable Boolean deprivationOfLiberty) {}

    /** How the social worker judges each kind of care. */
    public record PlacementRecommendation(
            @Nullable @Size(max = CODE) String fosterCareSuitability,
            @Nullable @Size(max = CODE) String residentialCareSuitability,
            @Nullable @Size(max = CODE) String supportedAccommodationSuitability) {}

    /** Risks to the child and risks to others, each known or not. */
    public record RiskAssessment(
            @Nullable @Size(max = CODE) String riskSelfHarm,
            @Nullable @Size(max = CODE) String riskSexualExploitation,
            @Nullable @Size(max = CODE) String riskCriminalExploitation,
            @Nullable @Size(max = CODE) String riskDrugAlcohol,
            @Nullable @Size(max = CODE) String riskEatingDisorder,
            @Nullable @Size(max = CODE) String riskMissing,

            @Nullable @Size(max = 10)
            List<@NotBlank @Size(max = SENTENCE) @Pattern(regexp = PlainText.LINES) String> riskOther,

            @Nullable @Size(max = CODE) String riskToOthersPhysical,
            @Nullable @Size(max = CODE) String riskToOthersSexual,
            @Nullable @Size(max = CODE) String riskToOthersFire,
            @Nullable @Size(max = CODE) String riskToOthersAnimals,
            @Nullable @Size(max = CODE) String riskToOthersCriminal,

            @Nullable @Size(max = 10)
            List<@NotBlank @Size(max = SENTENCE) @Pattern(regexp = PlainText.LINES) String> riskToOthersOther) {}

    /**
     * Who the child is.
     *
     * @param age in years, computed from the date of birth on the day of the approval; never sent
     * @param homePostcode from which distances are measured
     */
    public record Child(
            @Nullable @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String name,

            @Nullable @OnTheCalendar LocalDate dateOfBirth,
            @Nullable Integer age,
            @Nullable @Size(max = CODE) String sex,
            @Nullable @Size(max = 12) String homePostcode) {}

    /**
     * One thing that the home must, or should, be or do: an essential one can exclude a home, a desirable one only ranks.
     * Exactly one of the two is true.
     *
     * @param code of the dated table
     */
    public record Requirement(
            @NotNull @Size(max = CODE) String code,
            @Nullable Boolean essential,
            @Nullable Boolean desirable) {

        boolean isAmbiguous() {
            return Boolean.TRUE.equals(essential) == Boolean.TRUE.equals(desirable);
        }
    }

    List<Requirement> listedRequirements() {
        return requirements == null ? List.of() : requirements;
    }

    @Nullable
    String neededBy() {
        return placementAvailability == null ? null : placementAvailability.neededBy();
    }

    /** The same with this age and this form of the postcode. */
    ReferralDocument with(@Nullable Integer age, @Nullable String postcode) {
        return child == null
                ? this
                : new ReferralDocument(
                        placementAvailability,
                        placementRequirements,
                        placementRecommendation,
                        riskAssessment,
                        new Child(child.name(), child.dateOfBirth(), age, child.sex(), postcode),
                        requirements,
                        whoIAm);
    }
}
