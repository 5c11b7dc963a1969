package uk.panauthority.placement.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time in which a provider may be given no work of one service, or none at all. */
@Entity
@Table(name = "provider_suspension")
class ProviderSuspension {

    /** The scope that stands for every service. */
    static final String ALL = "ALL";

    /** Procurement gives no id: provider, scope and first day tell suspensions apart. */
    @Embeddable
    record Key(
            @Column(name = "provider_id") String providerId,
            @Column(name = "scope_code") String scopeCode,
            @Column(name = "from_day") LocalDate from) {}

    @EmbeddedId
    private Key key;

    @Column(name = "to_day")
    private @Nullable LocalDate to;

    protected ProviderSuspension() {}

    ProviderSuspension(Key key, @Nullable LocalDate to) {
        this.key = key;
        this.to = to;
    }

    void until(@Nullable LocalDate lastDay) {
        to = lastDay;
    }

    /** From this day on it holds no more; one that would begin later never does. */
    void reinstated(LocalDate day) {
        LocalDate last = day.minusDays(1);
        if (to == null || to.isAfter(last)) {
            to = last;
        }
    }

    boolean covers(String service) {
        return key.scopeCode().equals(ALL) || key.scopeCode().equals(service);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(key.from()) && (to == null || !day.isAfter(to));
    }

    String providerId() {
        return key.providerId();
    }

    ProviderView.Suspension view() {
        return new ProviderView.Suspension(key.scopeCode(), key.from(), to);
    }
}
