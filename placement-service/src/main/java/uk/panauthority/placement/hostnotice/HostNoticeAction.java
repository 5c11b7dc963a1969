package uk.panauthority.placement.hostnotice;

/** What may be done with a notice. */
public enum HostNoticeAction {
    SEND,
    ACKNOWLEDGE,
    LAPSE
}
