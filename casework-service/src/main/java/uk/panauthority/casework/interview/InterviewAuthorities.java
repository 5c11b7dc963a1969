package uk.panauthority.casework.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The authorities of an interview; they do not change during its life. Part of a {@link ReturnHomeInterview}. */
@Embeddable
class InterviewAuthorities {

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "host_la")
    private String hostLa;

    @Column(name = "delivering_la")
    private String deliveringLa;

    /** For Hibernate. */
    protected InterviewAuthorities() {}

    InterviewAuthorities(String responsibleLa, String hostLa, String deliveringLa) {
        this.responsibleLa = responsibleLa;
        this.hostLa = hostLa;
        this.deliveringLa = deliveringLa;
    }

    /** The parts that an organisation plays, as an authority or as the one that was given the interview. */
    Set<InterviewParty> partsOf(String organisation, Optional<Allocation> given) {
        Set<InterviewParty> parts = EnumSet.noneOf(InterviewParty.class);
        if (organisation.equals(responsibleLa)) {
            parts.add(InterviewParty.RESPONSIBLE);
        }
        if (organisation.equals(hostLa)) {
            parts.add(InterviewParty.HOST);
        }
        if (organisation.equals(deliveringLa)) {
            parts.add(InterviewParty.DELIVERING);
        }
        if (given.filter(a -> a.organisation().equals(organisation)).isPresent()) {
            parts.add(InterviewParty.ALLOCATED);
        }
        return parts;
    }

    boolean are(String responsible, String host, String delivering) {
        return responsibleLa.equals(responsible) && hostLa.equals(host) && deliveringLa.equals(delivering);
    }

    /** Every organisation that may know of the interview. */
    List<String> readers(Optional<Allocation> given) {
        return Stream.concat(
                        Stream.of(responsibleLa, hostLa, deliveringLa), given.map(Allocation::organisation).stream())
                .distinct()
                .sorted()
                .toList();
    }

    String responsible() {
        return responsibleLa;
    }

    String host() {
        return hostLa;
    }

    String delivering() {
        return deliveringLa;
    }
}
