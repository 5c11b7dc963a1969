package uk.panauthority.casework.privacy.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Request;
import java.time.Clock;
import uk.panauthority.common.access.PersonalRight;
import uk.panauthority.common.access.ReachedPersons;
import uk.panauthority.common.identity.Caller;

/**
 * Opens the records of one child to the person who has an emergency open for that child, for reading only. Each use is
 * remembered with the id of the emergency. What lists show is decided by relation alone.
 */
@ApplicationScoped
public class BreakGlassRight implements PersonalRight {

    private final BreakGlassRepository repository;
    private final ReachedPersons reached;
    private final Request request;
    private final Clock clock;

    public BreakGlassRight(BreakGlassRepository repository, ReachedPersons reached, Request request, Clock clock) {
        this.repository = repository;
        this.reached = reached;
        this.request = request;
        this.clock = clock;
    }

    @Override
    public Ruling on(String person, Caller caller) {
        if (!HttpMethod.GET.equals(request.getMethod())) {
            return Ruling.SILENT;
        }
        return repository
                .openFor(person, caller, clock.instant())
                .map(open -> {
                    reached.because(reasonOf(open));
                    return Ruling.OPENED;
                })
                .orElse(Ruling.SILENT);
    }

    /** How the audit names the emergency. */
    static String reasonOf(BreakGlass open) {
        return "break-glass:" + open.id();
    }
}
