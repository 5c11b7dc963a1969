package uk.panauthority.common.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record as far as it could be understood. One that cannot be understood has a fault and no subject, so that it
 * holds nothing back. Header texts are taken only in the forms that our own services write: what goes into the inbox can
 * then never be refused by the database for its content.
 */
record IncomingRecord(
        UUID eventId,
        String source,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String authority,
        @Nullable String correlationId,
        @Nullable Instant occurredAt,
        @Nullable Instant recordedAt,
        byte[] payload,
        String topic,
        int partition,
        long offset,
        @Nullable Fault fault) {

    /** Why a record can never be read. */
    enum Fault {
        ID_MISSING,
        SOURCE_MISSING,
        TYPE_MISSING,
        SUBJECT_MISSING,
        NOT_JSON;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9.-]{1,150}");
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern CORRELATION = Pattern.compile("[0-9a-fA-F-]{36}");

    static IncomingRecord of(ConsumerRecord<String, byte[]> message, EventJson json) {
        UUID id = uuid(header(message, CloudEvents.ID, VISIBLE));
        String type = header(message, CloudEvents.TYPE, TYPE);
        String source = header(message, CloudEvents.SOURCE, VISIBLE);
        String subject = header(message, CloudEvents.SUBJECT, VISIBLE);
        byte[] payload = message.value() == null ? new byte[0] : message.value();
        Fault fault = fault(id, source, type, subject, json.isObject(payload));
        return new IncomingRecord(
                id == null ? placeAsId(message) : id,
                source == null ? message.topic() : source,
                type,
                fault == null ? subject : null,
                header(message, CloudEvents.AUTHORITY, VISIBLE),
                header(message, CloudEvents.CORRELATION, CORRELATION),
                instant(header(message, CloudEvents.TIME, VISIBLE)),
                instant(header(message, CloudEvents.RECORDED_AT, VISIBLE)),
                payload,
                message.topic(),
                message.partition(),
                message.offset(),
                fault);
    }

    private static @Nullable Fault fault(
            @Nullable UUID id,
            @Nullable String source,
            @Nullable String type,
            @Nullable String subject,
            boolean isJson) {
        if (type == null) {
            return Fault.TYPE_MISSING;
        }
        if (id == null) {
            return Fault.ID_MISSING;
        }
        if (source == null) {
            return Fault.SOURCE_MISSING;
        }
        if (subject == null) {
            return Fault.SUBJECT_MISSING;
        }
        return isJson ? null : Fault.NOT_JSON;
    }

    /** The same at each redelivery, so that a record without an id is also stored once. */
    private static UUID placeAsId(ConsumerRecord<?, ?> message) {
        String place = message.topic() + "/" + message.partition() + "/" + message.offset();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String header(ConsumerRecord<?, ?> message, String name, Pattern form) {
        Header header = message.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        String text = new String(header.value(), StandardCharsets.UTF_8);
        return form.matcher(text).matches() ? text : null;
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
