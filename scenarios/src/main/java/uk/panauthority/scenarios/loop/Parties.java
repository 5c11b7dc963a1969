package uk.panauthority.scenarios.loop;

/**
 * Who plays which part in one variant of the loop, by user name or client id.
 *
 * @param responsible authority that looks after the placed child
 * @param host authority in whose area the home stands
 * @param force police force of the host's area
 */
record Parties(
        String responsible,
        String host,
        String force,
        String caseSystem,
        String placementOfficer,
        String placementApprover,
        String socialWorker,
        String commissioningOfficer,
        String responsibleManager,
        String responsibleDutyWorker,
        String hostManager,
        String hostDutyWorker,
        String hostCoordinator,
        String hostReviewer,
        String provider,
        String policeSystem) {

    /** A Sefton child in a home of Care Assist in Stoke-on-Trent. */
    static final Parties SEFTON_IN_STOKE = new Parties(
            "E08000014",
            "E06000021",
            "E23000015",
            "sefton-case-system",
            "sefton.placement-officer",
            "sefton.approver",
            "sefton.social-worker",
            "sefton.commissioning-officer",
            "sefton.team-manager",
            "sefton.duty-worker",
            "stoke.team-manager",
            "stoke.duty-worker",
            "stoke.interview-coordinator",
            "stoke.reviewer",
            "care-assist.provider",
            "staffordshire-police");

    /** The same with another provider. */
    Parties servedBy(String otherProvider) {
        return new Parties(
                responsible,
                host,
                force,
                caseSystem,
                placementOfficer,
                placementApprover,
                socialWorker,
                commissioningOfficer,
                responsibleManager,
                responsibleDutyWorker,
                hostManager,
                hostDutyWorker,
                hostCoordinator,
                hostReviewer,
                otherProvider,
                policeSystem);
    }

    /** A Cheshire East child in a home of Family Care Group in Halton. */
    static final Parties CHESHIRE_EAST_IN_HALTON = new Parties(
            "E06000049",
            "E06000006",
            "E23000006",
            "cheshire-east-case-system",
            "cheshire-east.placement-officer",
            "cheshire-east.approver",
            "cheshire-east.social-worker",
            "cheshire-east.commissioning-officer",
            "cheshire-east.team-manager",
            "cheshire-east.duty-worker",
            "halton.team-manager",
            "halton.duty-worker",
            "halton.interview-coordinator",
            "halton.reviewer",
            "family-care.provider",
            "cheshire-constabulary");
}
