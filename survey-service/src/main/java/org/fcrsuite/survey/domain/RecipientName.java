package org.fcrsuite.survey.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name in the greeting. It may come from a form that anybody fills in with anybody's address: what is not plainly a name
 * would make us carry a stranger's message.
 */
public final class RecipientName {

    // No digits, no dot within a word: nothing that a mail program would turn into a link.
    private static final Pattern NAME = Pattern.compile("(?!.*\\.\\p{L})[\\p{L}\\p{M} .'’-]{1,60}");

    private RecipientName() {
    }

    /** Empty where the message had better greet nobody by name. */
    public static Optional<String> of(String name) {
        return Optional.ofNullable(name).map(String::strip).filter(text -> NAME.matcher(text).matches());
    }
}
