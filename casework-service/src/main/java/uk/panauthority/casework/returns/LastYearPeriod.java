package uk.panauthority.casework.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import uk.panauthority.casework.returns.rule.MissingRow;
import uk.panauthority.casework.returns.rule.ReturnDate;
import uk.panauthority.casework.returns.rule.ReturnYear;
import uk.panauthority.common.identity.Ids;

/** An absence that was open at the end of the file that an authority sent the year before. */
@Entity
@Immutable
@Table(name = "return_last_year")
class LastYearPeriod {

    @Id
    private UUID id;

    @Column(name = "responsible_la")
    private String responsibleLa;

    /** The year in whose file it must appear again. */
    @Column(name = "return_year")
    private String year;

    @Column(name = "child_ref")
    private String childRef;

    private String kind;

    @Column(name = "started_on")
    private LocalDate startedOn;

    /** For Hibernate. */
    protected LastYearPeriod() {}

    LastYearPeriod(String responsibleLa, ReturnYear year, String childNumber, String kind, LocalDate startedOn) {
        this.id = Ids.next();
        this.responsibleLa = responsibleLa;
        this.year = year.label();
        this.childRef = responsibleLa + "-" + childNumber;
        this.kind = kind;
        this.startedOn = startedOn;
    }

    String childRef() {
        return childRef;
    }

    ReturnYear year() {
        return ReturnYear.parse(year).orElseThrow();
    }

    /** The row of the file before, if that is the year asked for. */
    Stream<MissingRow> openBefore(ReturnYear asked) {
        String start = ReturnDate.cell(startedOn);
        return asked.label().equals(year)
                ? Stream.of(new MissingRow(
                        childRef.substring(responsibleLa.length() + 1),
                        "",
                        kind,
                        start,
                        "",
                        null,
                        new MissingRow.OfLastYear(start)))
                : Stream.empty();
    }
}
