package uk.panauthority.placement.home;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.support.Database;

/** Everybody wants the same beds at once, of a real database. */
@QuarkusTest
class BedRaceTest {

    private static final int CLAIMS = 200;
    /** Fewer than the pool has connections: those who wait for a home hold one. */
    private static final int AT_ONCE = 10;

    private static final List<String> AUTHORITIES = List.of(SEFTON, "E08000011", "E08000013");

    @Inject
    Database database;

    @Inject
    Beds beds;

    @Inject
    KeptBeds keptBeds;

    @Inject
    BedBook book;

    @Test
    @Tag("B20")
    void twoHundredHoldsOffersAndArrivalsAtOnceGiveABedToOneChildANight() throws Exception {
        // Given
        List<UUID> wanted = List.of(givenAHome(SEFTON, 3), givenAHome(SEFTON, 2));
        Random random = new Random(20261121);
        AtomicInteger given = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        List<Callable<Void>> claims = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            UUID home = wanted.get(random.nextInt(wanted.size()));
            String authority = AUTHORITIES.get(random.nextInt(AUTHORITIES.size()));
            LocalDate night = today().plusDays(random.nextInt(10));
            int length = 1 + random.nextInt(3);
            int kind = random.nextInt(4);
            claims.add(() -> {
                try {
                    claim(kind, home, authority, night, length);
                    given.incrementAndGet();
                } catch (Problem refusal) {
                    assertThat(refusal.type().code()).isIn("bed-not-available", "bed-occupied");
                    refused.incrementAndGet();
                }
                return null;
            });
        }

        // When
        List<Future<Void>> all = atOnce(claims);

        // Then
        for (Future<Void> one : all) {
            one.get();
        }
        assertThat(given.get() + refused.get()).isEqualTo(CLAIMS);
        assertThat(given.get()).as("some get a bed").isPositive();
        assertThat(refused.get()).as("and not all of them").isPositive();
        for (UUID home : wanted) {
            assertThatNoBedIsTakenTwice(home);
        }
    }

    @Test
    @Tag("B20")
    void ofTwoHundredWhoWantTheLastBedOneGetsIt() throws Exception {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        AtomicInteger given = new AtomicInteger();
        List<Callable<Void>> claims = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            boolean holds = i % 2 == 0;
            claims.add(() -> {
                try {
                    inTransaction(SEFTON, () -> holds ? held(home, SEFTON, today()) : beds.take(home, SEFTON, today()));
                    given.incrementAndGet();
                } catch (Problem refusal) {
                    assertThat(refusal.type().code()).isEqualTo("bed-not-available");
                }
                return null;
            });
        }

        // When
        List<Future<Void>> all = atOnce(claims);

        // Then
        for (Future<Void> one : all) {
            one.get();
        }
        assertThat(given.get()).isEqualTo(1);
    }

    /** An arrival that goes on, one that ends, a hold that is used or given back, a void, or a keeping as an offer makes. */
    private void claim(int kind, UUID home, String authority, LocalDate night, int length) {
        switch (kind) {
            case 0 -> {
                UUID stay = inTransaction(authority, () -> beds.take(home, authority, night));
                inTransaction(authority, () -> {
                    beds.leave(stay, night.plusDays(length));
                    return null;
                });
            }
            case 1 -> {
                UUID hold = inTransaction(authority, () -> held(home, authority, night));
                inTransaction(authority, () -> {
                    UUID stay = beds.takeHeld(hold, authority, night);
                    beds.leave(stay, night.plusDays(length));
                    return stay;
                });
            }
            case 2 -> inTransaction(authority, () -> beds.close(home, 1, night, night.plusDays(length)));
            default ->
                inTransaction(authority, () -> {
                    keptBeds.keepForLoan(UUID.randomUUID(), home, 2, authority, authority, night);
                    return null;
                });
        }
    }

    private UUID held(UUID home, String authority, LocalDate night) {
        return beds.hold(book.locked(home), authority, night, Instant.now().plusSeconds(600))
                .id();
    }

    private <T> T inTransaction(String authority, Supplier<T> work) {
        return database.acting().as(authority, work);
    }

    private static List<Future<Void>> atOnce(List<Callable<Void>> work) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Void>> all = new ArrayList<>();
            work.forEach(one -> all.add(threads.submit(() -> {
                start.await();
                return one.call();
            })));
            start.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
            return all;
        }
    }

    private void assertThatNoBedIsTakenTwice(UUID home) {
        List<BedStay> claims = database.acting().as(SEFTON, () -> book.claims(home, today(), null));
        for (BedStay one : claims) {
            for (BedStay other : claims) {
                boolean same = one.claimId().equals(other.claimId()) || one.bed() != other.bed();
                assertThat(same || !one.touches(other.firstNight(), other.departure()))
                        .as("%s and %s", one, other)
                        .isTrue();
            }
        }
    }
}
