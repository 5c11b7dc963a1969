package uk.panauthority.placement.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.block.BlockOccupancy.Taken;
import uk.panauthority.placement.block.BlockStatement.Earlier;
import uk.panauthority.placement.block.BlockStatement.LentNights;
import uk.panauthority.placement.home.BedStay;
import uk.panauthority.placement.home.Beds;
import uk.panauthority.placement.home.KeptBed;
import uk.panauthority.placement.home.KeptBeds;
import uk.panauthority.placement.home.VoidPeriods;
import uk.panauthority.placement.home.VoidView;
import uk.panauthority.placement.placement.PlacementService;

/**
 * Puts together what became of the nights of a block: stays and voids of the home, who borrowed which bed, and which stays
 * are those of the owner's children. Knows no child.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BlockNights {

    private final Beds beds;
    private final KeptBeds keptBeds;
    private final PlacementService placements;
    private final VoidPeriods voids;

    BlockNights(Beds beds, KeptBeds keptBeds, PlacementService placements, VoidPeriods voids) {
        this.beds = beds;
        this.keptBeds = keptBeds;
        this.placements = placements;
        this.voids = voids;
    }

    /** Numbers of the beds that belong to the contract. */
    List<Integer> bedNumbers(BlockContract contract) {
        return keptBeds.ofHome(contract.homeId()).stream()
                .filter(k -> k.sourceId().equals(contract.id()))
                .map(KeptBed::bed)
                .toList();
    }

    /** Voids that take a night of the contract from one of its beds, whoever recorded them. */
    List<VoidView> voids(BlockContract contract) {
        List<Integer> numbers = bedNumbers(contract);
        return voids.activeOf(contract.homeId()).stream()
                .filter(v -> numbers.contains(v.bed()))
                .filter(v -> v.firstNight().isBefore(contract.end())
                        && v.returnedOn().isAfter(contract.start()))
                .toList();
    }

    /** The nights from one day to the day before another, within the contract. */
    BlockOccupancy occupancy(BlockContract contract, LocalDate from, LocalDate to) {
        LocalDate first = later(from, contract.start());
        LocalDate end = earlier(to, contract.end());
        return BlockOccupancy.of(bedNumbers(contract), first, later(first, end), taken(contract, first, end));
    }

    /** What the block cost in a period, and what for. */
    BlockStatement statement(BlockContract contract, LocalDate from, LocalDate to) {
        return BlockStatement.of(
                contract.rate(), before(contract, from), occupancy(contract, from, to), lentNights(contract, from, to));
    }

    /** What is paid for a period; needs no placement, since all nights are paid for but those void by the provider's fault. */
    BlockStatement bill(BlockContract contract, LocalDate from, LocalDate to) {
        LocalDate first = later(from, contract.start());
        LocalDate end = later(first, earlier(to, contract.end()));
        BlockOccupancy paidOrVoid = BlockOccupancy.of(bedNumbers(contract), first, end, voidsOf(contract));
        return BlockStatement.of(contract.rate(), before(contract, from), paidOrVoid, List.of());
    }

    private Earlier before(BlockContract contract, LocalDate from) {
        LocalDate end = later(contract.start(), earlier(from, contract.end()));
        BlockOccupancy earlier = BlockOccupancy.of(bedNumbers(contract), contract.start(), end, voidsOf(contract));
        return new Earlier(earlier.contracted(), earlier.payable());
    }

    private List<Taken> taken(BlockContract contract, LocalDate from, LocalDate to) {
        List<Taken> taken = new ArrayList<>(voidsOf(contract));
        if (!from.isBefore(to)) {
            return taken;
        }
        List<KeptBed> loans = loans(contract);
        Set<UUID> own = placements.bedClaimsOf(contract.ownerLa(), contract.homeId());
        for (BedStay stay : beds.stays(contract.homeId(), from, to)) {
            use(stay, contract, loans, own)
                    .map(use -> new Taken(stay.bed(), stay.firstNight(), stay.departure(), use))
                    .ifPresent(taken::add);
        }
        return taken;
    }

    private static Optional<NightUse> use(BedStay stay, BlockContract contract, List<KeptBed> loans, Set<UUID> own) {
        if (stay.isVoid()) {
            return Optional.empty();
        }
        if (own.contains(stay.claimId())) {
            return Optional.of(NightUse.own(contract.ownerLa()));
        }
        return loans.stream()
                .filter(loan -> isStayOf(loan, stay))
                .map(loan -> NightUse.lent(loan.authority()))
                .findFirst();
    }

    private List<LentNights> lentNights(BlockContract contract, LocalDate from, LocalDate to) {
        List<Integer> numbers = bedNumbers(contract);
        List<BedStay> stays = beds.stays(contract.homeId(), contract.start(), contract.end()).stream()
                .filter(stay -> !stay.isVoid())
                .toList();
        return loans(contract).stream()
                .filter(loan -> numbers.contains(loan.bed()))
                .map(loan -> new LentNights(
                        nights(loan, stays, contract.start(), earlier(from, contract.end())),
                        nights(loan, stays, later(from, contract.start()), earlier(to, contract.end()))))
                .toList();
    }

    private static long nights(KeptBed loan, List<BedStay> stays, LocalDate from, LocalDate to) {
        return stays.stream()
                .filter(stay -> isStayOf(loan, stay))
                .mapToLong(stay -> overlap(stay.firstNight(), stay.departure(), from, to))
                .sum();
    }

    private static boolean isStayOf(KeptBed loan, BedStay stay) {
        return loan.bed() == stay.bed() && loan.covers(stay.firstNight());
    }

    private static long overlap(LocalDate first, @Nullable LocalDate departure, LocalDate from, LocalDate to) {
        LocalDate end = departure == null ? to : earlier(departure, to);
        return Math.max(0, ChronoUnit.DAYS.between(later(first, from), end));
    }

    private List<KeptBed> loans(BlockContract contract) {
        return keptBeds.ofHome(contract.homeId()).stream().filter(KeptBed::lent).collect(Collectors.toList());
    }

    private List<Taken> voidsOf(BlockContract contract) {
        return voids(contract).stream()
                .map(v -> new Taken(
                        v.bed(), v.firstNight(), v.returnedOn(), NightUse.voided(v.attributedTo(), v.cause())))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
