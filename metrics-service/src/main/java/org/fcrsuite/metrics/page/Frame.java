package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;

/**
 * What is around every page.
 *
 * @param user who is logged in, null on the login page
 * @param notice null where the operator has none
 * @param links to the pages that this person may open
 */
public record Frame(Locale locale, String user, String notice, List<Link> links) {

    /**
     * @param path without what is to be shown, which changes while a person looks at a page; null where nothing does
     * @param daily whether it always stands there; otherwise it is among the others
     */
    record Link(String path, String address, String text, boolean current, boolean daily) {
    }

    public List<Link> daily() {
        return links.stream().filter(Link::daily).toList();
    }

    public List<Link> others() {
        return links.stream().filter(link -> !link.daily()).toList();
    }

    /** Which of the others this page is; null where it is none of them. */
    public String other() {
        return others().stream().filter(Link::current).map(Link::text).findFirst().orElse(null);
    }

    public String language() {
        return locale.toLanguageTag();
    }
}
