package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.panauthority.casework.interview.InterviewerSuggestion.Nearness;
import uk.panauthority.casework.interviewer.InterviewerContracts;
import uk.panauthority.casework.interviewer.LiveSupplier;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.time.PlatformClock;

/**
 * Whom a coordinator may give an interview to, the nearest first, from the moment the return is known. A provider that cares
 * for the child is never among them. Nothing is given by this; the coordinator allocates.
 */
@ApplicationScoped
public class InterviewerSuggestions {

    private final InterviewerContracts contracts;
    private final Independence independence;

    public InterviewerSuggestions(InterviewerContracts contracts, Independence independence) {
        this.contracts = contracts;
        this.independence = independence;
    }

    /** Suggestions for the coordinator of the delivering authority while nobody has the interview; none for anyone else. */
    List<InterviewerSuggestion> of(ReturnHomeInterview interview, Caller caller, Instant now) {
        boolean asked = interview.state().awaitsTheChild()
                && interview.given().standing().isEmpty()
                && caller.organisation().equals(interview.deliveringLa())
                && caller.roles().contains("INTERVIEW_COORDINATOR");
        if (!asked) {
            return List.of();
        }
        Instant holdBy = interview.coverage().mostUrgent().deadline();
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        Stream<InterviewerSuggestion> suppliers = contracts.suppliers(interview.deliveringLa(), today).stream()
                .map(s -> new InterviewerSuggestion(
                        s.organisation(), s.contractId(), nearness(s, interview.hostLa()), holdBy))
                .sorted(Comparator.comparing(InterviewerSuggestion::nearness));
        InterviewerSuggestion own =
                new InterviewerSuggestion(interview.deliveringLa(), null, Nearness.OWN_SERVICE, holdBy);
        return Stream.concat(suppliers, Stream.of(own))
                .filter(s -> independence
                        .test(interview, s.organisation(), null, now)
                        .passed())
                .toList();
    }

    private static Nearness nearness(LiveSupplier supplier, String livesIn) {
        return supplier.areas().contains(livesIn) ? Nearness.CHILDS_AREA : Nearness.DELIVERING_AREA;
    }
}
