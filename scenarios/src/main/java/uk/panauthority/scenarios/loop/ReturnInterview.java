package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.stage.Stage;

/** One return home interview, from the return of the child to the signature of a second person. */
final class ReturnInterview {

    static final String INTERVIEWER_ORGANISATION = "catch22";
    private static final String INTERVIEWS = "/api/casework/v1/return-interviews";
    private static final String CONTRACTS = "/api/casework/v1/interviewer-organisations";
    private static final String ORGANISATIONS_COORDINATOR = "catch22.interview-coordinator";
    private static final String INTERVIEWER = "catch22.interviewer";

    private final Stage stage;
    private final Parties parties;
    private final String id;

    private ReturnInterview(Stage stage, Parties parties, String id) {
        this.stage = stage;
        this.parties = parties;
        this.id = id;
    }

    /** The interview that is due since the child came back from that episode. */
    static ReturnInterview awaitFor(Stage stage, Parties parties, Episode episode) {
        String id = stage.await(
                "The interview of the episode",
                () -> Optional.of(episode.view(parties.hostDutyWorker())
                                .path("interviewId")
                                .asText())
                        .filter(interview -> !interview.isEmpty() && !interview.equals("null")));
        return new ReturnInterview(stage, parties, id);
    }

    /** Waits until casework knows the contract as one under which it may allocate, or as ended. */
    static void awaitContract(Stage stage, Parties parties, String contractId, String state) {
        stage.await(
                "The contract in casework as " + state,
                () -> Listing.of(stage, parties.hostCoordinator(), CONTRACTS + "?area=" + parties.host())
                        .filter(contract -> contract.path("contractId").asText().equals(contractId))
                        .filter(contract -> contract.path("state").asText().equals(state))
                        .findFirst());
    }

    String id() {
        return id;
    }

    /** Whose queue has the task to allocate this interview; it is looked for in the queue of the host. */
    String awaitOwnerOfAllocation() {
        return stage.await(
                "The task to allocate the interview",
                () -> Listing.of(
                                stage,
                                parties.hostCoordinator(),
                                "/api/casework/v1/tasks?queue=INTERVIEW_ALLOCATE&state=OPEN")
                        .filter(task -> task.path("subjectId").asText().equals(id))
                        .map(task -> task.path("ownerOrganisation").asText())
                        .findFirst());
    }

    JsonNode view() {
        return stage.read(parties.hostCoordinator(), path()).body();
    }

    Answer refusedToAllocate(String refusal) {
        return stage.refused(
                parties.hostCoordinator(),
                "tries to allocate the interview to " + INTERVIEWER_ORGANISATION,
                path(),
                "allocation",
                Map.of("interviewerOrganisation", INTERVIEWER_ORGANISATION),
                refusal);
    }

    /** The delivering authority picks the organisation, which then names its interviewer. */
    void allocate() {
        stage.act(
                parties.hostCoordinator(),
                "allocates the interview to " + INTERVIEWER_ORGANISATION,
                path(),
                "allocation",
                Map.of("interviewerOrganisation", INTERVIEWER_ORGANISATION));
        stage.act(
                ORGANISATIONS_COORDINATOR,
                "names the interviewer",
                path(),
                "allocation",
                Map.of("interviewerOrganisation", INTERVIEWER_ORGANISATION, "interviewer", INTERVIEWER));
    }

    void offer(long hoursAgo) {
        step(
                "offers the interview",
                "offer",
                Map.of("offeredAt", at(hoursAgo), "channel", "PHONE", "offeredTo", "CHILD"));
    }

    void accept(long hoursAgo) {
        step("records that the child accepts", "acceptance", Map.of("acceptedAt", at(hoursAgo)));
    }

    /** The child says no; the carer must have been offered the chance to speak. */
    void decline() {
        Map<String, Object> refusal = new HashMap<>();
        refusal.put("reasonCode", "NOT_READY");
        refusal.put("saidBy", "CHILD");
        stage.refused(
                INTERVIEWER,
                "records a refusal without having asked the carer",
                path(),
                "decline",
                refusal,
                "422 carer-view-missing");
        refusal.put("carerViewOffered", true);
        refusal.put("carerView", stage.words().words("He will talk when school has calmed down."));
        step("records that the child declines, and what the carer says", "decline", refusal);
        stage.compare("interview", "DECLINED", view().path("state").asText());
    }

    void schedule(long hoursAgo) {
        step("sets the time of the interview", "schedule", Map.of("at", at(hoursAgo)));
    }

    void hold(long hoursAgo) {
        step("holds the interview", "hold", Map.of("heldAt", at(hoursAgo), "seenAlone", true));
    }

    void write() {
        stage.write(
                INTERVIEWER,
                "writes the report",
                path(),
                "report",
                Map.of(
                        "pushFactors",
                        List.of("BOUNDARIES"),
                        "pullFactors",
                        List.of("FRIENDS"),
                        "childWords",
                        stage.words().words("I only wanted to see my friends, nobody asks me first."),
                        "analysis",
                        stage.words().words("Leaves when told no; safe places are known to the home."),
                        "actions",
                        List.of(Map.of(
                                "what", stage.words().words("Agree evening visits with the home"),
                                "who", stage.words().words("Key worker"),
                                "by", stage.moments().day(7).toString())),
                        "recommendations",
                        List.of("PLACEMENT_REVIEW")));
    }

    void submit() {
        step("submits the report", "submission", Map.of());
    }

    void authorRefusedToSignOff(String refusal) {
        stage.refused(INTERVIEWER, "tries to sign off the own report", path(), "sign-off", Map.of(), refusal);
    }

    /** The reviewer is not content; the author writes and submits again. */
    void sendBackAndWriteAgain() {
        stage.act(
                parties.hostReviewer(),
                "sends the report back with comments",
                path(),
                "return",
                Map.of("comments", stage.words().words("Say which evenings, and who drives.")));
        write();
        submit();
    }

    Answer signOff() {
        return stage.act(
                parties.hostReviewer(), "signs off the report of another person", path(), "sign-off", Map.of());
    }

    private void step(String what, String action, Map<String, Object> body) {
        stage.act(INTERVIEWER, what, path(), action, body);
    }

    private String path() {
        return INTERVIEWS + "/" + id;
    }

    private String at(long hoursAgo) {
        return stage.moments().hoursAgo(hoursAgo).toString();
    }
}
