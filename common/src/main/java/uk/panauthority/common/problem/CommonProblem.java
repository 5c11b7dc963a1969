package uk.panauthority.common.problem;

/** Problems that every service can answer with. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read."),
    UNAUTHENTICATED(401, "A valid access token is needed."),
    FORBIDDEN(403, "This caller may not do this."),
    SELF_APPROVAL(403, "Nobody approves their own work."),
    NOT_FOUND(404, "There is no such record."),
    METHOD_NOT_ALLOWED(405, "This address does not take that method."),
    NOT_ACCEPTABLE(406, "The answer exists only as JSON."),
    TRANSITION_REFUSED(409, "The record's state does not allow this action."),
    IDEMPOTENCY_CONFLICT(409, "This key was used with another content."),
    VERSION_MISMATCH(412, "The record has changed since it was read."),
    PAYLOAD_TOO_LARGE(413, "The request is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, "The content type is not taken here."),
    CODE_NOT_VALID(422, "The code is unknown, or not valid on the date."),
    DERIVED_FIELD(422, "A computed value cannot be sent."),
    FIELD_INVALID(422, "A field's content is wrong."),
    PAGING_INVALID(422, "The limit or cursor is wrong."),
    PRICE_INVALID(422, "An amount is pounds sterling, not negative, to the penny."),
    REASON_REQUIRED(422, "A reason is needed."),
    UNKNOWN_FIELD(422, "The request has a field that is not known."),
    PRECONDITION_REQUIRED(428, "The current version must be named in If-Match."),
    RATE_LIMITED(429, "Too many requests; wait before the next."),
    INTERNAL(500, "The platform failed; nothing was changed."),
    UNAVAILABLE(503, "A part of the platform cannot be reached at the moment.");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
