package uk.panauthority.placement.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Payloads of casework's events. */
public final class CaseworkSays {

    private CaseworkSays() {}

    public static String dutyAgreed(UUID placementId, UUID dutyId, int version, String deliverer, Instant agreedAt) {
        return """
                {"dutyId":"%s","version":%d,"placementId":"%s","responsibleLa":"E08000014","hostLa":"E06000021",
                 "deliverer":"%s","deliveringLa":"E06000021","agreedAt":"%s","validFrom":"2026-11-01"}""".formatted(dutyId, version, placementId, deliverer, agreedAt);
    }

    public static String episodeOpened(UUID episodeId, UUID placementId, LocalDate startDate) {
        return """
                {"episodeId":"%s","childRef":"E08000014-1","placementId":"%s","kind":"M","riskCode":"MEDIUM",
                 "responsibleLa":"E08000014","hostLa":"E06000021","deliveringLa":"E06000021","startDate":"%s"}""".formatted(episodeId, placementId, startDate);
    }

    public static String episodeOpenedOutsideAPlacement(UUID episodeId) {
        return """
                {"episodeId":"%s","childRef":"E08000014-1","kind":"M","riskCode":"MEDIUM",
                 "responsibleLa":"E08000014","hostLa":"E06000021","deliveringLa":"E06000021"}""".formatted(episodeId);
    }
}
