package uk.panauthority.placement.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/**
 * What a version of an agreement says, beside the standing clauses and the prices. Contents follow national residential
 * contract practice. Seen by the responsible authority and, once the version has been sent, by the provider.
 *
 * @param serviceCode the kind of service
 * @param contacts of both parties, in the usual way and in an emergency
 * @param keyWorker who of the provider's staff answers for the child day by day
 * @param plan what the placement is to achieve and how
 * @param emergencyAnnex what holds as long as there is no plan yet
 * @param goalIds the outcomes: goals of casework, which owns them; only their ids are here
 * @param services what the provider gives
 * @param noticeDays how long before the end either side gives notice
 * @param firstReviewOn the first regular review; a usual period after the start when not given
 * @param reviewEveryDays how often it is looked at afterwards; the authority's usual interval when not given
 */
public record AgreementTerms(
        @Nullable @Size(max = 60) String serviceCode,
        @Size(max = 20) List<@NotNull @Valid Contact> contacts,

        @Nullable @Size(max = 200) @Pattern(regexp = PlainText.LINE)
        String keyWorker,

        @Nullable @Size(max = 20_000) @Pattern(regexp = PlainText.LINES)
        String plan,

        @Nullable @Valid EmergencyAnnex emergencyAnnex,
        @Size(max = 100) List<@NotNull UUID> goalIds,
        @Size(max = 50) List<@NotNull @Valid AgreedService> services,
        @Nullable @Min(0) @Max(365) Integer noticeDays,
        @Nullable @OnTheCalendar LocalDate firstReviewOn,
        @Nullable @Min(1) @Max(366) Integer reviewEveryDays) {

    /** A draft that says nothing yet. */
    static final AgreementTerms NOTHING =
            new AgreementTerms(null, List.of(), null, null, null, List.of(), List.of(), null, null, null);

    /** A list that was not sent is empty. */
    public AgreementTerms {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        goalIds = goalIds == null ? List.of() : goalIds.stream().distinct().toList();
        services = services == null ? List.of() : List.copyOf(services);
    }

    /** For what a contact is there. */
    public enum ContactKind {
        BUYER_KEY,
        BUYER_EMERGENCY,
        PROVIDER_KEY,
        PROVIDER_EMERGENCY;

        boolean isOfProvider() {
            return this == PROVIDER_KEY || this == PROVIDER_EMERGENCY;
        }
    }

    /** Whom to reach. */
    public record Contact(
            @NotNull ContactKind kind,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String name,

            @NotNull @Pattern(regexp = "\\+?[0-9 ()-]{3,30}", message = "digits, spaces, hyphens and brackets")
            String telephone,

            @Nullable @Size(max = 254) @Pattern(regexp = "[^\\s@]+@[^\\s@]+", message = "not an e-mail address")
            String email) {}

    /**
     * What holds until there is a plan.
     *
     * @param reason why there is none yet
     * @param arrangements how the child is cared for until then
     * @param planDueOn when it is to be there
     */
    public record EmergencyAnnex(
            @NotBlank @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason,

            @NotBlank @Size(max = 20_000) @Pattern(regexp = PlainText.LINES)
            String arrangements,

            @NotNull @OnTheCalendar LocalDate planDueOn) {}

    /**
     * A service within the price.
     *
     * @param code of the table of services
     * @param description needed with {@code OTHER}
     * @param hoursAWeek where it is counted in hours
     */
    public record AgreedService(
            @NotNull @Size(max = 60) String code,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String description,

            @Nullable @Min(0) @Max(168) BigDecimal hoursAWeek) {}

    /** The same, as the provider has completed it: its own contacts and key worker take the place of earlier ones. */
    AgreementTerms completed(@Nullable String worker, List<Contact> own) {
        List<Contact> all = new ArrayList<>(contacts);
        if (!own.isEmpty()) {
            all.removeIf(c -> c.kind().isOfProvider());
            all.addAll(own);
        }
        return new AgreementTerms(
                serviceCode,
                all,
                worker == null ? keyWorker : worker,
                plan,
                emergencyAnnex,
                goalIds,
                services,
                noticeDays,
                firstReviewOn,
                reviewEveryDays);
    }

    boolean has(ContactKind kind) {
        return contacts.stream().anyMatch(c -> c.kind() == kind);
    }
}
