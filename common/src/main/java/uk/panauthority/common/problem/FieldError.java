package uk.panauthority.common.problem;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON Pointer (RFC 6901) to the field in the request body
 * @param code the problem code of this fault
 * @param detail a sentence that never repeats the value sent
 */
public record FieldError(String pointer, String code, String detail) {}
