package uk.panauthority.common.identity;

import java.util.Set;

/**
 * The verified origin of a request.
 *
 * @param organisation the one organisation that the caller belongs to: a GSS code, or a provider's own id
 * @param kind what that organisation is
 * @param username the person or system, as the identity provider names it
 * @param roles the caller's roles in this service, held for that organisation only
 */
public record Caller(String organisation, OrganisationKind kind, String username, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller holds any of these roles in this service. */
    public boolean holdsAny(Set<String> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}
