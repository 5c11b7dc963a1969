package uk.panauthority.procurement.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Tells a computed value that was sent from a field that nobody knows; see {@link Computes}. */
@Singleton
public class ComputedValuesRefused implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addHandler(new Handler());
    }

    private static final class Handler extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String field) {
            Class<?> request = beanOrClass instanceof Class<?> type ? type : beanOrClass.getClass();
            Computes computes = request.getAnnotation(Computes.class);
            if (computes != null && List.of(computes.value()).contains(field)) {
                throw Problem.at("/" + field, CommonProblem.DERIVED_FIELD, "The platform computes this value.");
            }
            return false;
        }
    }
}
