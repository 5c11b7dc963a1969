package uk.panauthority.procurement.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.OrganisationKind;

/** The terms that the source documents state, and their people, for tests of the rules. */
final class Documents {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final UUID ID = UUID.fromString("0196f0a0-0000-7000-8000-000000000001");

    static final String COUNTY = "E10000028";
    static final String CITY = "E06000021";
    static final String COMMISSIONER = "staffordshire-commissioner";

    private Documents() {}

    /** Staffordshire Cabinet, 21 July 2021: 3+1+1 years, every figure anticipated. */
    static ContractTerms staffordshire() {
        return staffordshire("5252625.00");
    }

    /** The same with a total that agrees with its parts. */
    static ContractTerms withoutFinding() {
        return staffordshire("5251725.00");
    }

    private static ContractTerms staffordshire(String total) {
        return new ContractTerms(
                "PS-2021-CE-MISSING",
                "Pan-Staffordshire exploitation and missing service",
                "RETURN_INTERVIEW",
                "catch22",
                List.of(COUNTY, CITY, COMMISSIONER),
                List.of(COUNTY, CITY),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2029, 10, 31),
                List.of(new ExtensionOption(12), new ExtensionOption(12)),
                List.of(),
                anticipated("1050345.00"),
                anticipated(total),
                List.of(new RingFence(COUNTY, anticipated("570795.00")), new RingFence(CITY, anticipated("479550.00"))),
                List.of(
                        new Contribution(List.of(COUNTY), anticipated("238475.00")),
                        new Contribution(List.of(CITY, COMMISSIONER), null)));
    }

    /** Halton Executive Board, 18 January 2018: 2+1 years, about 1.8 million pounds, quality 75 and price 25. */
    static ContractTerms halton() {
        return new ContractTerms(
                "HBC-2018-MISSING",
                "Pan-Cheshire missing and exploitation service",
                "RETURN_INTERVIEW",
                "catch22",
                List.of("E06000006", "E06000049", "E06000050", "E06000007"),
                List.of("E06000006", "E06000049", "E06000050", "E06000007"),
                LocalDate.of(2018, 7, 1),
                LocalDate.of(2020, 6, 30),
                List.of(new ExtensionOption(12)),
                List.of(new AwardCriterion("QUALITY", "75"), new AwardCriterion("PRICE", "25")),
                null,
                figure("1800000.00", "IN_THE_REGION_OF"),
                List.of(),
                List.of());
    }

    static StatedFigure anticipated(String amount) {
        return figure(amount, "ANTICIPATED");
    }

    static StatedFigure figure(String amount, String qualifier) {
        return new StatedFigure(amount, "GBP", qualifier, "paragraph 19");
    }

    static Caller lead() {
        return person("staffordshire.procurement-lead", COUNTY, "PROCUREMENT_LEAD", "CONTRACT_MANAGER");
    }

    static Caller leadApprover() {
        return person("staffordshire.approver", COUNTY, "APPROVER");
    }

    static Caller city() {
        return person("stoke.partner-officer", CITY, "APPROVER");
    }

    static Caller commissioner() {
        return person("commissioner.approver", COMMISSIONER, "APPROVER");
    }

    static Caller person(String username, String organisation, String... roles) {
        return new Caller(organisation, OrganisationKind.AUTHORITY, username, Set.of(roles));
    }
}
