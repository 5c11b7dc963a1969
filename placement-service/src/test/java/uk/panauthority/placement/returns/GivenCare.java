package uk.panauthority.placement.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.care.CareFacts;
import uk.panauthority.placement.care.CarePeriod;
import uk.panauthority.placement.care.HeaderFacts;
import uk.panauthority.placement.care.HeldReview;
import uk.panauthority.placement.care.LegalStatus;
import uk.panauthority.placement.care.LibertyOrder;
import uk.panauthority.placement.care.Source;
import uk.panauthority.placement.placement.StatutoryCodes;
import uk.panauthority.placement.placement.Stay;
import uk.panauthority.placement.returns.rule.RegisteredHome;

/** Facts of care and placements for tests without the application. */
final class GivenCare {

    static final String SEFTON = "E08000014";
    static final String CHILD = SEFTON + "-1";
    static final Instant TOLD = Instant.parse("2026-11-01T09:00:00Z");
    static final UUID ELM = home(1);
    static final UUID OAK = home(2);

    private GivenCare() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static UUID home(int number) {
        return new UUID(903, number);
    }

    static HeaderFacts header(String born) {
        return new HeaderFacts(
                "F", day(born), "WBRI", "A123456789012", false, null, false, "PR8 1AA", Source.AUTHORITY, TOLD);
    }

    static CareFacts care(CarePeriod period, LegalStatus... statuses) {
        return new CareFacts(
                CHILD, SEFTON, header("2012-06-01"), List.of(period), List.of(statuses), List.of(), List.of());
    }

    static CareFacts with(CareFacts care, List<HeldReview> reviews, List<LibertyOrder> orders) {
        return new CareFacts(
                care.childRef(), care.responsibleLa(), care.header(), care.periods(), care.statuses(), reviews, orders);
    }

    static CarePeriod since(String from) {
        return new CarePeriod(day(from), null, null, Source.AUTHORITY, TOLD);
    }

    static CarePeriod period(String from, String to, String code) {
        return new CarePeriod(day(from), day(to), code, Source.AUTHORITY, TOLD);
    }

    static LegalStatus status(String since, String code) {
        return new LegalStatus(day(since), code, "N1", Source.AUTHORITY, TOLD);
    }

    static StatutoryCodes codes(String from, String place) {
        return codes(from, place, "PR4", "1000001");
    }

    static StatutoryCodes codes(String from, String place, @Nullable String provider, @Nullable String urn) {
        return new StatutoryCodes(day(from), place, provider, "PR8 1AA", "ST1 1AA", urn, null, null, null);
    }

    static Stay stay(UUID home, String from, @Nullable String to, @Nullable String reason, StatutoryCodes... codes) {
        return new Stay(
                UUID.nameUUIDFromBytes((home + from).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                CHILD,
                SEFTON,
                home,
                "E06000021",
                day(from),
                to == null ? null : day(to),
                reason,
                List.of(codes));
    }

    /** A register of homes and a directory of postcodes in memory. */
    static final class Registers extends HomeFacts {

        private final Map<String, RegisteredHome> homes;
        private final Set<String> postcodes;
        int asked;

        @SuppressWarnings("NullAway") // nothing of the real registers is asked
        Registers(Map<String, RegisteredHome> homes, Set<String> postcodes) {
            super(null);
            this.homes = homes;
            this.postcodes = postcodes;
        }

        @Override
        public Optional<RegisteredHome> numbered(String urn) {
            asked++;
            return Optional.ofNullable(homes.get(urn));
        }

        @Override
        public Boolean postcodeExists(String postcode) {
            return postcodes.isEmpty() || postcodes.contains(postcode);
        }

        @Override
        public BigDecimal miles(String one, String other) {
            return new BigDecimal("12.5");
        }
    }

    static Registers openRegisters() {
        return new Registers(
                Map.of(
                        "1000001",
                        new RegisteredHome("E06000021", "ST1 1AA", Set.of(), "PR4", day("2015-01-01"), null),
                        "1000002",
                        new RegisteredHome("E06000021", "ST2 2BB", Set.of(), "PR4", day("2015-01-01"), null)),
                Set.of());
    }

    static List<Stay> stays(Stay... stays) {
        return new ArrayList<>(List.of(stays));
    }
}
