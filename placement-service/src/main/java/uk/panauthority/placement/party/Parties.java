package uk.panauthority.placement.party;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * Both sides of one order. They never change; the database derives from them which organisations see the row.
 *
 * @param responsibleLa GSS code of the authority
 * @param providerId the provider's id, as in its tokens
 */
@Embeddable
public record Parties(
        @Column(name = "responsible_la", updatable = false) String responsibleLa,
        @Column(name = "provider_id", updatable = false) String providerId) {

    /** The parts that this organisation plays; none for a stranger. */
    public Set<Party> of(String organisation) {
        Set<Party> parts = EnumSet.noneOf(Party.class);
        if (organisation.equals(responsibleLa)) {
            parts.add(Party.RESPONSIBLE);
        }
        if (organisation.equals(providerId)) {
            parts.add(Party.PROVIDER);
        }
        return parts;
    }

    /**
     * Lets only people of the provider sign for it, among those who see the record.
     *
     * @throws Problem {@code signatory-mismatch}
     */
    public void requireOwnSignatory(Caller caller) {
        if (!caller.organisation().equals(providerId)) {
            throw Problem.of(PlacementProblem.SIGNATORY_MISMATCH);
        }
    }

    public Set<String> organisations() {
        return responsibleLa.equals(providerId) ? Set.of(responsibleLa) : Set.of(responsibleLa, providerId);
    }
}
