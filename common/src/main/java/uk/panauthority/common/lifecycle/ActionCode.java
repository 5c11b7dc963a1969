package uk.panauthority.common.lifecycle;

import java.util.Locale;

/** How an action is named to callers: {@code APPROVE_TERMS} is {@code approveTerms}. */
public final class ActionCode {

    private ActionCode() {}

    public static String of(Enum<?> action) {
        StringBuilder code = new StringBuilder();
        for (String word : action.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            code.append(code.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return code.toString();
    }
}
