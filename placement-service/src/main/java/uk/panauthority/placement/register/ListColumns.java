package uk.panauthority.placement.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.file.CsvColumn;
import uk.panauthority.placement.file.CsvRow;
import uk.panauthority.placement.geography.Postcode;

/** The columns of Ofsted's two lists by their headings, and what their cells mean. Columns that are not used are passed over. */
final class ListColumns {

    private static final CsvColumn URN = CsvColumn.required("URN", "urn");
    private static final CsvColumn AUTHORITY = CsvColumn.required("Local authority", "local authority");
    private static final CsvColumn SETTING_AUTHORITY =
            CsvColumn.required("Setting Local Authority", "setting local authority");
    private static final CsvColumn NAME = CsvColumn.optional("Provider name", "provider name");
    private static final CsvColumn OWNER = CsvColumn.optional("Owner ID", "owner id");
    private static final CsvColumn CONDITIONS = CsvColumn.optional("Conditions", "conditions( of registration)?");
    private static final CsvColumn GRADE = CsvColumn.optional("Overall effectiveness", "overall effectiveness");
    private static final CsvColumn INSPECTED =
            CsvColumn.optional("Date of last full inspection", "date of last full inspection");

    private static final CsvColumn TYPE = CsvColumn.required("Provider type", "provider type");
    private static final CsvColumn SUBTYPE = CsvColumn.required("Provider subtype", "provider subtype");
    private static final CsvColumn STATUS = CsvColumn.required("Registration status", "registration status");
    private static final CsvColumn CLOSED = CsvColumn.required("Deregistration date", "deregistration date");
    private static final CsvColumn POSTCODE = CsvColumn.required("Provider postcode", "provider postcode");
    private static final CsvColumn PLACES =
            CsvColumn.required("Number of registered places", "(number of )?registered places");

    private static final CsvColumn SETTING_STATUS = CsvColumn.required("Setting status", "setting status");
    private static final CsvColumn SETTING_CLOSED = CsvColumn.required("Closed date", "closed date");
    private static final CsvColumn CAPACITY = CsvColumn.required("Capacity", "capacity");
    private static final CsvColumn SETTING_POSTCODE =
            CsvColumn.required("Setting address postcode", "setting address postcode");

    private static final Map<String, CsvColumn> NEEDS = needs();

    private static final Pattern URN_FORM = Pattern.compile("\\d{7}|SC\\d{6}");
    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private ListColumns() {}

    static List<CsvColumn> of(RegisterList list) {
        Stream<CsvColumn> own = list == RegisterList.HOMES
                ? Stream.concat(
                        Stream.of(AUTHORITY, TYPE, SUBTYPE, STATUS, CLOSED, POSTCODE, PLACES), NEEDS.values().stream())
                : Stream.of(SETTING_AUTHORITY, SETTING_STATUS, SETTING_CLOSED, CAPACITY, SETTING_POSTCODE);
        return Stream.concat(Stream.of(URN, NAME, OWNER, CONDITIONS, GRADE, INSPECTED), own)
                .toList();
    }

    /**
     * The row; a grade without a day of inspection is that of the list's own day. Empty when its number, places or days have a wrong form, or a home
     * has no postcode of the right form.
     */
    static Optional<ListedProvider> read(RegisterList list, CsvRow row, LocalDate asOf, ListCodes codes) {
        boolean homes = list == RegisterList.HOMES;
        String urn = row.get(URN).toUpperCase(Locale.ROOT);
        String kind = homes ? codes.kindOf(row.get(SUBTYPE), row.get(TYPE)) : ListedProvider.SUPPORTED_ACCOMMODATION;
        Postcode postcode = postcode(row.get(homes ? POSTCODE : SETTING_POSTCODE));
        try {
            LocalDate inspected = day(row.get(INSPECTED));
            ListedProvider read = new ListedProvider(
                    urn,
                    kind,
                    row.get(NAME).isEmpty() ? urn : row.get(NAME),
                    row.get(homes ? AUTHORITY : SETTING_AUTHORITY),
                    isOpen(row.get(homes ? STATUS : SETTING_STATUS)),
                    day(row.get(homes ? CLOSED : SETTING_CLOSED)),
                    number(row.get(homes ? PLACES : CAPACITY)),
                    codes.gradeOf(row.get(GRADE)),
                    inspected == null || inspected.isAfter(asOf) ? asOf : inspected,
                    postcode,
                    row.get(OWNER),
                    NEEDS.entrySet().stream()
                            .filter(need -> row.get(need.getValue()).matches("(?i)y|yes|true|1"))
                            .map(Map.Entry::getKey)
                            .toList(),
                    row.get(CONDITIONS).isEmpty() ? null : row.get(CONDITIONS));
            boolean isWhole = !read.isHome() || (read.places() != null && postcode != null);
            return URN_FORM.matcher(urn).matches() && isWhole ? Optional.of(read) : Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isOpen(String status) {
        return !status.toLowerCase(Locale.ROOT).matches(".*(closed|resigned|cancelled|deregistered|inactive).*");
    }

    private static @Nullable Postcode postcode(String cell) {
        return Postcode.find(cell).orElse(null);
    }

    private static @Nullable Integer number(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        int number = Integer.parseInt(cell);
        if (number < 1 || number > 500) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static @Nullable LocalDate day(String cell) {
        if (cell.isEmpty() || cell.equalsIgnoreCase("null")) {
            return null;
        }
        return cell.contains("/") ? LocalDate.parse(cell, BRITISH) : LocalDate.parse(cell);
    }

    private static Map<String, CsvColumn> needs() {
        Map<String, CsvColumn> needs = new LinkedHashMap<>();
        needs.put(
                "EMOTIONAL_BEHAVIOURAL",
                CsvColumn.optional("Emotional and behavioural", "emotional and behaviou?ral.*"));
        needs.put("MENTAL_DISORDER", CsvColumn.optional("Mental disorder", "mental disorders?.*"));
        needs.put("SENSORY_IMPAIRMENT", CsvColumn.optional("Sensory impairment", "sensory.*"));
        needs.put("ALCOHOL", CsvColumn.optional("Present alcohol problems", "(present )?alcohol.*"));
        needs.put("DRUGS", CsvColumn.optional("Present drug problems", "(present )?drugs?.*"));
        needs.put("LEARNING_DIFFICULTY", CsvColumn.optional("Learning difficulty", "learning (difficult|disabilit).*"));
        needs.put("PHYSICAL_DISABILITY", CsvColumn.optional("Physical disability", "physical disabilit.*"));
        return needs;
    }
}
