package uk.panauthority.procurement.contract;

import java.time.Instant;

/** A buyer's written word that a finding is known and accepted. */
record FindingAcceptance(String finding, String organisation, String by, Instant at, String reason) {}
