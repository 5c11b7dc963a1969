package uk.panauthority.procurement.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Tells a computed value that was sent, and an organisation that is not the caller's own, from a field that nobody knows;
 * see {@link Computes}.
 */
@Singleton
public class ComputedValuesRefused implements ObjectMapperCustomizer {

    private final CurrentCaller caller;

    ComputedValuesRefused(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addHandler(new Handler());
    }

    private final class Handler extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String field)
                throws IOException {
            Class<?> request = beanOrClass instanceof Class<?> type ? type : beanOrClass.getClass();
            Computes computes = request.getAnnotation(Computes.class);
            if (computes == null || !List.of(computes.value()).contains(field)) {
                return false;
            }
            if (field.equals(computes.organisation()) && namesAnotherOrganisation(parser)) {
                throw Problem.at("/" + field, CommonProblem.FORBIDDEN, "Nobody acts for another organisation.");
            }
            throw Problem.at("/" + field, CommonProblem.DERIVED_FIELD, "The platform computes this value.");
        }

        private boolean namesAnotherOrganisation(JsonParser parser) throws IOException {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    && !parser.getText().equals(caller.get().organisation());
        }
    }
}
