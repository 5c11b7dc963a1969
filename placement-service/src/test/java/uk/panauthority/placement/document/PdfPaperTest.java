package uk.panauthority.placement.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Pdf;

class PdfPaperTest {

    @Test
    void whatAPaperSaysCanBeReadAgain() {
        // Given
        Paper paper = Paper.titled("Placement order 7", "Order 7")
                .heading("Parties")
                .fact("Buyer", "E08000014")
                .fact("Nothing", null)
                .fact("Blank", " ")
                .paragraph("First line\nSecond line");

        // When
        String text = Pdf.textOf(PdfPaper.bytesOf(paper));

        // Then
        assertThat(text)
                .contains("Placement order 7", "Parties", "Buyer E08000014", "First line Second line", "page 1 of 1")
                .doesNotContain("Nothing", "Blank");
    }

    @Test
    void theSamePaperIsTheSameBytesAndAnotherIsNot() {
        // Given
        byte[] first = PdfPaper.bytesOf(paper("one"));

        // Then
        assertThat(PdfPaper.bytesOf(paper("one"))).isEqualTo(first);
        assertThat(PdfPaper.bytesOf(paper("two"))).isNotEqualTo(first);
    }

    @Test
    void aLongPaperGoesOnOverPagesAndLosesNothing() {
        // Given
        Paper paper = Paper.titled("Long", "Long");
        for (int i = 0; i < 400; i++) {
            paper.paragraph("Paragraph number " + i + " of many");
        }

        // When
        byte[] pdf = PdfPaper.bytesOf(paper);

        // Then
        assertThat(Pdf.pagesOf(pdf)).isGreaterThan(5);
        assertThat(Pdf.textOf(pdf))
                .contains("Paragraph number 0 of", "Paragraph number 399 of", "page 1 of " + Pdf.pagesOf(pdf));
    }

    @Test
    void wordsThatAreTooLongAreCutAndCharactersThatNoFontHasAreMarked() {
        // Given
        String word = "x".repeat(500);

        // When
        String text = Pdf.textOf(PdfPaper.bytesOf(
                Paper.titled("Łukasz Ștefan", "f").paragraph(word).fact("Smile", "a\uD83D\uDE00b\tc")));

        // Then
        assertThat(text).contains("Łukasz Ștefan", "a?b c");
        assertThat(text.replace(" ", "")).contains(word);
    }

    @Test
    void markupIsText() {
        // Then
        assertThat(Pdf.textOf(PdfPaper.bytesOf(paper("<b>bold</b> (x) \\ %")))).contains("<b>bold</b> (x) \\ %");
    }

    private static Paper paper(String text) {
        return Paper.titled("Title", "Foot").paragraph(text);
    }
}
