package uk.panauthority.casework.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Photos by message. */
@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<MessageAttachment, UUID> {

    List<MessageAttachment> of(UUID notification) {
        return list("notificationId = ?1 order by id", notification);
    }

    Optional<MessageAttachment> of(UUID notification, UUID id) {
        return find("notificationId = ?1 and id = ?2", notification, id).firstResultOptional();
    }

    Optional<MessageAttachment> sent(UUID notification, String sentHash) {
        return find("notificationId = ?1 and sentHash = ?2", notification, sentHash)
                .firstResultOptional();
    }
}
