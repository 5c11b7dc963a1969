package uk.panauthority.scenarios.stage;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Everything in a scenario that is about a person: names, days of birth, addresses, free text. All of it is invented,
 * passes through here and is remembered, so that a test can search for it where it must never be.
 */
public final class PersonalWords {

    private final UnaryOperator<String> hand;
    private final Set<String> written = Collections.synchronizedSet(new TreeSet<>());

    private PersonalWords(UnaryOperator<String> hand) {
        this.hand = hand;
    }

    /** The words as the scenario has them. */
    public static PersonalWords plain() {
        return new PersonalWords(UnaryOperator.identity());
    }

    /** The words as that hand writes them, for example with a mark in each. */
    public static PersonalWords by(UnaryOperator<String> hand) {
        return new PersonalWords(hand);
    }

    /** A name, an address or free text. */
    public String words(String usual) {
        String word = hand.apply(usual);
        written.add(word);
        return word;
    }

    /** A day of birth, as the platform takes it. */
    public String born(LocalDate day) {
        written.add(day.toString());
        return day.toString();
    }

    /** All that was handed out. */
    public Set<String> written() {
        return Set.copyOf(written);
    }
}
