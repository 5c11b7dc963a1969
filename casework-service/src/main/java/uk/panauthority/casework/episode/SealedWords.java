package uk.panauthority.casework.episode;

/**
 * Free text, closed; see {@link EpisodeWords}.
 *
 * @param record what it was closed for: it opens for nothing else
 * @param nonce base64
 * @param bytes base64
 */
public record SealedWords(String record, String keyId, String nonce, String bytes) {}
