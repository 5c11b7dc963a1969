package uk.panauthority.casework.returns;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.authority;
import static uk.panauthority.casework.returns.Returns.THIS_YEAR;
import static uk.panauthority.casework.returns.Returns.anAuthority;
import static uk.panauthority.casework.returns.Returns.care;
import static uk.panauthority.casework.returns.Returns.file;
import static uk.panauthority.casework.returns.Returns.findings;
import static uk.panauthority.casework.returns.Returns.lastYear;
import static uk.panauthority.casework.returns.Returns.lines;
import static uk.panauthority.casework.returns.Returns.openTasks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.interview.WrittenEvents;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.casework.placementlink.PlacementFacts;
import uk.panauthority.casework.returns.rule.ReturnDate;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.time.PlatformClock;

/** The return of an authority, as it follows what is told of its children. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class ReturnResourceTest {

    private static final int BATCH = 100;

    private static final Instant LEFT =
            Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.SECONDS);
    private static final Instant BACK = LEFT.plus(Duration.ofHours(8));

    @Inject
    PlacementFacts placements;

    @Inject
    WrittenEvents events;

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Inject
    ReturnsCatchUp catchUp;

    @Test
    @Tag("X5")
    @Tag("rule-575")
    void an_open_absence_from_an_ended_placement_is_a_breach_in_whatever_order_both_become_known() {
        for (List<Integer> order : permutations(List.of(0, 1, 2))) {
            // Given
            String authority = anAuthority();
            Given.AChild child = Given.aChildOf(authority);
            Given.AHome home = Given.aHomeIn(placements, authority);
            UUID placement = Given.aPlacement(placements, child, home, LEFT.minus(Duration.ofDays(9)));
            String reference = Message.aReference();
            List<Runnable> facts = List.of(
                    () -> Message.missing(CHESHIRE_CONSTABULARY, reference, child, LEFT)
                            .send()
                            .then()
                            .statusCode(202),
                    () -> placements.placementEnded(placement, LocalDate.now(PlatformClock.LONDON)),
                    () -> Message.found(CHESHIRE_CONSTABULARY, reference, child, BACK)
                            .send()
                            .then()
                            .statusCode(202));
            Set<Integer> known = new TreeSet<>();
            for (int fact : order) {

                // When
                facts.get(fact).run();
                known.add(fact);

                // Then
                boolean open = known.equals(Set.of(0, 1));
                assertThat(findings(authority, THIS_YEAR).<String>getList("items.rule"))
                        .as(order + " after " + known)
                        .isEqualTo(open ? List.of("575") : List.of());
                assertThat(openTasks(authority)).hasSize(open ? 1 : 0);
            }
        }
    }

    @Test
    @Tag("rule-577")
    void an_open_absence_is_a_breach_once_care_has_ended_and_until_it_is_closed() {
        // Given
        String authority = anAuthority();
        Given.AChild child = Given.aChildOf(authority);
        String from = day(LEFT.minus(Duration.ofDays(90))).toString();
        care(child, 0, "periods", Map.of("from", from)).then().statusCode(200);
        care(child, 1, "workers", Map.of("worker", "SW-7", "since", from))
                .then()
                .statusCode(200);
        String reference = Message.aReference();
        Message.missing(CHESHIRE_CONSTABULARY, reference, child, LEFT).send();

        // When
        care(child, 2, "periods", Map.of("from", from, "to", day(LEFT).toString(), "endCode", "E4A"))
                .then()
                .statusCode(200);

        // Then
        JsonPath findings = findings(authority, THIS_YEAR);
        assertThat(findings.getList("items")).hasSize(1);
        assertThat(findings.getString("items[0].rule")).isEqualTo("577");
        assertThat(findings.getString("items[0].childNumber")).isEqualTo(child.number());
        assertThat(findings.getString("items[0].owner.worker")).isEqualTo("SW-7");
        assertThat(findings.getInt("items[0].ageDays")).isZero();
        assertThat(findings.getList("byRule.count")).containsExactly(1);
        assertThat(openTasks(authority))
                .singleElement()
                .satisfies(task -> assertThat(task).containsEntry("rule", "SSDA903-577"));
        String breach = findings.getString("items[0].id");
        Message.found(CHESHIRE_CONSTABULARY, reference, child, BACK).send();
        assertThat(findings(authority, THIS_YEAR).getInt("open")).isZero();
        assertThat(openTasks(authority)).isEmpty();
        assertThat(events.ofSubject(breach))
                .containsExactly("casework.StatutoryBreachOpened.v1", "casework.StatutoryBreachCleared.v1");
        assertThat(acting.as(
                        authority,
                        () -> entities.createNativeQuery(
                                        "select entry from statutory_breach_entry where breach_id = ?1 order by id",
                                        String.class)
                                .setParameter(1, UUID.fromString(breach))
                                .getResultList()))
                .isEqualTo(List.of("OPENED", "CLEARED"));
        assertThat(lines(authority, THIS_YEAR, "missing").getLast()).endsWith("," + cell(LEFT) + "," + cell(LEFT));
    }

    @Test
    @Tag("rule-578")
    @Tag("rule-581")
    void an_absence_outside_every_period_of_care_is_one_from_home_and_not_exported() {
        // Given
        String authority = anAuthority();
        Given.AChild child = Given.aChildOf(authority);
        LocalDate left = day(LEFT);
        Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, LEFT)
                .send();
        assertThat(lines(authority, THIS_YEAR, "missing")).hasSize(2);

        // When
        care(
                        child,
                        0,
                        "periods",
                        Map.of(
                                "from",
                                left.minusDays(9).toString(),
                                "to",
                                left.minusDays(1).toString(),
                                "endCode",
                                "E4A"))
                .then()
                .statusCode(200);

        // Then
        JsonPath findings = findings(authority, THIS_YEAR);
        assertThat(findings.getInt("open")).isZero();
        assertThat(findings.getInt("fromHome")).isEqualTo(1);
        assertThat(findings.getInt("rows")).isZero();
        assertThat(lines(authority, THIS_YEAR, "missing")).containsExactly("CHILD,DOB,MISSING,MIS_START,MIS_END");
        assertThat(lines(authority, THIS_YEAR, "header")).containsExactly("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB");
    }

    @Test
    void missing_and_then_away_are_two_rows_and_any_length_counts() {
        // Given
        String authority = anAuthority();
        Given.AChild child = Given.aChildOf(authority);
        String reference = Message.aReference();
        Message.missing(CHESHIRE_CONSTABULARY, reference, child, LEFT).send();
        Message.located(CHESHIRE_CONSTABULARY, reference, child, LEFT.plusSeconds(600))
                .send();
        Message.found(CHESHIRE_CONSTABULARY, reference, child, BACK).send();

        // When
        List<String> missing = lines(authority, THIS_YEAR, "missing");
        List<String> header = lines(authority, THIS_YEAR, "header");

        // Then
        String who = child.number() + "," + ReturnDate.cell(child.born());
        assertThat(missing)
                .startsWith("CHILD,DOB,MISSING,MIS_START,MIS_END")
                .contains(who + ",M," + cell(LEFT) + "," + cell(LEFT.plusSeconds(600)))
                .hasSizeBetween(2, 3);
        assertThat(header)
                .containsExactly(
                        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
                        child.number() + ",," + ReturnDate.cell(child.born()) + ",,,,");
    }

    @Test
    void an_absence_that_is_open_when_a_new_year_begins_belongs_to_that_years_file_as_well() {
        // Given
        String authority = anAuthority();
        Given.AChild child = Given.aChildOf(authority);
        Given.AHome home = Given.aHomeIn(placements, authority);
        UUID placement = Given.aPlacement(placements, child, home, LEFT.minus(Duration.ofDays(9)));
        Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, LEFT)
                .send();
        placements.placementEnded(placement, LocalDate.now(PlatformClock.LONDON));
        assertThat(findings(authority, THIS_YEAR.next()).getInt("open")).isZero();

        // When
        Instant newYear =
                THIS_YEAR.next().first().atStartOfDay(PlatformClock.LONDON).toInstant();
        // This work alone: others would tell of the same absence by today's clock.
        int worked = BATCH;
        while (worked == BATCH) {
            worked = acting.forPurpose(Purpose.CLOCK, () -> catchUp.run(newYear, BATCH));
        }

        // Then
        assertThat(findings(authority, THIS_YEAR.next()).getList("items.rule")).containsExactly("575");
    }

    @Test
    @Tag("rule-564")
    void an_absence_whose_start_is_awaited_is_never_exported() {
        // Given
        String authority = anAuthority();
        Given.AChild child = Given.aChildOf(authority);

        // When
        Message.found(CHESHIRE_CONSTABULARY, Message.aReference(), child, BACK).send();

        // Then
        assertThat(findings(authority, THIS_YEAR).getInt("awaitingStart")).isEqualTo(1);
        assertThat(lines(authority, THIS_YEAR, "missing")).hasSize(1);
    }

    @Test
    @Tag("rule-576")
    void what_was_open_last_year_blocks_the_export_until_it_is_here_with_the_same_start() {
        // Given
        String authority = anAuthority();
        Given.AChild child = Given.aChildOf(authority);
        LocalDate start = THIS_YEAR.first().minusDays(12);
        String file = "CHILD,DOB,MISSING,MIS_START,MIS_END\n"
                + child.number() + ",03/06/2012,M," + ReturnDate.cell(start) + ",\n"
                + "777,03/06/2012,A,01/03/" + start.getYear() + ",02/03/" + start.getYear() + "\n";

        // When
        Response taken = lastYear(authority, THIS_YEAR, file);

        // Then
        taken.then().statusCode(200).body("rows", equalTo(2)).body("open", equalTo(1));
        assertThat(findings(authority, THIS_YEAR).getList("items.rule")).containsExactly("576");
        file(authority, THIS_YEAR, "missing")
                .then()
                .statusCode(409)
                .body("code", equalTo("return-breaches"))
                .body("findings", equalTo(1))
                .body("see", endsWith("/returns/ssda903/" + THIS_YEAR.label() + "/findings"));
        Message.missing(
                        CHESHIRE_CONSTABULARY,
                        Message.aReference(),
                        child,
                        start.atTime(20, 0).atZone(PlatformClock.LONDON).toInstant())
                .send()
                .then()
                .statusCode(202);
        assertThat(findings(authority, THIS_YEAR).getInt("open")).isZero();
        assertThat(lines(authority, THIS_YEAR, "missing").getLast()).endsWith(",M," + ReturnDate.cell(start) + ",");
    }

    @Test
    @Tag("I36")
    void a_file_of_last_year_that_is_wrong_is_refused_as_a_whole_with_a_report_by_row() {
        // Given
        String authority = anAuthority();
        String right = "1,03/06/2012,M,20/03/" + THIS_YEAR.startYear() + ",\n";

        // When
        Response headings = lastYear(authority, THIS_YEAR, "CHILD,DOB,MISSING,MIS_END,MIS_START\n" + right);
        Response rows = lastYear(
                authority,
                THIS_YEAR,
                "CHILD,DOB,MISSING,MIS_START,MIS_END\n" + right
                        + "=1+1,03/06/2012,M,20/03/2026,\n"
                        + "3,03/06/2012,m,20/03/" + THIS_YEAR.startYear() + ",\n");
        Response dates = lastYear(
                authority,
                THIS_YEAR,
                "CHILD,DOB,MISSING,MIS_START,MIS_END\n" + right + "4,2012-06-03,M," + THIS_YEAR.startYear()
                        + "-03-20,\n");

        // Then
        headings.then().statusCode(422).body("code", equalTo("import-headings"));
        rows.then()
                .statusCode(422)
                .body("code", equalTo("import-rows"))
                .body("errors[0].pointer", equalTo("/rows/2/CHILD"))
                .body("errors[0].code", equalTo("formula-cell"));
        dates.then().statusCode(422).body("errors.code", org.hamcrest.Matchers.hasItem("rule-1004"));
        assertThat(findings(authority, THIS_YEAR).getInt("open")).isZero();
    }

    @Test
    @Tag("I58")
    void only_analysts_and_team_managers_of_the_authority_see_its_return_and_every_export_is_noted_by_child() {
        // Given
        String authority = anAuthority();
        Given.AChild child = Given.aChildOf(authority);
        Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, LEFT)
                .send();
        String address = "/api/casework/v1/returns/ssda903/" + THIS_YEAR.label();

        // When
        Response other = file(anAuthority(), THIS_YEAR, "missing");

        // Then
        assertThat(other.asString().lines()).hasSize(1);
        for (String path : List.of("/findings", "/missing.csv", "/header.csv")) {
            authority(authority, "DUTY_WORKER", "SOCIAL_WORKER", "CASE_SYSTEM")
                    .get(address + path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
            given().get(address + path).then().statusCode(401);
            authority(authority, "ANALYST")
                    .get("/api/casework/v1/returns/ssda903/2025-27" + path)
                    .then()
                    .statusCode(422);
        }
        lines(authority, THIS_YEAR, "missing");
        Number noted = acting.as(authority, () -> (Number) entities.createNativeQuery(
                        "select count(*) from audit_entry where action = 'export' and ?1 = any(persons)")
                .setParameter(1, child.ref())
                .getSingleResult());
        assertThat(noted.intValue()).isEqualTo(1);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PlatformClock.LONDON);
    }

    private static String cell(Instant at) {
        return ReturnDate.cell(day(at));
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : items) {
            List<T> rest = new ArrayList<>(items);
            rest.remove(first);
            for (List<T> tail : permutations(rest)) {
                List<T> one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
