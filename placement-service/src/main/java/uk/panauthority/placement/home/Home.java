package uk.panauthority.placement.home;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.geography.Postcode;

/**
 * A registered setting at an address, or a household of foster carers. A number given by Ofsted belongs to one setting; the
 * households of an agency stand under the agency's. Who acts and which day it is are always told.
 */
@Entity
@Table(name = "home")
class Home {

    static final String FOSTER_HOUSEHOLD = "FOSTER_HOUSEHOLD";
    static final String SUPPORTED_ACCOMMODATION = "SUPPORTED_ACCOMMODATION";

    @Id
    private UUID id;

    @Version
    private long version;

    private String urn;

    /** Null for a household: it would name the carers. */
    private @Nullable String name;

    @Column(name = "household_ref", updatable = false)
    private @Nullable String householdRef;

    @Column(name = "provider_id")
    private String providerId;

    private String authority;

    /** Null for a household, see {@link HomeAddress}. */
    private @Nullable String postcode;

    /** Of a household only; null while the directory did not know its postcode. */
    @Embedded
    private @Nullable HomeArea area;

    private int places;
    private String kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] needs;

    private @Nullable String grade;

    @Column(name = "graded_on")
    private @Nullable LocalDate gradedOn;

    private @Nullable String conditions;

    @Column(name = "company_number")
    private @Nullable String companyNumber;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Column(name = "registered_by", updatable = false)
    private String registeredBy;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    protected Home() {}

    /**
     * A home new to the platform.
     *
     * @param area of a household, where the directory knows its postcode
     */
    static Home register(HomeFacts facts, @Nullable HomeArea area, String username, Instant now) {
        Home home = new Home();
        home.id = Ids.next();
        home.urn = facts.urn();
        home.name = facts.name();
        home.householdRef = facts.householdRef();
        home.providerId = facts.providerId();
        home.authority = facts.authority();
        home.kind = facts.kind();
        home.postcode = home.isHousehold() ? null : facts.postcode().text();
        home.area = area;
        home.places = facts.places();
        home.needs = facts.needs().toArray(String[]::new);
        home.conditions = facts.conditions();
        home.companyNumber = facts.companyNumber();
        home.registeredBy = username;
        home.registeredAt = now;
        return home;
    }

    /** What is told of it; nothing of a household, which has no number of its own by which police could name it. */
    Optional<HomeEvents.HomeRegistered> registered() {
        return isHousehold()
                ? Optional.empty()
                : Optional.of(new HomeEvents.HomeRegistered(id, urn, providerId, authority));
    }

    /** Asks whether the caller may take this step today. */
    void require(HomeAction action, Caller caller, LocalDate today) {
        HomeLifecycle.TABLE.require(stateOn(today), action, caller, partiesOf(caller));
    }

    /** Replaces what is said of the home. */
    void describe(List<String> needsCateredFor, @Nullable String newConditions, @Nullable String company) {
        needs = needsCateredFor.toArray(String[]::new);
        conditions = newConditions;
        companyNumber = company;
    }

    /**
     * Takes an inspection's grade.
     *
     * @return empty when it is the grade of before
     * @throws Problem {@code field-invalid} for a day before that of the present grade, or that has not come
     */
    Optional<HomeEvents.HomeRegraded> grade(String newGrade, LocalDate day, LocalDate today) {
        if (day.isAfter(today) || (gradedOn != null && day.isBefore(gradedOn))) {
            throw Problem.at("/gradedOn", CommonProblem.FIELD_INVALID, "Give a day from the last grade's until today.");
        }
        String before = grade;
        grade = newGrade;
        gradedOn = day;
        return newGrade.equals(before)
                ? Optional.empty()
                : Optional.of(new HomeEvents.HomeRegraded(id, urn, before, newGrade, day));
    }

    /**
     * Takes the number of places.
     *
     * @return empty when it is that of before
     */
    Optional<HomeEvents.HomeCapacityChanged> changeCapacity(int newPlaces, LocalDate from) {
        int before = places;
        places = newPlaces;
        return newPlaces == before
                ? Optional.empty()
                : Optional.of(new HomeEvents.HomeCapacityChanged(id, urn, before, newPlaces, from));
    }

    /**
     * Ends the registration.
     *
     * @param day the first on which nobody may come any more
     * @throws Problem {@code field-invalid} for a day that has not come
     */
    HomeEvents.HomeClosed close(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw Problem.at("/closedOn", CommonProblem.FIELD_INVALID, "The day has not come.");
        }
        closedOn = day;
        return new HomeEvents.HomeClosed(id, urn, day);
    }

    /** Registers it again after it had closed. */
    Optional<HomeEvents.HomeRegistered> reRegister() {
        closedOn = null;
        return registered();
    }

    /** Where the provider or the address changed; the register says so. */
    void moved(String newAuthority, Postcode newPostcode) {
        authority = newAuthority;
        postcode = newPostcode.text();
    }

    HomeState stateOn(LocalDate today) {
        return closedOn != null && !today.isBefore(closedOn) ? HomeState.CLOSED : HomeState.REGISTERED;
    }

    List<String> actionsFor(Caller caller, LocalDate today) {
        return HomeLifecycle.TABLE.actions(stateOn(today), caller, partiesOf(caller));
    }

    boolean isHousehold() {
        return kind.equals(FOSTER_HOUSEHOLD);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String urn() {
        return urn;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String householdRef() {
        return householdRef;
    }

    String providerId() {
        return providerId;
    }

    String authority() {
        return authority;
    }

    /** Empty for a household. */
    Optional<Postcode> postcode() {
        return Optional.ofNullable(postcode).map(Postcode::new);
    }

    @Nullable
    HomeArea area() {
        return area;
    }

    int places() {
        return places;
    }

    String kind() {
        return kind;
    }

    List<String> needs() {
        return List.of(needs);
    }

    @Nullable
    String grade() {
        return grade;
    }

    @Nullable
    LocalDate gradedOn() {
        return gradedOn;
    }

    @Nullable
    String conditions() {
        return conditions;
    }

    @Nullable
    String companyNumber() {
        return companyNumber;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    private Set<HomeParty> partiesOf(Caller caller) {
        Set<HomeParty> parties = EnumSet.noneOf(HomeParty.class);
        if (caller.kind() == OrganisationKind.AUTHORITY) {
            parties.add(HomeParty.AUTHORITY);
        }
        if (Objects.equals(caller.organisation(), providerId)) {
            parties.add(HomeParty.PROVIDER);
        }
        return parties;
    }
}
