package uk.panauthority.scenarios.loop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.panauthority.scenarios.stage.PersonalWords;

/** The single shared document of an invented child, complete in the vocabulary of the Placements Data Standard. */
public final class ReferralDocument {

    private static final String NO_RISK = "No known risk";

    private ReferralDocument() {}

    public static Map<String, Object> of(PersonalWords words, Child child) {
        return Map.of(
                "placementAvailability",
                Map.of(
                        "neededBy",
                        "in less than 5 days",
                        "siblingCount",
                        0,
                        "preferredLocation",
                        words.words("Southport")),
                "placementRequirements",
                Map.of(
                        "communicationNeeds",
                        "No",
                        "specificCommunicationRequirements",
                        List.of("None"),
                        "homeAdaptation",
                        false,
                        "culturalNeeds",
                        "Not Required",
                        "livingCompanions",
                        "No preference",
                        "pets",
                        "Yes-can",
                        "additionalSupport",
                        List.of(words.words("Taxis to school")),
                        "deprivationOfLiberty",
                        false),
                "placementRecommendation",
                Map.of(
                        "fosterCareSuitability", "Suitable but not preferred",
                        "residentialCareSuitability", "Preferred",
                        "supportedAccommodationSuitability", "Unsuitable"),
                "riskAssessment",
                risks(words),
                "child",
                Map.of(
                        "name",
                        child.givenName() + " " + child.familyName(),
                        "dateOfBirth",
                        child.born(),
                        "sex",
                        "M",
                        "homePostcode",
                        words.words("PR8 3PJ")),
                "requirements",
                List.of(Map.of("code", "RESIDENTIAL_CARE", "essential", true)),
                "whoIAm",
                words.words("I like dogs and I am good at chess."));
    }

    private static Map<String, Object> risks(PersonalWords words) {
        Map<String, Object> risks = new HashMap<>();
        for (String risk : List.of(
                "riskSelfHarm",
                "riskSexualExploitation",
                "riskCriminalExploitation",
                "riskDrugAlcohol",
                "riskEatingDisorder",
                "riskToOthersPhysical",
                "riskToOthersSexual",
                "riskToOthersFire",
                "riskToOthersAnimals",
                "riskToOthersCriminal")) {
            risks.put(risk, NO_RISK);
        }
        risks.put("riskMissing", "Risk Present");
        risks.put("riskOther", List.of(words.words("Runs to the old flat.")));
        return risks;
    }
}
