package uk.panauthority.placement.geography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.file.CsvSheet;
import uk.panauthority.placement.file.FaultyRows;
import uk.panauthority.placement.file.UploadedFile;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * Millions of postcodes on their way into the database: copied beside the live ones, compared, and taken over. All within
 * one transaction, so that whoever asks in the meantime is answered from the old ones.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PostcodeTable {

    private static final int SHOWN = 20;
    private static final int BUFFER = 1 << 16;
    private static final String EMPTY = "truncate table incoming_postcode";

    private final DataSource database;
    private final EntityManager entities;

    PostcodeTable(DataSource database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    /** What came. */
    record Incoming(int postcodes, int withoutGrid) {}

    /** In what the new directory differs from the live one. */
    record Difference(int added, int changed, int removed) {}

    /** Waits for an import that is under way. */
    void lock() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('postcode-edition'))", Integer.class)
                .getSingleResult();
    }

    /**
     * Copies the file beside the live postcodes.
     *
     * @throws Problem {@code import-headings}; {@code import-duplicate} with the rows of postcodes that stand twice;
     *     {@code field-invalid} with the rows that cannot be read, or for a file without a postcode
     */
    Incoming copy(UploadedFile file) {
        update(EMPTY);
        try (Connection connection = database.getConnection()) {
            Incoming incoming = copied(connection, file);
            refuseDuplicates();
            return incoming;
        } catch (SQLException e) {
            throw new IllegalStateException("the postcodes could not be copied", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what was copied the live directory. */
    Difference takeOver() {
        int removed = update("delete from postcode p where not exists"
                + " (select 1 from incoming_postcode i where i.plain = p.plain)");
        int changed = update("""
                update postcode p
                set easting = i.easting, northing = i.northing, district = i.district, county = i.county
                from incoming_postcode i
                where i.plain = p.plain and (i.easting, i.northing, i.district, i.county)
                    is distinct from (p.easting, p.northing, p.district, p.county)""");
        int added = update("""
                insert into postcode (plain, easting, northing, district, county)
                select plain, easting, northing, district, county from incoming_postcode
                on conflict do nothing""");
        update(EMPTY);
        return new Difference(added, changed, removed);
    }

    private Incoming copied(Connection connection, UploadedFile file) throws SQLException, IOException {
        FaultyRows faults = new FaultyRows();
        int[] counts = new int[2];
        try (PGCopyOutputStream out = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy incoming_postcode from stdin", BUFFER)) {
            CsvSheet.read(file, PostcodeColumns.ALL, row -> {
                if (PostcodeColumns.isWithoutGrid(row)) {
                    counts[1]++;
                    return;
                }
                PostcodeColumns.read(row)
                        .ifPresentOrElse(
                                found -> {
                                    counts[0]++;
                                    write(out, found, row.number());
                                },
                                () -> faults.add(row));
            });
        }
        faults.refuse();
        if (counts[0] == 0) {
            throw Problem.of(PlacementProblem.IMPORT_SUSPICIOUS, "The file has no postcode.");
        }
        return new Incoming(counts[0], counts[1]);
    }

    /** Each part has a form without tabs, line ends and backslashes. */
    private static void write(PGCopyOutputStream out, PostcodeRow row, int number) {
        String line = row.plain()
                + '\t'
                + row.easting()
                + '\t'
                + row.northing()
                + '\t'
                + row.district()
                + '\t'
                + (row.county().isEmpty() ? "\\N" : row.county())
                + '\t'
                + number
                + '\n';
        try {
            out.write(line.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseDuplicates() {
        List<Integer> rows = entities.createNativeQuery("""
                        select max(row_number) from incoming_postcode group by plain having count(*) > 1
                        order by 1 limit ?1""", Integer.class)
                .setParameter(1, SHOWN)
                .getResultList();
        if (!rows.isEmpty()) {
            throw Problem.of(PlacementProblem.IMPORT_DUPLICATE).with("rows", rows);
        }
    }

    private int update(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }
}
