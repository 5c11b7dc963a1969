package uk.panauthority.common.lifecycle;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Draws a lifecycle for the reference pages: a Mermaid state diagram and the table of who may do what. */
public final class LifecyclePage {

    private LifecyclePage() {}

    public static String markdown(Lifecycle<?, ?, ?> lifecycle) {
        StringBuilder page = new StringBuilder();
        page.append("## ").append(lifecycle.name()).append("\n\n```mermaid\nstateDiagram-v2\n");
        page.append("    [*] --> ").append(lifecycle.initial().name()).append('\n');
        for (Transition<?, ?, ?> t : lifecycle.transitions()) {
            page.append("    %s --> %s: %s%n"
                    .formatted(t.from(), t.to(), ActionCode.of(t.action()))
                    .replace(System.lineSeparator(), "\n"));
        }
        page.append("```\n\n| from | action | to | who |\n| --- | --- | --- | --- |\n");
        for (Transition<?, ?, ?> t : lifecycle.transitions()) {
            page.append("| `%s` | `%s` | `%s` | %s |\n".formatted(t.from(), ActionCode.of(t.action()), t.to(), who(t)));
        }
        return page.append('\n').toString();
    }

    private static String who(Transition<?, ?, ?> transition) {
        if (transition.automatic()) {
            return "(" + transition.cause() + ")";
        }
        return transition.who().stream().map(LifecyclePage::right).collect(Collectors.joining("; "));
    }

    private static String right(May<?> may) {
        Set<String> roles = new TreeSet<>(may.roles());
        return roles.stream().map(r -> "`" + r + "`").collect(Collectors.joining(" or ")) + " of "
                + ActionCode.of(may.party());
    }
}
