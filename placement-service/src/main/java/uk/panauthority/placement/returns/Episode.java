package uk.panauthority.placement.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.care.LegalStatus;
import uk.panauthority.placement.placement.StatutoryCodes;
import uk.panauthority.placement.placement.Stay;
import uk.panauthority.placement.returns.rule.EpisodeRow;
import uk.panauthority.placement.returns.rule.Origin;
import uk.panauthority.placement.returns.rule.PlaceFacts;
import uk.panauthority.placement.returns.rule.RegisteredHome;
import uk.panauthority.placement.returns.rule.ReturnDate;
import uk.panauthority.placement.returns.rule.ReturnYear;

/**
 * An episode of care: days on which neither placement nor legal status changed.
 *
 * @param rne why it began
 * @param status null where none has been told
 * @param codes null where none have been entered
 * @param dec the day on which it ended; null while it lasts
 * @param rec why, with the day and only then
 * @param reason why the placement changed after it
 * @param isInToldCare whether its days are in a period of care that was told
 */
record Episode(
        LocalDate decom,
        String rne,
        @Nullable LegalStatus status,
        Stay stay,
        @Nullable StatutoryCodes codes,
        @Nullable LocalDate dec,
        @Nullable String rec,
        @Nullable String reason,
        boolean isInToldCare) {

    private static final String NONE_YET = "XXXXXXX";

    /** The row in the file of a year; empty when the episode does not belong there. */
    Optional<EpisodeRow> in(ReturnYear year, String childNumber, HomeFacts registers) {
        return year.touches(decom, dec) ? Optional.of(row(year, childNumber, registers)) : Optional.empty();
    }

    private EpisodeRow row(ReturnYear year, String childNumber, HomeFacts registers) {
        LocalDate end = year.shown(dec);
        boolean ends = end != null;
        // A reason that was entered while the episode lasts is shown, so that the rule against it can say so.
        String why = ends || dec == null ? reason : null;
        return new EpisodeRow(
                List.of(
                        childNumber,
                        ReturnDate.cell(decom),
                        rne,
                        status == null ? "" : status.code(),
                        status == null ? "" : text(status.need()),
                        codes == null ? "" : codes.place(),
                        codes == null ? "" : text(codes.provider()),
                        ReturnDate.cell(end),
                        ends ? text(rec) : "",
                        text(why),
                        codes == null ? "" : text(codes.homePostcode()),
                        codes == null ? "" : text(codes.placementPostcode()),
                        codes == null ? "" : text(codes.urn())),
                isInToldCare,
                codes == null ? PlaceFacts.UNKNOWN : facts(codes, registers),
                new Origin("placement/" + stay.placementId() + "/" + decom, stay.placementId()));
    }

    private PlaceFacts facts(StatutoryCodes given, HomeFacts registers) {
        String urn = given.urn();
        String home = given.homePostcode();
        String place = given.placementPostcode();
        Optional<String> asked = Optional.ofNullable(urn).filter(number -> !number.equals(NONE_YET));
        Optional<RegisteredHome> registered = asked.flatMap(registers::numbered);
        return new PlaceFacts(
                stay.hostLa().startsWith("E"),
                asked.map(number -> registered.isPresent()).orElse(null),
                registered.orElse(null),
                home == null ? null : registers.postcodeExists(home),
                place == null ? null : registers.postcodeExists(place),
                home == null || place == null ? null : registers.miles(home, place));
    }

    private static String text(@Nullable String cell) {
        return Objects.requireNonNullElse(cell, "");
    }
}
