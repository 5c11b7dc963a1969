package uk.panauthority.casework.privacy.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.access.PersonalRight;
import uk.panauthority.common.identity.Caller;

/** Withholds the records of a restricted child from everybody who has no grant. */
@ApplicationScoped
public class RestrictionRight implements PersonalRight {

    private final RestrictionRepository repository;

    public RestrictionRight(RestrictionRepository repository) {
        this.repository = repository;
    }

    @Override
    public Ruling on(String person, Caller caller) {
        return repository.isWithheld(person) ? Ruling.WITHHELD : Ruling.SILENT;
    }
}
