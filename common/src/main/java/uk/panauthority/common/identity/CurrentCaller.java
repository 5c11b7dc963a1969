package uk.panauthority.common.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Tells on whose behalf the present work is done. In a request that is the caller of the verified token. Consumers and
 * jobs have no caller: they say with {@link #actAs} for which purpose they act, and row-level security lets them see
 * only what that purpose needs.
 */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private @Nullable Purpose purpose;
    private @Nullable String actingOrganisation;
    private boolean acting;

    public CurrentCaller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /**
     * The caller of this request.
     *
     * @throws Problem {@code unauthenticated} when there is no verified token; {@code forbidden} when the token names no
     *     organisation, since nothing could then be shown without guessing
     */
    public Caller get() {
        if (identity.isAnonymous()) {
            throw Problem.of(CommonProblem.UNAUTHENTICATED);
        }
        String organisation = token.getClaim("organisation");
        String kind = token.getClaim("organisation_kind");
        if (organisation == null || organisation.isBlank() || kind == null) {
            throw Problem.of(CommonProblem.FORBIDDEN, "The token names no organisation.");
        }
        return new Caller(organisation, kindOf(kind), token.getName(), identity.getRoles());
    }

    /** Whether a verified caller stands behind this work; false in consumers, jobs and anonymous requests. */
    public boolean known() {
        return !acting && !identity.isAnonymous();
    }

    /**
     * Declares work of the platform itself.
     *
     * @param why the purpose, which row-level security policies name
     * @param organisation the organisation on whose behalf, or null when there is none
     */
    public void actAs(Purpose why, @Nullable String organisation) {
        this.acting = true;
        this.purpose = why;
        this.actingOrganisation = organisation;
    }

    /** Declares work of the platform that may see what this one organisation may see, and nothing by purpose. */
    public void actFor(@Nullable String organisation) {
        this.acting = true;
        this.purpose = null;
        this.actingOrganisation = organisation;
    }

    /** Ends what {@link #actAs} or {@link #actFor} began; the request is the caller's again. */
    public void actAsCaller() {
        this.acting = false;
        this.purpose = null;
        this.actingOrganisation = null;
    }

    /** The purpose of the platform's own work, or null in a caller's request. */
    public @Nullable Purpose purpose() {
        return purpose;
    }

    /** The organisation whose rows this work may see: the caller's, or the one acted for; null when there is none. */
    public @Nullable String organisation() {
        if (acting) {
            return actingOrganisation;
        }
        return known() ? get().organisation() : null;
    }

    /** Who is named in the audit: the caller, or {@code system}. */
    public String username() {
        return known() ? get().username() : "system";
    }

    private static OrganisationKind kindOf(String claim) {
        try {
            return OrganisationKind.valueOf(claim);
        } catch (IllegalArgumentException e) {
            throw Problem.of(CommonProblem.FORBIDDEN, "The token names an unknown kind of organisation.");
        }
    }
}
