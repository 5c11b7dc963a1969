package uk.panauthority.common.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The names under which this service's events are known outside; they all follow from the application's name. */
@ApplicationScoped
public class EventNames {

    private static final String SUFFIX = "-service";

    private final String application;

    public EventNames(@ConfigProperty(name = "quarkus.application.name") String application) {
        this.application = application;
    }

    /** For example {@code procurement}. */
    public String service() {
        return application.endsWith(SUFFIX)
                ? application.substring(0, application.length() - SUFFIX.length())
                : application;
    }

    /** The CloudEvents source, for example {@code /procurement-service}. */
    public String source() {
        return "/" + application;
    }

    /** The topic of all of this service's events, for example {@code procurement.events}. */
    public String topic() {
        return service() + ".events";
    }

    /** The CloudEvents type, for example {@code procurement.ContractSigned.v1}. */
    public String typeOf(DomainEvent event) {
        return service() + "." + event.getClass().getSimpleName() + ".v" + event.schemaVersion();
    }
}
