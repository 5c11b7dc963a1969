package uk.panauthority.placement.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.geography.Postcode;

/** Keeps the versions of a referral's document, and what each level shows of the approved ones. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReferralTexts {

    private final ReferralRepository repository;
    private final ReferralFields fields;
    private final Clock clock;

    ReferralTexts(ReferralRepository repository, ReferralFields fields, Clock clock) {
        this.repository = repository;
        this.fields = fields;
        this.clock = clock;
    }

    void draft(UUID referralId, int number, ReferralDocument document, @Nullable String reason, Caller caller) {
        repository.add(ReferralVersion.draft(referralId, number, readable(document), reason, caller, clock.instant()));
    }

    void edit(UUID referralId, int number, ReferralDocument document, Caller caller) {
        version(referralId, number).edit(readable(document), caller, clock.instant());
    }

    /** Makes a version final, and writes down what each level shows of it by the table of this day. */
    ReferralDocument approve(UUID referralId, int number, Caller caller) {
        ReferralVersion version = version(referralId, number);
        LocalDate today = today();
        ReferralDocument document = withAge(version.document(), today);
        fields.requireComplete(document, today);
        fields.requireValid(document, today);
        version.approve(document, caller, clock.instant());
        for (RedactionLevel level : RedactionLevel.values()) {
            repository.add(ReferralReading.of(referralId, number, level, fields.redacted(document, level, today)));
        }
        return document;
    }

    /** @throws Problem {@code code-not-valid} */
    void requirePlacementType(String code) {
        fields.requireCode("placementType", code, "/placementType", today());
    }

    private ReferralDocument readable(ReferralDocument document) {
        ReferralDocument.Child child = document.child();
        if (child != null && child.age() != null) {
            throw Problem.at("/document/child/age", CommonProblem.DERIVED_FIELD, "The age is computed.");
        }
        if (child != null && child.dateOfBirth() != null && child.dateOfBirth().isAfter(today())) {
            throw Problem.at("/document/child/dateOfBirth", CommonProblem.FIELD_INVALID, "The day is in the future.");
        }
        fields.requireValid(document, today());
        String postcode = child == null ? null : child.homePostcode();
        return document.with(
                null,
                postcode == null
                        ? null
                        : Postcode.read(postcode, "/document/child/homePostcode")
                                .text());
    }

    private static ReferralDocument withAge(ReferralDocument document, LocalDate today) {
        ReferralDocument.Child child = document.child();
        LocalDate birth = child == null ? null : child.dateOfBirth();
        return child == null
                ? document
                : document.with(
                        birth == null ? null : Period.between(birth, today).getYears(), child.homePostcode());
    }

    private ReferralVersion version(UUID referralId, int number) {
        return repository.version(referralId, number).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
