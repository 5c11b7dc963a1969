package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;

/**
 * An episode as an organisation sees it that stands in a relation to it. It holds ids, codes and times only; the words of
 * staff are in {@link EpisodeNarrative}, those of a force in its messages. For a host authority and the police the facts of an absence that has ended are left
 * out: that there was one, the child's reference, home, authorities and dates remain (casework reference, section 11).
 *
 * @param mergedInto the episode that this one is part of now
 * @param references the forces' references of their reports
 * @param reportedAt the earliest time at which anybody said that the child was away
 * @param start absent while it is awaited
 * @param located when the child was located without having returned
 * @param end absent while the child is away
 * @param riskHistory every judgement, oldest first
 * @param preventionInterviews police talks after the return; none of them is a return home interview
 * @param proposals what somebody has asked for and another person decides
 * @param interviewId the return interview that covers this episode
 */
public record EpisodeView(
        UUID id,
        EpisodeState state,
        long version,
        List<String> actions,
        String childRef,
        @Nullable UUID placementId,
        @Nullable UUID homeId,
        String responsibleLa,
        String hostLa,
        String force,
        @Nullable UUID mergedInto,
        @Nullable Instant longTermSince,
        List<String> references,
        Instant reportedAt,
        @Nullable Moment start,
        @Nullable Instant located,
        @Nullable Moment end,
        List<Segment> segments,
        @Nullable RiskLevel riskLevel,
        List<Judgement> riskHistory,
        List<WarningFlag> warningFlags,
        List<PreventionInterview> preventionInterviews,
        Duty duty,
        List<Proposal> proposals,
        List<Merge> merges,
        @Nullable UUID interviewId)
        implements Versioned {

    /** When something happened, and when the platform learnt of it. */
    public record Moment(Instant occurredAt, @Nullable Instant recordedAt) {

        static @Nullable Moment of(@Nullable Instant occurredAt, @Nullable Instant recordedAt) {
            return occurredAt == null ? null : new Moment(occurredAt, recordedAt);
        }
    }

    /** Who must see that the return interview is offered and delivered. */
    public record Duty(UUID dutyId, int dutyVersion, String deliverer, String deliveringLa, String state) {

        static Duty of(FollowedDuty duty) {
            return new Duty(duty.dutyId(), duty.dutyVersion(), duty.deliverer(), duty.deliveringLa(), duty.dutyState());
        }
    }

    /**
     * One judgement of the danger.
     *
     * @param notificationId the police message that holds the reasons; null for a judgement of staff
     */
    public record Judgement(
            RiskLevel level,
            Instant obtainedAt,
            Instant recordedAt,
            String source,
            @Nullable String reference,
            @Nullable UUID notificationId) {

        static List<Judgement> of(List<Report> reports) {
            return Course.judgements(reports)
                    .map(r -> StaffStatements.isOfStaff(r)
                            ? new Judgement(
                                    Objects.requireNonNull(r.risk()),
                                    r.toldAt(),
                                    r.recordedAt(),
                                    r.source(),
                                    null,
                                    null)
                            : new Judgement(
                                    Objects.requireNonNull(r.risk()),
                                    r.toldAt(),
                                    r.recordedAt(),
                                    r.source(),
                                    r.reference(),
                                    r.id()))
                    .toList();
        }
    }

    static EpisodeView of(Episode episode, Caller caller) {
        Course course = episode.course();
        EpisodeSetting setting = episode.setting();
        boolean facts = EpisodeSight.seesFacts(episode, caller);
        Remarks remarks = Remarks.of(episode.reports());
        return new EpisodeView(
                episode.id(),
                episode.state(),
                episode.version(),
                EpisodeActions.of(episode, caller),
                setting.childRef(),
                setting.placementId(),
                setting.homeId(),
                setting.responsibleLa(),
                setting.hostLa(),
                episode.force(),
                episode.mergedInto(),
                episode.longTermSince(),
                EpisodeSight.references(episode, caller),
                course.knownSince(),
                Moment.of(course.startedAt(), course.startRecordedAt()),
                facts ? course.locatedAt() : null,
                Moment.of(course.returnedAt(), course.returnRecordedAt()),
                course.segments(),
                facts ? course.risk() : null,
                facts ? Judgement.of(episode.reports()) : List.of(),
                facts ? remarks.warningFlags() : List.of(),
                facts ? remarks.preventionInterviews() : List.of(),
                Duty.of(episode.duty()),
                EpisodeSight.ofAuthority(episode, caller) ? episode.proposals() : List.of(),
                EpisodeSight.ofAuthority(episode, caller) ? episode.merges() : List.of(),
                episode.interviewId());
    }
}
