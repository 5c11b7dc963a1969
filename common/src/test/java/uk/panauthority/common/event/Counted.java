package uk.panauthority.common.event;

/** A counter took its next step. */
public record Counted(String counter, int number) implements DomainEvent {

    @Override
    public String subject() {
        return counter;
    }
}
