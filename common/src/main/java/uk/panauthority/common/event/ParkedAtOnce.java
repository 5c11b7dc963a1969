package uk.panauthority.common.event;

/** An event that another attempt by the same release cannot help. */
final class ParkedAtOnce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    ParkedAtOnce(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
