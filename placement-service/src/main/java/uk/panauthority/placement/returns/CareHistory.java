package uk.panauthority.placement.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.care.CareFacts;
import uk.panauthority.placement.care.LegalStatus;
import uk.panauthority.placement.code.ReturnCodes;
import uk.panauthority.placement.placement.Stay;
import uk.panauthority.placement.returns.rule.ReturnYear;

/**
 * A child's care as the return tells it: episodes one after the other, and days without a known placement. A pure function
 * of what is recorded: in whatever order care and placements became known, the episodes are the same.
 *
 * @param episodes the earliest first
 * @param gaps days of told care without a placement, the earliest first
 */
record CareHistory(List<Episode> episodes, List<Nights> gaps) {

    private static final String GOES_ON = "X1";

    /**
     * Days from one to another.
     *
     * @param to not included; null while they last
     */
    record Nights(LocalDate from, @Nullable LocalDate to) {

        boolean touches(ReturnYear year) {
            return year.touches(from, to);
        }
    }

    /** Puts care and placements together, as they are on a day. */
    static CareHistory of(CareFacts care, List<Stay> stays, LocalDate today) {
        List<Segment> segments = Segment.of(stays);
        List<Episode> episodes = new ArrayList<>();
        List<Nights> gaps = new ArrayList<>();
        for (Span span : Span.of(care.periods(), stays)) {
            List<Piece> pieces = pieces(span, segments, care);
            if (span.isTold()) {
                gaps(span, pieces, today, gaps);
            }
            for (int i = 0; i < pieces.size(); i++) {
                episodes.add(episode(
                        span,
                        i == 0 ? null : pieces.get(i - 1),
                        pieces.get(i),
                        i + 1 < pieces.size() ? pieces.get(i + 1) : null));
            }
        }
        return new CareHistory(List.copyOf(episodes), List.copyOf(gaps));
    }

    /**
     * Days with one placement and one legal status.
     *
     * @param last the segment in which it ends: another than the first when an order was renewed in the same home
     */
    private record Piece(
            LocalDate from,
            @Nullable LocalDate to,
            Segment first,
            Segment last,
            @Nullable LegalStatus status) {

        @Nullable
        String statusCode() {
            return status == null ? null : status.code();
        }

        boolean isSameStatusAs(Piece other) {
            return java.util.Objects.equals(statusCode(), other.statusCode());
        }

        Piece until(@Nullable LocalDate day, Segment ending) {
            return new Piece(from, day, first, ending, status);
        }
    }

    private static List<Piece> pieces(Span span, List<Segment> segments, CareFacts care) {
        List<Piece> pieces = new ArrayList<>();
        for (Segment segment : segments) {
            Optional<Nights> common = span.common(segment.from(), segment.to());
            if (common.isPresent()) {
                for (Piece piece : byStatus(common.get(), segment, care)) {
                    add(pieces, piece);
                }
            }
        }
        return pieces;
    }

    private static List<Piece> byStatus(Nights nights, Segment segment, CareFacts care) {
        List<Piece> pieces = new ArrayList<>();
        LocalDate from = nights.from();
        LegalStatus status = care.statusOn(from).orElse(null);
        for (LegalStatus next : care.statuses()) {
            boolean within = next.since().isAfter(from)
                    && (nights.to() == null || next.since().isBefore(nights.to()));
            if (within && (status == null || !status.code().equals(next.code()))) {
                pieces.add(new Piece(from, next.since(), segment, segment, status));
                from = next.since();
                status = next;
            }
        }
        pieces.add(new Piece(from, nights.to(), segment, segment, status));
        return pieces;
    }

    /** A new order for the home in which the child lives already begins no new episode. */
    private static void add(List<Piece> pieces, Piece piece) {
        if (!pieces.isEmpty()) {
            Piece before = pieces.getLast();
            if (piece.from().equals(before.to())
                    && before.isSameStatusAs(piece)
                    && before.last().isRenewedBy(piece.first())) {
                pieces.set(pieces.size() - 1, before.until(piece.to(), piece.last()));
                return;
            }
        }
        pieces.add(piece);
    }

    private static void gaps(Span span, List<Piece> pieces, LocalDate today, List<Nights> gaps) {
        LocalDate reached = span.from();
        for (Piece piece : pieces) {
            if (reached != null && piece.from().isAfter(reached)) {
                gaps.add(new Nights(reached, piece.from()));
            }
            reached = piece.to();
        }
        LocalDate end = span.to();
        if (reached != null && !reached.isAfter(today) && (end == null || reached.isBefore(end))) {
            gaps.add(new Nights(reached, end));
        }
    }

    private static Episode episode(Span span, @Nullable Piece before, Piece piece, @Nullable Piece next) {
        boolean endsCare = next == null && piece.to() != null && piece.to().equals(span.to());
        String rec = piece.to() == null ? null : endsCare ? span.rec() : GOES_ON;
        return new Episode(
                piece.from(),
                before == null ? "S" : rne(before, piece),
                piece.status(),
                piece.first().stay(),
                piece.first().codes(),
                piece.to(),
                rec,
                reason(piece, next, endsCare),
                span.isTold());
    }

    private static String rne(Piece before, Piece piece) {
        boolean moved = isMove(before, piece);
        boolean sameStatus = before.isSameStatusAs(piece);
        if (!moved) {
            return "L";
        }
        boolean sameCarer = piece.first().hasCarerOf(before.last());
        if (sameStatus) {
            return sameCarer ? "T" : "P";
        }
        return sameCarer ? "U" : "B";
    }

    private static boolean isMove(Piece before, Piece next) {
        boolean goesOn = next.from().equals(before.to());
        boolean same = before.last().equals(next.first()) || before.last().isRenewedBy(next.first());
        return !goesOn || !same;
    }

    private static @Nullable String reason(Piece piece, @Nullable Piece next, boolean endsCare) {
        Segment ending = piece.last();
        boolean segmentEnds = piece.to() == null || piece.to().equals(ending.to());
        if (segmentEnds && ending.reasonEntered() != null) {
            return ending.reasonEntered();
        }
        boolean moves = piece.to() != null && !endsCare && (next == null || isMove(piece, next));
        boolean temporary =
                ending.isTemporary() || (next != null && next.first().isTemporary());
        return moves && !temporary ? ending.reasonOfEnd() : null;
    }

    /** Whether the code says that the child left care, and not only moved. */
    static boolean isEndOfCare(@Nullable String code, LocalDate day) {
        return code != null && ReturnCodes.isEndOfCare(code, day);
    }
}
