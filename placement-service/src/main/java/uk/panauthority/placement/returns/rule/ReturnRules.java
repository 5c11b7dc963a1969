package uk.panauthority.placement.returns.rule;

import java.util.List;
import java.util.Optional;

/** The rules of the return that are checked here, each a class of its own, in the order of section and number. */
public final class ReturnRules {

    public static final List<ReturnRule> ALL = List.of(
            new EveryRowButTheLastHasEnded(),
            new PlaceIsOfTheYear(),
            new EndAndReasonComeTogether(),
            new ReasonForChangeIsOfTheYear(),
            new ProviderIsOfTheList(),
            new ProviderIsNotGiven(),
            new ProviderIsGiven(),
            new OwnProvisionIsPossible(),
            new ProvisionOfAnotherAuthorityIsPossible(),
            new OtherPublicProvisionIsPossible(),
            new PrivateProvisionIsNotAtHome(),
            new VoluntaryProvisionIsNotAtHome(),
            new ParentsProvideOnlyAtHome(),
            new ProviderIsTheAuthorityThatRunsIt(),
            new NoLocationForShortBreaks(),
            new UrnIsGiven(),
            new UrnIsNotGiven(),
            new UrnIsListed(),
            new HomeIsRegisteredForThePlace(),
            new PostcodeIsThatOfTheRegister(),
            new ProviderIsThatOfTheRegister(),
            new HomeIsRegisteredAtTheStart(),
            new HomeIsRegisteredAtTheEnd(),
            new ReasonForChangeIsGiven(),
            new NoReasonForChangeAroundATemporaryMove(),
            new NoReasonForChangeWhileOpen(),
            new CustodyHasItsAge(),
            new SupportedAccommodationHasItsAge(),
            new YoungOffenderInstitutionHasItsAge(),
            new ResidentialSchoolHasItsAge(),
            new ResidentialEmploymentHasItsAge(),
            new NotAtHomeUnderSection20(),
            new NoLongTermFosteringInShortBreaks(),
            new HospitalIsShort(),
            new HolidayOfTheCarerIsShort(),
            new HolidaysOfTheCarerAreFew(),
            new OtherTemporaryMoveIsShort(),
            new CareDoesNotBeginWithATemporaryMove(),
            new CareDoesNotEndWithATemporaryMove(),
            new NoTemporaryMoveInShortBreaks(),
            new AfterATemporaryMoveTheChildReturns(),
            new BothPostcodesAreGiven(),
            new PostcodesExist(),
            new PostcodesDiffer(),
            new DistanceIsPossible(),
            new StatusAloneChanges(),
            new PlacementAloneChanges(),
            new StatusAndPlacementChange(),
            new PlaceGoesOnFromLastYear(),
            new ProviderGoesOnFromLastYear(),
            new UrnGoesOnFromLastYear(),
            new LibertyStartIsADay(),
            new LibertyEndIsADay(),
            new LibertyEndIsAfterStart(),
            new LibertyStartIsNotAfterYear(),
            new LibertyEndLiesInYear(),
            new LibertyOrdersDoNotOverlap(),
            new OpenLibertyOrderReappears(),
            new LibertyOrderEndsWithCare(),
            new LibertyStartIsAfterBirth(),
            new PlaceUnderAnOrderIsExpected(),
            new PlaceUnderAnOrderIsPossible(),
            new NoReviewsInShortBreaks(),
            new YoungChildHasItsReviewCode(),
            new OlderChildHasItsReviewCode(),
            new CareIsTold(),
            new StatusIsTold(),
            new PlacementIsKnown());

    private ReturnRules() {}

    /** Every breach of every rule by one child's rows. */
    public static List<Finding> findings(ChildReturn child) {
        return ALL.stream()
                .flatMap(rule -> rule.breaches(child).map(row -> new Finding(rule, row)))
                .toList();
    }

    /** The rule of that number. */
    public static Optional<ReturnRule> numbered(String code) {
        return ALL.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }
}
