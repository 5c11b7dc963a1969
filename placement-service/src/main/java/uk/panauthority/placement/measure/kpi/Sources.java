package uk.panauthority.placement.measure.kpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.panauthority.placement.block.BlockContractService;
import uk.panauthority.placement.block.BlockStatementView;
import uk.panauthority.placement.care.CareFacts;
import uk.panauthority.placement.care.CareService;
import uk.panauthority.placement.geography.GridReference;
import uk.panauthority.placement.geography.Place;
import uk.panauthority.placement.geography.Postcode;
import uk.panauthority.placement.geography.PostcodeDirectory;

/** Where measures read from: the records themselves, what is told of the care of children, and where postcodes lie. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Sources {

    private static final int CHILDREN_AT_ONCE = 500;

    private final EntityManager entities;
    private final CareService care;
    private final PostcodeDirectory directory;
    private final BlockContractService blocks;
    private final ObjectMapper json;

    public Sources(
            EntityManager entities,
            CareService care,
            PostcodeDirectory directory,
            BlockContractService blocks,
            ObjectMapper json) {
        this.entities = entities;
        this.care = care;
        this.directory = directory;
        this.blocks = blocks;
        this.json = json;
    }

    /**
     * The rows of a statement that only reads, each as one record.
     *
     * @param sql its columns are called as the members of the record are; it may name :authority, which it must compare,
     *     :from and :to, the days of the period, and :today
     */
    <T> List<T> read(Class<T> type, String sql, Asked asked) {
        Map<String, Object> values = Map.of(
                "authority", asked.authority(),
                "from", asked.period().from(),
                "to", asked.period().to(),
                "today", asked.today());
        Query query = entities.createNativeQuery("select cast(to_jsonb(found) as text) from (" + sql + ") found");
        query.getParameters().forEach(p -> query.setParameter(p.getName(), values.get(p.getName())));
        ObjectReader reader = json.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        List<T> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add(parsed(reader, (String) row));
        }
        return rows;
    }

    /** What is told of the care of all children of the authority. */
    List<CareFacts> children(String authority) {
        List<CareFacts> all = new ArrayList<>();
        List<CareFacts> next = care.after(authority, "", CHILDREN_AT_ONCE);
        while (!next.isEmpty()) {
            all.addAll(next);
            next = care.after(authority, next.getLast().childRef(), CHILDREN_AT_ONCE);
        }
        return all;
    }

    /** Where postcodes lie, as they are written; without those that are not in the directory. */
    Map<String, GridReference> points(Collection<String> postcodes) {
        Map<String, Postcode> asked = postcodes.stream()
                .distinct()
                .flatMap(text -> Postcode.find(text).map(found -> Map.entry(text, found)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<Postcode, Place> places = directory.findAll(asked.values());
        Map<String, GridReference> points = new HashMap<>();
        asked.forEach((text, postcode) -> {
            Place place = places.get(postcode);
            if (place != null) {
                points.put(text, place.grid());
            }
        });
        return points;
    }

    /** What became of the nights of a block that are over; empty when none is. */
    Optional<BlockStatementView> statement(UUID contract, Asked asked) {
        LocalDate from = asked.period().from();
        LocalDate end = asked.period().to().plusDays(1);
        LocalDate over = end.isAfter(asked.today()) ? asked.today() : end;
        return from.isBefore(over) ? Optional.of(blocks.statement(contract, from, over)) : Optional.empty();
    }

    private static <T> T parsed(ObjectReader reader, String row) {
        try {
            return reader.readValue(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of a measure is not readable");
        }
    }
}
