package uk.panauthority.common.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Remembers first answers by caller and key, in the caller's own transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FirstAnswers {

    private final EntityManager entities;
    private final CurrentCaller currentCaller;
    private final ObjectMapper json;
    private final Clock clock;

    public FirstAnswers(EntityManager entities, CurrentCaller currentCaller, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.currentCaller = currentCaller;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Claims the key for this request, or gives the answer that an earlier request got.
     *
     * @throws Problem {@code idempotency-conflict} when the key was used with another request
     */
    Optional<FirstAnswer> claim(String key, String request) {
        Caller caller = currentCaller.get();
        int claimed = entities.createNativeQuery("""
                        insert into idempotent_answer (organisation, username, key, request_hash, recorded_at)
                        values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""")
                .setParameter(1, caller.organisation())
                .setParameter(2, caller.username())
                .setParameter(3, key)
                .setParameter(4, request)
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
        return claimed == 1 ? Optional.empty() : Optional.of(earlier(caller, key, request));
    }

    void keep(String key, Response response) {
        Caller caller = currentCaller.get();
        entities.createNativeQuery("""
                        update idempotent_answer
                        set status = ?4, etag = cast(?5 as text), location = cast(?6 as text), body = cast(?7 as text)
                        where organisation = ?1 and username = ?2 and key = ?3""")
                .setParameter(1, caller.organisation())
                .setParameter(2, caller.username())
                .setParameter(3, key)
                .setParameter(4, response.getStatus())
                .setParameter(5, tagOf(response))
                .setParameter(
                        6,
                        response.getLocation() == null
                                ? null
                                : response.getLocation().toString())
                .setParameter(7, bodyOf(response))
                .executeUpdate();
    }

    private FirstAnswer earlier(Caller caller, String key, String request) {
        Object[] row = (Object[]) entities.createNativeQuery("""
                        select request_hash, status, etag, location, body from idempotent_answer
                        where organisation = ?1 and username = ?2 and key = ?3""")
                .setParameter(1, caller.organisation())
                .setParameter(2, caller.username())
                .setParameter(3, key)
                .getSingleResult();
        if (!request.equals(row[0])) {
            throw Problem.of(CommonProblem.IDEMPOTENCY_CONFLICT);
        }
        return new FirstAnswer(((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]);
    }

    private static @Nullable String tagOf(Response response) {
        EntityTag tag = response.getEntityTag();
        return tag == null ? null : "\"" + tag.getValue() + "\"";
    }

    private @Nullable String bodyOf(Response response) {
        if (response.getEntity() == null) {
            return null;
        }
        if (response.getEntity() instanceof String text) {
            return text;
        }
        try {
            return json.writeValueAsString(response.getEntity());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be written as JSON", e);
        }
    }
}
