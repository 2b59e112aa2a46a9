package org.fcrsuite.survey.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.config.PublicLinks;
import org.fcrsuite.survey.config.SurveyConfig;
import org.fcrsuite.survey.domain.FormNonce;
import org.fcrsuite.survey.domain.Token;
import org.fcrsuite.survey.domain.UserAction;

/**
 * Whether a form was sent by somebody who looked at it: mail gateways open links, and some submit the forms that they find.
 */
@ApplicationScoped
class FormGuard {

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final FormNonce nonces;
    private final SurveyConfig.Form limits;
    private final String origin;
    private final Clock clock;

    FormGuard(FormNonce nonces, SurveyConfig config, PublicLinks links, Clock clock) {
        this.nonces = nonces;
        this.limits = config.form();
        this.origin = links.origin();
        this.clock = clock;
    }

    String nonce(Token token) {
        return nonces.issue(token, Instant.now(clock));
    }

    /** Whether the form was made by a page of ours, however it was filled in and sent. */
    boolean isOurForm(Token token, String nonce) {
        return nonces.age(nonce, token, Instant.now(clock)).isPresent();
    }

    /** The time since the page was opened; empty where this does not look like a person on our page. */
    Optional<Duration> personOnPage(Token token, String nonce, String trap, Visit visit) {
        if (isForeign(visit) || trap != null && !trap.isEmpty()) {
            return Optional.empty();
        }
        return nonces.age(nonce, token, Instant.now(clock))
                .filter(age -> age.compareTo(limits.minDwell()) >= 0 && age.compareTo(limits.maxDwell()) <= 0);
    }

    /**
     * Whether a browser sent the form from a page, which plain scripts do not say: by a click, or by an origin or a referrer.
     * Old
     * phones' browsers say nothing of clicks, but of the origin, be it {@code null}.
     */
    boolean isSentFromPage(Visit visit) {
        boolean clicked = UserAction.of(visit.fetchMode(), visit.fetchUser(), visit.userAgent()) == UserAction.SEEN;
        return !isForeign(visit) && (clicked || visit.origin() != null || isOwn(visit.referrer(), visit));
    }

    // Our pages send no referrer, for which browsers give the origin as "null"; then what they say of the site decides.
    private boolean isForeign(Visit visit) {
        if (visit.fetchSite() != null && !OWN_SITE.contains(visit.fetchSite())) {
            return true;
        }
        String from = visit.origin();
        return from != null && !from.equals("null") && !from.equals(origin) && !from.endsWith("://" + visit.host());
    }

    private boolean isOwn(String referrer, Visit visit) {
        return referrer != null && (referrer.startsWith(origin + "/") || referrer.contains("://" + visit.host() + "/"));
    }
}
