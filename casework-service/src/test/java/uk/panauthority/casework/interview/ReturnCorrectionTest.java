package uk.panauthority.casework.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.panauthority.casework.interview.GivenReturns.INTERVIEWS;
import static uk.panauthority.casework.interview.GivenReturns.episodeOf;
import static uk.panauthority.casework.interview.GivenReturns.hoursAgo;
import static uk.panauthority.casework.interview.GivenReturns.interviewOf;
import static uk.panauthority.casework.interview.GivenReturns.report;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.coordinator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.interview.GivenReturns.Placed;
import uk.panauthority.common.testing.LocalStackResource;

/** A return told anew moves the deadline; a breach that was recorded stays. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class ReturnCorrectionTest {

    @Inject
    GivenReturns given;

    @Inject
    DataSource database;

    @Test
    void aCorrectionMovesTheDeadlineAndTheWorkThatWaits() {
        // Given
        Instant corrected = hoursAgo(3);

        // When
        String interview = returnedThenCorrected("COR-1", hoursAgo(5), corrected);

        // Then
        coordinator(STOKE)
                .get(INTERVIEWS + "/" + interview)
                .then()
                .body(
                        "clock.deadline",
                        equalTo(corrected.plus(72, ChronoUnit.HOURS).toString()))
                .body("breaches", hasSize(0));
        coordinator(STOKE)
                .queryParam("state", "OPEN")
                .queryParam("limit", 100)
                .get("/api/casework/v1/tasks")
                .then()
                .body(
                        "items.findAll { it.subjectId == '%s' }.dueAt".formatted(interview),
                        contains(
                                corrected.plus(72, ChronoUnit.HOURS).toString(),
                                corrected.plus(72, ChronoUnit.HOURS).toString()));
    }

    @Test
    @Tag("I45")
    void aBreachOutlivesTheCorrectionThatMakesItDisappear() {
        // Given
        Instant first = hoursAgo(80);
        Instant corrected = hoursAgo(60);

        // When
        String interview = returnedThenCorrected("COR-2", first, corrected);

        // Then
        coordinator(STOKE)
                .get(INTERVIEWS + "/" + interview)
                .then()
                .body("clock.status", equalTo("DUE_SOON"))
                .body("breaches.entry", contains("BREACHED", "CORRECTED"))
                .body("breaches.returnedAt", contains(first.toString(), corrected.toString()))
                .body(
                        "breaches[0].deadline",
                        equalTo(first.plus(72, ChronoUnit.HOURS).toString()));
    }

    @Test
    void theDatabaseLetsNobodyTakeABreachBack() throws SQLException {
        // Given
        String update = "update return_home_interview_breach set entry = 'CORRECTED'";
        String delete = "delete from return_home_interview_breach";

        // When
        String updated = stateOf(update);
        String deleted = stateOf(delete);

        // Then
        assertThat(updated).isEqualTo("42501");
        assertThat(deleted).isEqualTo("42501");
    }

    private String stateOf(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private String returnedThenCorrected(String reference, Instant returned, Instant corrected) {
        Placed child = given.aPlacedChild();
        report(
                child,
                reference,
                "MISSING_REPORT",
                1,
                "\"lastSeen\":{\"at\":\"%s\"}".formatted(hoursAgo(90)),
                hoursAgo(89));
        String episode = episodeOf(report(child, reference, "FOUND", 1, found(returned), returned));
        report(child, reference, "FOUND", 2, found(corrected), corrected);
        return interviewOf(episode);
    }

    private static String found(Instant returned) {
        return "\"found\":{\"returnedAt\":\"%s\",\"how\":\"CARER\"}".formatted(returned);
    }
}
