package uk.panauthority.casework.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.common.problem.Problem;

/** What may be kept as a photo, and what is left of it. */
class InspectionTest {

    private static final String JPEG = "image/jpeg";

    @Test
    @Tag("I34")
    void a_photo_loses_the_place_where_it_was_taken_and_keeps_its_picture() {
        // When
        Photo jpeg = Inspection.of(JPEG, "p.JPG", Photos.jpegWithPlace()).getFirst();
        Photo png = Inspection.of("image/png", null, Photos.pngWithPlace()).getFirst();

        // Then
        assertThat(jpeg.clean()).isEqualTo(Photos.jpegWithoutPlace());
        assertThat(png.clean()).isEqualTo(Photos.pngWithoutPlace());
        assertThat(jpeg.metadataRemoved()).isTrue();
        assertThat(jpeg.original()).isEqualTo(Photos.jpegWithPlace());
    }

    @Test
    void a_photo_with_nothing_to_remove_stays_as_it_is() {
        assertThat(Inspection.of(JPEG, "p.jpeg", Photos.jpegWithoutPlace())
                        .getFirst()
                        .metadataRemoved())
                .isFalse();
    }

    @Test
    @Tag("I33")
    void a_programme_that_is_called_a_photo_is_no_photo() {
        assertThat(refused(JPEG, "p.jpg", "MZ programme".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("unsupported-media-type");
        assertThat(refused(JPEG, "p.exe", Photos.jpegWithPlace())).isEqualTo("unsupported-media-type");
        assertThat(refused(JPEG, "p.png", Photos.jpegWithPlace())).isEqualTo("unsupported-media-type");
        assertThat(refused("image/png", "p.png", Photos.jpegWithPlace())).isEqualTo("unsupported-media-type");
        assertThat(refused("application/pdf", null, Photos.jpegWithPlace())).isEqualTo("unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../p.jpg", "a/p.jpg", "a\\p.jpg", "C:p.jpg", "..jpg", ".jpg", "p\n.jpg", ""})
    @Tag("I33")
    void a_name_that_leads_elsewhere_is_refused(String name) {
        assertThat(refused(JPEG, name, Photos.jpegWithPlace())).isEqualTo("attachment-name");
    }

    @Test
    @Tag("I33")
    void the_standard_test_string_is_found_in_a_photo_and_in_an_archive() throws Exception {
        // Given
        byte[] infected = Photos.joined(
                Photos.jpegWithPlace(),
                ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
                        .getBytes(StandardCharsets.US_ASCII));

        // Then
        assertThat(refused(JPEG, null, infected)).isEqualTo("attachment-unsafe");
        assertThat(refused(Inspection.ZIP, null, Photos.archive("p.jpg", infected)))
                .isEqualTo("attachment-unsafe");
    }

    @Test
    @Tag("I33")
    void an_archive_that_unpacks_to_more_than_a_photo_is_not_unpacked_further() throws Exception {
        // Given
        byte[] bomb = Photos.archive("p.jpg", new byte[9 * 1024 * 1024]);

        // Then
        assertThat(refused(JPEG, null, new byte[8 * 1024 * 1024 + 1])).isEqualTo("payload-too-large");
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refused(Inspection.ZIP, null, bomb)).isEqualTo("payload-too-large");
    }

    @Test
    void an_archive_of_photos_is_its_photos_and_nothing_else_may_be_in_it() throws Exception {
        // When
        List<Photo> photos = Inspection.of(Inspection.ZIP, "p.zip", Photos.archive("p.jpg", Photos.jpegWithPlace()));

        // Then
        assertThat(photos).hasSize(1);
        assertThat(photos.getFirst().clean()).isEqualTo(Photos.jpegWithoutPlace());
        assertThat(refused(Inspection.ZIP, null, Photos.archive("../p.jpg", Photos.jpegWithPlace())))
                .isEqualTo("attachment-name");
        assertThat(refused(Inspection.ZIP, null, Photos.archive("inner.zip", Photos.archive("p.jpg", new byte[1]))))
                .isEqualTo("unsupported-media-type");
        assertThat(refused(Inspection.ZIP, null, "PK no archive".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("unsupported-media-type");
    }

    @Test
    void a_photo_that_breaks_off_is_refused() {
        // Given
        byte[] whole = Photos.jpegWithPlace();

        for (int length = 3; length < Photos.jpegWithoutPlace().length; length += 7) {
            // When
            String code = refused(JPEG, null, java.util.Arrays.copyOf(whole, length));

            // Then
            assertThat(code).isEqualTo("attachment-unsafe");
        }
    }

    @Test
    void a_file_name_is_read_from_either_form_of_the_header() {
        assertThat(FileNameHeader.name("attachment; filename=\"a b.jpg\"")).isEqualTo("a b.jpg");
        assertThat(FileNameHeader.name("attachment; filename=a.jpg")).isEqualTo("a.jpg");
        assertThat(FileNameHeader.name("attachment; filename*=UTF-8''..%2Fa.jpg"))
                .isEqualTo("../a.jpg");
        assertThat(FileNameHeader.name("attachment")).isNull();
        assertThat(FileNameHeader.name(null)).isNull();
    }

    private static String refused(String mediaType, @Nullable String name, byte[] bytes) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Inspection.of(mediaType, name, bytes));
        return problem.type().code();
    }
}
