package uk.panauthority.casework.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.Problem;

/** What people do with crossings. Noticing them is {@link TriggerWatch}'s. */
@ApplicationScoped
public class TriggerService {

    private final TriggerRepository triggers;
    private final TriggerNews news;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public TriggerService(
            TriggerRepository triggers,
            TriggerNews news,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.triggers = triggers;
        this.news = news;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The crossings that the caller's authority may see, newest first. */
    @Transactional
    Page<TriggerView> list(@Nullable TriggerState state, @Nullable String childRef, PageRequest page) {
        Caller caller = currentCaller.get();
        Page<TriggerView> found = Page.of(
                triggers.pageOf(caller.organisation(), state, childRef, page),
                page,
                Trigger::id,
                trigger -> trigger.view(caller));
        audit.record(AuditEntry.listed(
                TriggerNews.SUBJECT,
                found.items().stream().map(t -> t.id().toString()).toList(),
                found.items().stream()
                        .flatMap(t -> Stream.ofNullable(t.childRef()))
                        .collect(Collectors.toSet())));
        return found;
    }

    @Transactional
    TriggerView get(UUID id) {
        Caller caller = currentCaller.get();
        Trigger trigger = access.visible(triggers.findByIdOptional(id), caller);
        audit.record(AuditEntry.read("read", TriggerNews.SUBJECT, id.toString())
                .about(Stream.ofNullable(trigger.facts().childRef()).collect(Collectors.toSet())));
        return trigger.view(caller);
    }

    @Transactional
    TriggerView act(UUID id, VersionTag tag, TriggerRequests.ActionTaken taken) {
        Caller caller = currentCaller.get();
        Trigger trigger = access.visible(triggers.findByIdOptional(id), caller);
        tag.mustMatch(trigger.version());
        trigger.act(taken.note(), caller, clock.instant());
        triggers.flush();
        news.tell(trigger, TriggerChange.ACTED_ON);
        return trigger.view(caller);
    }

    /**
     * The strategy meeting that this crossing asked for was held or found not needed.
     *
     * @param by the person who said so
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answered(UUID id, String by) {
        Trigger trigger = triggers.findByIdOptional(id).orElseThrow(Problem::notFound);
        trigger.answered(by, clock.instant());
        news.tell(trigger, TriggerChange.ACTED_ON);
    }
}
