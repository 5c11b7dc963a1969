package uk.panauthority.casework.privacy.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** What a pack says about itself. */
record PackHeading(
        UUID packId, String childRef, String authority, String purposeCode, String recipient, Instant madeAt) {

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("packId", packId.toString())
                .put("childRef", childRef)
                .put("authority", authority)
                .put("purposeCode", purposeCode)
                .put("recipient", recipient)
                .put("madeAt", madeAt.toString());
    }
}
