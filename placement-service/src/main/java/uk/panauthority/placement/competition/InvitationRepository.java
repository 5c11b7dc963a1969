package uk.panauthority.placement.competition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored invitations. */
@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, Invitation.Key> {

    List<Invitation> of(UUID competitionId) {
        return list("key.competitionId = ?1 order by key.providerId", competitionId);
    }

    Optional<Invitation> of(UUID competitionId, String providerId) {
        return findByIdOptional(new Invitation.Key(competitionId, providerId)).filter(Invitation::isInvited);
    }

    int invited(UUID competitionId) {
        return Math.toIntExact(count("key.competitionId = ?1 and invited = true", competitionId));
    }
}
