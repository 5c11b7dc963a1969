package uk.panauthority.placement.support;

import static uk.panauthority.placement.support.Actor.KNOWSLEY_APPROVER;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.arrived;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenASignedOrder;
import static uk.panauthority.placement.support.Journey.givenAnApprovedAward;
import static uk.panauthority.placement.support.Journey.ordered;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.support.Journey.Ordered;

/** Leads block contracts and loans into a state over HTTP; every step must succeed. */
public final class BlockJourney {

    public static final String DECISION = "{\"decisionReference\":\"CAB-2026-114\"}";
    public static final String KNOWSLEY = "E08000011";
    public static final String ST_HELENS = "E08000013";

    private BlockJourney() {}

    /** Four beds of Care Assist for three years and twice one more, as Sefton bought them. */
    public static String blockBody(UUID homeId, int beds, LocalDate start) {
        return blockBody(homeId, beds, start, "1988.00", "2149.00");
    }

    public static String blockBody(UUID homeId, int beds, LocalDate start, String rate, String spot) {
        return """
                {"homeId":"%s","beds":%d,"weeklyRate":{"amount":"%s","currency":"GBP"},
                 "spotRate":{"amount":"%s","currency":"GBP"},"start":"%s","termMonths":36,"optionMonths":[12,12],
                 "noticeDays":90,"sharedWith":["E08000011","E08000013"]}""".formatted(homeId, beds, rate, spot, start);
    }

    public static String givenAProposedBlock(String body) {
        return address(created(SEFTON_COMMISSIONING_OFFICER.asks().body(body).post(BASE + "/block-contracts")));
    }

    public static String givenABlock(String body) {
        String block = givenAProposedBlock(body);
        step(SEFTON_APPROVER, block, "/approval", DECISION);
        return block;
    }

    public static String givenABlock(UUID homeId, int beds, LocalDate start) {
        return givenABlock(blockBody(homeId, beds, start));
    }

    /** A child of Sefton who came on that day. */
    public static Ordered givenAnOwnChild(UUID homeId, LocalDate day) {
        Ordered ordered = givenASignedOrder(homeId, freshNumber());
        step(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/start", arrived(noon(day)));
        return ordered;
    }

    /** A child of Knowsley who is to come in an emergency, before the order is signed. */
    public static Ordered givenAnExpectedChildOfKnowsley(UUID homeId) {
        UUID award = givenAnApprovedAward(KNOWSLEY_PLACEMENT_OFFICER, KNOWSLEY_APPROVER, homeId, freshNumber());
        return ordered(created(KNOWSLEY_PLACEMENT_OFFICER
                .asks()
                .body("{\"awardId\":\"%s\",\"start\":\"%s\",\"orderDueAt\":\"%s\"}"
                        .formatted(award, today(), Instant.now().plusSeconds(3600)))
                .post(BASE + "/orders")));
    }

    public static String offerBody(String block, int bed, LocalDate firstNight) {
        return """
                {"contractId":"%s","bed":%d,"firstNight":"%s","recallNoticeDays":14}""".formatted(idOf(block), bed, firstNight);
    }

    public static String givenAnOffer(String block, int bed, LocalDate firstNight) {
        return address(created(SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(offerBody(block, bed, firstNight))
                .post(BASE + "/bed-loans")));
    }

    public static String givenARequest(String block, int bed, LocalDate firstNight) {
        String loan = givenAnOffer(block, bed, firstNight);
        step(KNOWSLEY_PLACEMENT_OFFICER, loan, "/request", "");
        return loan;
    }

    public static String givenAnAgreedLoan(String block, int bed, LocalDate firstNight) {
        String loan = givenARequest(block, bed, firstNight);
        step(SEFTON_COMMISSIONING_OFFICER, loan, "/agreement", "");
        return loan;
    }

    /** A loan in use: Knowsley's child came on its first night. */
    public static Ordered givenAChildInTheLentBed(UUID homeId, LocalDate day) {
        Ordered child = givenAnExpectedChildOfKnowsley(homeId);
        step(KNOWSLEY_PLACEMENT_OFFICER, child.placement(), "/start", arrived(noon(day)));
        return child;
    }

    public static String voidBody(int bed, LocalDate firstNight, LocalDate returnedOn, String cause) {
        return """
                {"bed":%d,"firstNight":"%s","returnedOn":"%s","cause":"%s"}""".formatted(bed, firstNight, returnedOn, cause);
    }

    public static UUID idOf(String record) {
        return UUID.fromString(record.substring(record.lastIndexOf('/') + 1));
    }

    /** In the middle of the day, so that it is that day in London all the year. */
    public static Instant noon(LocalDate day) {
        return day.equals(today())
                ? Instant.now().minusSeconds(1)
                : day.atTime(12, 0).atZone(PlatformClock.LONDON).toInstant();
    }

    private static Response created(Response answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }
}
