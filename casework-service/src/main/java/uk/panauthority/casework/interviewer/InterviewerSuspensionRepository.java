package uk.panauthority.casework.interviewer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps the suspensions that procurement told of. */
@ApplicationScoped
class InterviewerSuspensionRepository
        implements PanacheRepositoryBase<InterviewerSuspension, InterviewerSuspension.Key> {

    /** The suspension from interviews that holds on this day, if any; of several the one that began last. */
    Optional<InterviewerSuspension> of(String provider, LocalDate day) {
        return list(
                        "key.providerId = ?1 and key.scopeCode in ?2 order by key.from desc",
                        provider,
                        List.of(InterviewerSuspension.EVERYTHING, InterviewerContract.SERVICE))
                .stream()
                .filter(s -> s.holdsOn(day))
                .findFirst();
    }

    List<InterviewerSuspension> ofScope(String provider, String scopeCode) {
        return list("key.providerId = ?1 and key.scopeCode = ?2", provider, scopeCode);
    }
}
