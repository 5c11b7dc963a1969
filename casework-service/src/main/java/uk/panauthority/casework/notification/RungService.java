package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;

/** Shows who was told of messages: to people what they themselves were told, to authorities what their people were. */
@ApplicationScoped
public class RungService {

    private final RungRepository repository;
    private final NotificationRepository notifications;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;

    public RungService(
            RungRepository repository,
            NotificationRepository notifications,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit) {
        this.repository = repository;
        this.notifications = notifications;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
    }

    @Transactional
    List<RungView> ofMessage(UUID notification) {
        Caller caller = currentCaller.get();
        access.visible(notifications.findByIdOptional(notification), caller);
        audit.record(AuditEntry.read("read-rungs", "police-notification", notification.toString()));
        return repository.ofMessage(notification, caller.organisation()).stream()
                .map(Rung::view)
                .toList();
    }

    /** What the caller was told, by name or by role, the newest first. Ids, codes and times: nothing about a child. */
    @Transactional
    Page<RungView> toldToCaller(boolean onlyWaiting, PageRequest page) {
        return Page.of(repository.toldTo(currentCaller.get(), onlyWaiting, page), page, Rung::id, Rung::view);
    }
}
