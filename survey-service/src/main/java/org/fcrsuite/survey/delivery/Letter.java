package org.fcrsuite.survey.delivery;

import java.util.List;

/** What the templates of the message show, the first one or its reminder. {@code name} and {@code notice} may be null. */
record Letter(String language, String organisation, String notice, String name, String date, List<Choice> choices,
        String optOutLink, boolean reminder) {

    /** One answer, and the link that opens the page with it chosen. */
    record Choice(String text, String link) {
    }
}
