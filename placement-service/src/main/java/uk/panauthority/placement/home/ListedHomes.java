package uk.panauthority.placement.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.geography.Postcode;

/**
 * The steps by which Ofsted's list changes homes. What the list says is a fact and asks nobody: fewer places than children
 * live there are taken all the same, and nobody more may come until some have left.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ListedHomes {

    private final HomeRepository repository;
    private final HomeSteps steps;
    private final HomeCodes codes;
    private final BedBook book;

    ListedHomes(HomeRepository repository, HomeSteps steps, HomeCodes codes, BedBook book) {
        this.repository = repository;
        this.steps = steps;
        this.codes = codes;
        this.book = book;
    }

    /** Every home and household, whatever became of it. */
    public List<ListedHome> all() {
        LocalDate today = steps.today();
        return repository
                .streamAll()
                .map(home -> new ListedHome(
                        home.id(),
                        home.urn(),
                        home.postcode().map(Postcode::plain).orElse(null),
                        home.isHousehold(),
                        home.providerId(),
                        home.stateOn(today) == HomeState.REGISTERED,
                        home.places(),
                        home.grade()))
                .toList();
    }

    /** The code of a grade by the words of the list; empty for a home that was not graded. */
    public Optional<String> gradeOf(String words) {
        return codes.gradeOf(words, steps.today());
    }

    /** @param grade the grade that it has already, which is no news */
    public UUID register(HomeFacts facts, @Nullable DatedGrade grade) {
        Home home = steps.register(facts);
        if (grade != null) {
            steps.startsWith(home, grade);
        }
        return home.id();
    }

    /** Takes a grade, unless a later inspection is known here already. */
    public void grade(UUID id, String grade, LocalDate gradedOn) {
        Home home = repository.findByIdOptional(id).orElseThrow();
        LocalDate known = home.gradedOn();
        if (known == null || !gradedOn.isBefore(known)) {
            steps.grade(home, grade, gradedOn);
        }
    }

    public void changeCapacity(UUID id, int places, LocalDate from) {
        steps.changeCapacity(book.locked(id), places, from);
    }

    /** Closes it, unless it has closed. */
    public void close(UUID id, LocalDate closedOn) {
        Home home = book.locked(id);
        if (home.stateOn(steps.today()) == HomeState.REGISTERED) {
            steps.close(home, closedOn);
        }
    }

    /** Registers it again, unless it is registered. */
    public void reRegister(UUID id) {
        Home home = book.locked(id);
        if (home.stateOn(steps.today()) == HomeState.CLOSED) {
            steps.reRegister(home);
        }
    }
}
