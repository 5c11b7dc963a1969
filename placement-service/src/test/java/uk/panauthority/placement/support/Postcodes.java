package uk.panauthority.placement.support;

import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Journey.BASE;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Files of the postcode directory. Each holds all that ships with the product, so that other tests find their postcodes
 * whichever directory is live.
 */
public final class Postcodes {

    private static final AtomicInteger MONTHS = new AtomicInteger();

    private Postcodes() {}

    /** A month after all others of this run: an older directory would be refused. */
    public static YearMonth nextMonth() {
        return YearMonth.of(2027, 1).plusMonths(MONTHS.getAndIncrement());
    }

    /** A directory under the headings of 2025, with further rows. */
    public static String directory(String... more) {
        return directoryUnder("pcd,oseast1m,osnrth1m,laua", more);
    }

    public static String directoryUnder(String headings, String... more) {
        return headings + "\n" + shipped()
                + Arrays.stream(more).map(row -> row + "\n").collect(Collectors.joining());
    }

    public static Response sent(YearMonth month, String csv) {
        return sent(HALTON_LEAD_ADMIN, month, csv);
    }

    public static Response sent(Actor actor, YearMonth month, String csv) {
        return sent(actor, month, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    public static Response sentPacked(YearMonth month, String csv) {
        return sent(HALTON_LEAD_ADMIN, month, "application/gzip", packed(csv));
    }

    public static Response sent(Actor actor, YearMonth month, String type, byte[] content) {
        return file(actor, type, content).put(BASE + "/postcode-editions/" + month);
    }

    /** A request with a file, whose type says nothing of an alphabet that the test did not name. */
    public static RequestSpecification file(Actor actor, String type, byte[] content) {
        return actor.asks()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("application/gzip", io.restassured.http.ContentType.BINARY)))
                .contentType(type)
                .body(content);
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String shipped() {
        try (var stream = Postcodes.class.getResourceAsStream("/reference/postcodes.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(",")).limit(4).collect(Collectors.joining(",")) + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
