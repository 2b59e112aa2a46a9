package org.fcrsuite.survey.domain;

/** What a provider says about a message that it did not deliver, fit to be kept: on one line, and without the address. */
public final class ProviderWords {

    private static final int LONGEST = 300;

    private ProviderWords() {
    }

    public static String of(String words) {
        String text = String.valueOf(words).replaceAll("[\\s\\p{Cntrl}]+", " ")
                .replaceAll("<?[^\\s<>:;]+@[^\\s<>:;]+>?", "<address>").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
