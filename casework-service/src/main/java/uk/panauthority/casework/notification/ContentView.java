package uk.panauthority.casework.notification;

import java.util.UUID;

/** A message with its content, for its force and for the authorities of the child that it is certainly about. */
public record ContentView(UUID id, MessageType type, int messageVersion, MessageContent content) {}
