package uk.panauthority.procurement.contract;

import java.time.Instant;

/** Why a contract was given up before every buyer had signed. */
record Withdrawal(String reason, String by, Instant at) {}
