package org.fcrsuite.local;

import java.util.Locale;

/** What a person needs to know once the suite is up. */
final class Announcement {

    private Announcement() {
    }

    static String of(SuiteHome home, RunningSuite suite, Profile profile) {
        var state = suite.state();
        var credentials = suite.credentials();
        return """

                The FCR Suite is up%s.

                  Dashboard      %s    log in as %s with password %s
                  Survey policy  %s/policy    with the same name and password
                  Mailbox        %s    every e-mail and SMS of the suite, none of which leaves this machine
                  Contacts API   %s    key %s
                  Survey API     %s    key %s
                  Metrics API    %s    key %s

                These credentials are this installation's own, kept in %s
                (readable by you alone).
                """.formatted(profile.notice().map(notice -> " (" + notice.toLowerCase(Locale.ROOT) + ")").orElse(""),
                state.url("metrics"), credentials.managerUser(), credentials.managerPassword(), state.url("survey"),
                state.url("mailbox"),
                state.url("ingest"), credentials.ingestKey(), state.url("survey"), credentials.surveyKey(),
                state.url("metrics"), credentials.metricsKey(), home.credentials());
    }
}
