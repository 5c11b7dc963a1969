package uk.panauthority.casework.notification;

/**
 * One fault of a message.
 *
 * @param pointer JSON Pointer into the message; empty when the fault is of the whole
 */
public record MessageWarning(WarningCode code, String pointer) {}
