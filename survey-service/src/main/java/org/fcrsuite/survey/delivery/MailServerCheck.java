package org.fcrsuite.survey.delivery;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how the mail server was when it was last needed. It never makes the service unready: invitations can wait, and
 * customers who have theirs must be able to answer.
 */
@Readiness
class MailServerCheck implements HealthCheck {

    private final MailServer server;

    MailServerCheck(MailServer server) {
        this.server = server;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Mail server (informative)").withData("answers", !server.isAway()).up().build();
    }
}
