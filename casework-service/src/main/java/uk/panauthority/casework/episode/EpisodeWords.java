package uk.panauthority.casework.episode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.EpisodeNarrative.Subject;
import uk.panauthority.casework.sealing.Seal;
import uk.panauthority.casework.sealing.Sealed;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** Closes what staff write about a child before it is stored, and opens it for those who may read it. */
@ApplicationScoped
public class EpisodeWords {

    private static final TypeReference<Map<Subject, String>> TEXTS = new TypeReference<>() {};

    private final Seal seal;
    private final ObjectMapper json;

    public EpisodeWords(Seal seal, ObjectMapper json) {
        this.seal = seal;
        this.json = json;
    }

    /** The words of a report of staff; null when it has none. */
    @Nullable
    SealedWords close(EpisodeRequests.Opening request) {
        Map<Subject, String> texts = new EnumMap<>(Subject.class);
        put(texts, Subject.RISK_RATIONALE, request.riskRationale());
        put(texts, Subject.LAST_SEEN_PLACE, request.lastSeenPlace());
        if (texts.isEmpty()) {
            return null;
        }
        String record = "missing-episode-words:" + Ids.next();
        Sealed sealed = seal.close(written(texts).getBytes(StandardCharsets.UTF_8), record);
        return new SealedWords(record, sealed.keyId(), base64(sealed.nonce()), base64(sealed.bytes()));
    }

    private static void put(Map<Subject, String> texts, Subject subject, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.put(subject, text);
        }
    }

    /** What the caller may read of the words. */
    EpisodeNarrative narrative(Episode episode, Caller caller) {
        List<EpisodeNarrative.Entry> entries = EpisodeSight.seesWords(episode, caller)
                ? episode.reports().stream()
                        .filter(r -> r.details().words() != null)
                        .sorted(Course.BY_OBTAINED)
                        .flatMap(this::entries)
                        .toList()
                : List.of();
        return new EpisodeNarrative(episode.id(), entries);
    }

    private Stream<EpisodeNarrative.Entry> entries(Report report) {
        return open(Objects.requireNonNull(report.details().words())).entrySet().stream()
                .map(text -> new EpisodeNarrative.Entry(
                        text.getKey(), text.getValue(), report.source(), report.toldAt(), report.recordedAt()));
    }

    private Map<Subject, String> open(SealedWords words) {
        Base64.Decoder decoder = Base64.getDecoder();
        Sealed sealed = new Sealed(words.keyId(), decoder.decode(words.nonce()), decoder.decode(words.bytes()));
        try {
            return new EnumMap<>(json.readValue(seal.open(sealed, words.record()), TEXTS));
        } catch (IOException e) {
            throw new IllegalStateException("words that were closed here cannot be read", e);
        }
    }

    private String written(Map<Subject, String> texts) {
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words could not be written as JSON", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
