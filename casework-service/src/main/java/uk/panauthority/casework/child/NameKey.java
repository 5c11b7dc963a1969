package uk.panauthority.casework.child;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name in the form in which two spellings of the same letters are equal: composed, lower case, one blank between words,
 * one sort of apostrophe and hyphen. Accents stay, since leaving them out would be a guess.
 */
public final class NameKey {

    private static final Set<UnicodeScript> NEUTRAL = Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);

    /** Letters of other scripts that look like Latin ones (Unicode Technical Standard 39, the commonest of its table). */
    private static final Map<Integer, String> LOOK_ALIKES = Map.ofEntries(
            Map.entry((int) 'а', "a"),
            Map.entry((int) 'е', "e"),
            Map.entry((int) 'о', "o"),
            Map.entry((int) 'р', "p"),
            Map.entry((int) 'с', "c"),
            Map.entry((int) 'у', "y"),
            Map.entry((int) 'х', "x"),
            Map.entry((int) 'і', "i"),
            Map.entry((int) 'ј', "j"),
            Map.entry((int) 'ѕ', "s"),
            Map.entry((int) 'ԁ', "d"),
            Map.entry((int) 'һ', "h"),
            Map.entry((int) 'α', "a"),
            Map.entry((int) 'ε', "e"),
            Map.entry((int) 'ι', "i"),
            Map.entry((int) 'κ', "k"),
            Map.entry((int) 'ν', "v"),
            Map.entry((int) 'ο', "o"),
            Map.entry((int) 'ρ', "p"),
            Map.entry((int) 'υ', "u"),
            Map.entry((int) 'χ', "x"));

    private NameKey() {}

    /** The key of a whole name. */
    public static String of(String givenName, String familyName) {
        return word(givenName) + "|" + word(familyName);
    }

    /** The key that the name would have if every look-alike letter were the Latin one; for suggestions, never a match. */
    public static String asItLooks(String givenName, String familyName) {
        return of(givenName, familyName)
                .codePoints()
                .mapToObj(c -> LOOK_ALIKES.getOrDefault(c, Character.toString(c)))
                .collect(Collectors.joining());
    }

    /** Whether the name mixes scripts, or is not Latin at all: it may then look like another name. */
    public static boolean mayDeceive(String givenName, String familyName) {
        return (givenName + familyName)
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .anyMatch(script -> script != UnicodeScript.LATIN && !NEUTRAL.contains(script));
    }

    private static String word(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\u2018\u2019\u02bc`\u00b4]", "'")
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("[\\s|]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
