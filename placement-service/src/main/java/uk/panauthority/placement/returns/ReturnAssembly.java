package uk.panauthority.placement.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.care.CareFacts;
import uk.panauthority.placement.care.HeaderFacts;
import uk.panauthority.placement.care.LibertyOrder;
import uk.panauthority.placement.placement.Stay;
import uk.panauthority.placement.returns.rule.ChildReturn;
import uk.panauthority.placement.returns.rule.EpisodeRow;
import uk.panauthority.placement.returns.rule.Gap;
import uk.panauthority.placement.returns.rule.LibertyRow;
import uk.panauthority.placement.returns.rule.Origin;
import uk.panauthority.placement.returns.rule.ReturnDate;
import uk.panauthority.placement.returns.rule.ReturnYear;
import uk.panauthority.placement.returns.rule.ReviewRow;

/**
 * One child's rows in the files of a year. The check of findings and the export both take them from here, so that what
 * leaves is what was checked.
 */
final class ReturnAssembly {

    private final CareFacts care;
    private final CareHistory history;
    private final List<SentPlace> sent;
    private final HomeFacts registers;
    private final LocalDate today;

    /**
     * @param sent what was open in returns that have been sent
     * @param today up to when something open has lasted
     */
    ReturnAssembly(CareFacts care, List<Stay> stays, List<SentPlace> sent, HomeFacts registers, LocalDate today) {
        this.care = care;
        this.history = CareHistory.of(care, stays, today);
        this.sent = sent;
        this.registers = registers;
        this.today = today;
    }

    ChildReturn in(ReturnYear year) {
        HeaderFacts header = care.header();
        List<EpisodeRow> all = history.episodes().stream()
                .filter(episode -> !episode.decom().isAfter(year.last()))
                .flatMap(episode -> earlierOr(episode, year).stream())
                .toList();
        List<EpisodeRow> rows = episodes(year);
        Optional<SentPlace> before = sent.stream()
                .filter(place -> place.year().equals(year.previous().label()))
                .findFirst();
        return new ChildReturn(
                year,
                today,
                care.responsibleLa(),
                header == null ? null : header.bornOn(),
                header != null && header.unaccompanied(),
                all.stream().filter(row -> !rows.contains(row)).toList(),
                rows,
                gaps(year),
                orders(year),
                reviews(year),
                before.flatMap(SentPlace::open).orElse(null),
                year.hasDolo() ? before.map(SentPlace::orders).orElse(List.of()) : List.of());
    }

    private Optional<EpisodeRow> earlierOr(Episode episode, ReturnYear year) {
        ReturnYear own = year.touches(episode.decom(), episode.dec()) ? year : ReturnYear.of(episode.decom());
        return episode.in(own, care.childNumber(), registers);
    }

    List<EpisodeRow> episodes(ReturnYear year) {
        return history.episodes().stream()
                .flatMap(episode -> episode.in(year, care.childNumber(), registers).stream())
                .toList();
    }

    List<LibertyRow> orders(ReturnYear year) {
        return year.hasDolo()
                ? care.orders().stream()
                        .filter(order -> year.touches(order.start(), order.end()))
                        .map(order -> row(order, year.shown(order.end())))
                        .toList()
                : List.of();
    }

    /** An order as it was told, whichever year's file it would be in. */
    LibertyRow row(LibertyOrder order, @Nullable LocalDate end) {
        return new LibertyRow(
                care.childNumber(),
                born(),
                ReturnDate.cell(order.start()),
                ReturnDate.cell(end),
                new Origin("liberty-order/" + order.start(), null));
    }

    List<ReviewRow> reviews(ReturnYear year) {
        return care.reviews().stream()
                .filter(review -> !review.heldOn().isBefore(year.first())
                        && !review.heldOn().isAfter(year.last()))
                .map(review -> new ReviewRow(
                        care.childNumber(),
                        born(),
                        ReturnDate.cell(review.heldOn()),
                        review.code(),
                        new Origin("review/" + review.heldOn(), null)))
                .toList();
    }

    /** The child's row in the Header; empty when the child is not in the year's Episodes. */
    Optional<List<String>> header(ReturnYear year) {
        boolean isThere = history.episodes().stream().anyMatch(episode -> year.touches(episode.decom(), episode.dec()));
        return isThere ? Optional.ofNullable(care.header()).map(header -> headerRow(header, year)) : Optional.empty();
    }

    private List<String> headerRow(HeaderFacts header, ReturnYear year) {
        return List.of(
                care.childNumber(),
                year.codesSexByNumber() ? numberOf(header.sex()) : header.sex(),
                born(),
                header.ethnicity(),
                header.upn(),
                header.mother() ? "1" : "0",
                ReturnDate.cell(header.motherOfBornOn()));
    }

    private static String numberOf(String sex) {
        return switch (sex) {
            case "M" -> "1";
            case "F" -> "2";
            default -> "";
        };
    }

    private List<Gap> gaps(ReturnYear year) {
        return history.gaps().stream()
                .filter(gap -> gap.touches(year))
                .map(gap -> new Gap(new Origin("gap/" + gap.from(), null)))
                .toList();
    }

    private String born() {
        return ReturnDate.cell(
                Optional.ofNullable(care.header()).map(HeaderFacts::bornOn).orElse(null));
    }

    /** Every first day of an episode, the earliest first. */
    Stream<LocalDate> starts() {
        return history.episodes().stream().map(Episode::decom);
    }

    CareHistory history() {
        return history;
    }
}
