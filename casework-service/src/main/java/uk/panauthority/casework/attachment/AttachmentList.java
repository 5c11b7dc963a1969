package uk.panauthority.casework.attachment;

import java.util.List;

/** The photos of one message, or those that one upload made; a message has few, so that there are no pages. */
public record AttachmentList(List<AttachmentView> items) {

    public AttachmentList {
        items = List.copyOf(items);
    }
}
