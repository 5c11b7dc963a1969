package uk.panauthority.placement.agreement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** What the end of an agreement must keep. */
final class AgreementEnd {

    private AgreementEnd() {}

    /** @throws Problem {@code reason-required}; {@code field-invalid} with the earliest day where the notice is too short */
    static void require(AgreementRequests.End request, boolean afterNotice, AgreementVersion last, LocalDate today) {
        if (request.reason() == null || request.reason().isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why it ends.");
        }
        Instant inForceAt = requireNonNull(last.acts().inForceAt());
        LocalDate from = LocalDate.ofInstant(inForceAt, PlatformClock.LONDON);
        if (request.endedOn().isAfter(today) || request.endedOn().isBefore(from)) {
            throw Problem.at(
                    "/endedOn", CommonProblem.FIELD_INVALID, "Give a day from its coming into force until today.");
        }
        LocalDate given = request.noticeGivenOn();
        if (afterNotice && given == null) {
            throw Problem.at("/noticeGivenOn", CommonProblem.FIELD_INVALID, "Say when notice was given.");
        }
        if (afterNotice && given != null) {
            Integer days = last.terms().noticeDays();
            LocalDate earliest = given.plusDays(days == null ? 0 : days);
            if (request.endedOn().isBefore(earliest)) {
                throw Problem.at("/endedOn", CommonProblem.FIELD_INVALID, "The notice has not run out by then.")
                        .with("earliest", earliest);
            }
        }
    }

    static String reason(AgreementRequests.End request) {
        return requireNonNull(request.reason());
    }
}
