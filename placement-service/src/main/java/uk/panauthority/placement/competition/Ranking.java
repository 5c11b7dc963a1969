package uk.panauthority.placement.competition;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;

/**
 * The order of the offers of a competition: totals are exact, ties are parted as published. The order in which offers are given
 * changes nothing; the same inputs give the same ranking, so that anybody can do it again.
 */
final class Ranking {

    private Ranking() {}

    /**
     * One offer as it is ranked.
     *
     * @param points agreed points by criterion
     * @param passed whether it passed the gateway, or was let pass; others are not ranked
     */
    record Entry(UUID offerId, String providerId, Money price, Map<String, BigDecimal> points, boolean passed) {}

    /** @param drawSeed decides what nothing else parts; recorded before it is used */
    static List<RankedOffer> of(CompetitionTerms terms, List<Entry> entries, String drawSeed) {
        List<Entry> passed = entries.stream().filter(Entry::passed).toList();
        @Nullable
        Money lowest = (terms.failedOfferSetsLowest() ? entries : passed)
                .stream().map(Entry::price).min(Comparator.naturalOrder()).orElse(null);
        if (lowest == null) {
            return List.of();
        }
        Money floor = lowest;
        List<Scored> scored =
                passed.stream().map(e -> Scored.of(terms, e, floor, drawSeed)).toList();
        List<Scored> sorted = scored.stream().sorted(order()).toList();
        List<RankedOffer> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            ranked.add(sorted.get(i).ranked(i + 1, i == 0 ? null : sorted.get(i - 1)));
        }
        return List.copyOf(ranked);
    }

    /** SHA-256 over the terms, every input in the order of the ids, and the result. */
    static String hash(CompetitionTerms terms, List<Entry> entries, String drawSeed, List<RankedOffer> ranked) {
        StringBuilder text = new StringBuilder(terms.canonical())
                .append('\n')
                .append(drawSeed)
                .append('\n');
        entries.stream()
                .sorted(Comparator.comparing(e -> e.offerId().toString()))
                .forEach(e -> {
                    text.append(e.offerId())
                            .append('|')
                            .append(e.price().text())
                            .append('|')
                            .append(e.passed());
                    new TreeMap<>(e.points())
                            .forEach((code, points) -> text.append('|')
                                    .append(code)
                                    .append('=')
                                    .append(points.stripTrailingZeros().toPlainString()));
                    text.append('\n');
                });
        ranked.forEach(r -> text.append(r.rank())
                .append('|')
                .append(r.offerId())
                .append('|')
                .append(r.exactTotal())
                .append('\n'));
        return sha256(text.toString());
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Comparator<Scored> order() {
        return Comparator.comparing(Scored::total)
                .thenComparing(Scored::quality)
                .thenComparing(Scored::heaviest)
                .reversed()
                .thenComparing(s -> s.entry().price())
                .thenComparing(Scored::lot);
    }

    /**
     * An offer with its exact points.
     *
     * @param heaviest points of the criterion with the highest weight; of the first of them by code
     * @param lot its place if lots have to be drawn
     */
    private record Scored(
            Entry entry,
            Map<String, Fraction> points,
            Fraction total,
            Fraction quality,
            Fraction heaviest,
            String lot) {

        static Scored of(CompetitionTerms terms, Entry entry, Money lowest, String seed) {
            Map<String, Fraction> points = new TreeMap<>();
            for (Criterion criterion : terms.criteria()) {
                points.put(criterion.code(), pointsOf(criterion, entry, lowest));
            }
            Fraction total = points.values().stream().reduce(Fraction.ZERO, Fraction::plus);
            Fraction quality = terms.scored().stream()
                    .map(c -> points.getOrDefault(c.code(), Fraction.ZERO))
                    .reduce(Fraction.ZERO, Fraction::plus);
            String heaviest = terms.criteria().stream()
                    .min(Comparator.comparing(Criterion::weight).reversed().thenComparing(Criterion::code))
                    .map(Criterion::code)
                    .orElseThrow();
            return new Scored(
                    entry,
                    points,
                    total,
                    quality,
                    points.getOrDefault(heaviest, Fraction.ZERO),
                    sha256(seed + entry.offerId()));
        }

        private static Fraction pointsOf(Criterion criterion, Entry entry, Money lowest) {
            Fraction weight = Fraction.of(criterion.weight());
            if (criterion.isScored()) {
                BigDecimal given = entry.points().getOrDefault(criterion.code(), BigDecimal.ZERO);
                return weight.times(Fraction.of(given)).dividedBy(Fraction.of(BigDecimal.valueOf(criterion.maximum())));
            }
            return weight.times(Fraction.of(lowest.amount()))
                    .dividedBy(Fraction.of(entry.price().amount()));
        }

        RankedOffer ranked(int rank, @Nullable Scored before) {
            List<RankedOffer.Points> all = points.entrySet().stream()
                    .map(p -> new RankedOffer.Points(p.getKey(), p.getValue().shown(4)))
                    .toList();
            return new RankedOffer(
                    rank,
                    entry.offerId(),
                    entry.providerId(),
                    entry.price(),
                    all,
                    total.shown(2),
                    total.text(),
                    before == null ? null : partedBy(before));
        }

        /** What parted this offer from an equal one before it; null when the totals differ. */
        private @Nullable String partedBy(Scored before) {
            if (total.compareTo(before.total) != 0) {
                return null;
            }
            if (quality.compareTo(before.quality) != 0) {
                return "QUALITY_TOTAL";
            }
            if (heaviest.compareTo(before.heaviest) != 0) {
                return "HIGHEST_WEIGHTED_CRITERION";
            }
            return entry.price().equals(before.entry.price()) ? "DRAW" : "LOWER_PRICE";
        }
    }
}
