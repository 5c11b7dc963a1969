package uk.panauthority.placement.returns.rule;

/** Days of care without any known placement: a row that is missing from the Episodes table. */
public record Gap(Origin origin) implements ReturnRow {

    @Override
    public ReturnTable table() {
        return ReturnTable.EPISODES;
    }
}
