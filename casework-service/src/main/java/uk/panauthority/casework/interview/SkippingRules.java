package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.episode.EpisodeService;
import uk.panauthority.casework.interview.InterviewSettings.KnownFrom;
import uk.panauthority.casework.interview.InterviewSettings.Setting;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.FieldError;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/**
 * When an interview must not be skipped (statutory guidance on children who run away or go missing, DfE, January 2014). How
 * long and how often the child was away is looked up; what only people know, the decider answers, line by line.
 */
@ApplicationScoped
public class SkippingRules {

    private final InterviewSettings settings;
    private final InterviewRepository interviews;
    private final EpisodeService episodes;

    public SkippingRules(InterviewSettings settings, InterviewRepository interviews, EpisodeService episodes) {
        this.settings = settings;
        this.interviews = interviews;
        this.episodes = episodes;
    }

    /**
     * The codes of the list that apply.
     *
     * @throws Problem {@code code-not-valid} for a line that is not on the list, {@code field-invalid} when a line is not
     *     answered
     */
    List<String> applying(ReturnHomeInterview interview, List<InterviewRequests.Concern> answers, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, PlatformClock.LONDON);
        requireAnswered(answers, settings.mustNotBeSkipped(KnownFrom.WORKER, day));
        List<String> applying = new ArrayList<>();
        for (String code : settings.mustNotBeSkipped(KnownFrom.FACTS, day)) {
            if (followsFromFacts(code, interview, now)) {
                applying.add(code);
            }
        }
        answers.stream()
                .filter(InterviewRequests.Concern::applies)
                .map(InterviewRequests.Concern::code)
                .forEach(applying::add);
        return List.copyOf(applying);
    }

    private boolean followsFromFacts(String code, ReturnHomeInterview interview, Instant now) {
        return switch (code) {
            case "AWAY_OVER_24_HOURS" -> wasAwayLong(interview, now);
            case "TWO_OR_MORE_OCCASIONS" -> wasAwayOften(interview, Setting.OCCASIONS, Setting.OCCASIONS_DAYS, now);
            case "FREQUENTLY_AWAY" -> wasAwayOften(interview, Setting.FREQUENT_COUNT, Setting.FREQUENT_DAYS, now);
            default -> throw new IllegalStateException("no fact tells whether " + code + " applies");
        };
    }

    /** An absence whose start nobody knows may have been a long one. */
    private boolean wasAwayLong(ReturnHomeInterview interview, Instant now) {
        Duration limit = Duration.ofHours(number(Setting.AWAY_HOURS, interview, now));
        return interview.coverage().counting().stream()
                .map(e -> episodes.factsOf(e.episodeId()))
                .anyMatch(e -> isLonger(e, limit));
    }

    private static boolean isLonger(EpisodeFacts episode, Duration limit) {
        return episode.startedAt() == null
                || episode.returnedAt() == null
                || Duration.between(episode.startedAt(), episode.returnedAt()).compareTo(limit) > 0;
    }

    private boolean wasAwayOften(ReturnHomeInterview interview, Setting count, Setting days, Instant now) {
        Instant since = now.minus(Duration.ofDays(number(days, interview, now)));
        Set<UUID> absences = interviews.ofChild(interview.childRef()).stream()
                .flatMap(i -> i.coverage().counting().stream())
                .filter(e -> !e.returnedAt().isBefore(since))
                .map(CoveredEpisode::episodeId)
                .collect(Collectors.toSet());
        return absences.size() >= number(count, interview, now);
    }

    private int number(Setting setting, ReturnHomeInterview interview, Instant now) {
        return settings.number(setting, interview.responsibleLa(), LocalDate.ofInstant(now, PlatformClock.LONDON));
    }

    private static void requireAnswered(List<InterviewRequests.Concern> answers, List<String> asked) {
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (!asked.contains(answers.get(i).code())) {
                unknown.add(new FieldError(
                        "/concerns/" + i + "/code",
                        CommonProblem.CODE_NOT_VALID.code(),
                        "The code is not one that a person answers on this day."));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.of(CommonProblem.CODE_NOT_VALID, unknown);
        }
        List<String> answered =
                answers.stream().map(InterviewRequests.Concern::code).toList();
        List<String> open =
                asked.stream().filter(code -> !answered.contains(code)).toList();
        if (!open.isEmpty()) {
            throw Problem.at("/concerns", CommonProblem.FIELD_INVALID, "Each line of the list has to be answered.")
                    .with("unanswered", open);
        }
    }
}
