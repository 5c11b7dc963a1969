package uk.panauthority.placement.returns.rule;

import java.util.stream.Stream;

/** Rule 706. What was open in the file of the year before is in this one with the same first day. */
final class OpenLibertyOrderReappears extends ReturnRule {

    OpenLibertyOrderReappears() {
        super("706", Kind.IMPROPER, "An order that was open in last year's file is in this one.", "DOLO_START");
    }

    @Override
    public Stream<LibertyRow> breaches(ChildReturn child) {
        return child.ordersOpenLastYear().stream()
                .filter(start -> child.orders().stream()
                        .noneMatch(row -> row.start().filter(start::equals).isPresent()))
                .map(start ->
                        new LibertyRow("", "", ReturnDate.cell(start), "", new Origin("last-year/" + start, null)));
    }
}
