package org.fcrsuite.survey.webhook;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.survey.delivery.Receipts;
import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.invitation.Reminders;
import org.fcrsuite.survey.webhook.SendReportResource.Report;
import org.jdbi.v3.core.Jdbi;

/** Takes the operator's word for what became of the invitations that were handed to their system. */
@ApplicationScoped
class SendReports {

    private final Jdbi jdbi;
    private final Receipts receipts;
    private final Reminders reminders;

    SendReports(Jdbi jdbi, Receipts receipts, Reminders reminders) {
        this.jdbi = jdbi;
        this.receipts = receipts;
        this.reminders = reminders;
    }

    record Row(UUID id, Medium medium, InvitationStatus status) {
    }

    @Transactional
    InvitationStatus take(String source, String externalId, Report report) {
        Row row = find(source, externalId).orElseThrow(() -> ProblemException.notFound(
                "No contact " + source + "/" + externalId + " was announced for asking."));
        if (row.medium() != Medium.WEBHOOK) {
            throw ProblemException.conflict("This invitation was not handed to another system to send.");
        }
        switch (report.status()) {
            // That is known since it was handed over.
            case SENT -> {
            }
            case DELIVERED -> receipts.delivered(row.id());
            case FAILED -> failed(row, report);
        }
        return find(source, externalId).orElseThrow().status();
    }

    private void failed(Row row, Report report) {
        String why = Objects.requireNonNullElse(report.reason(), "reported as failed");
        if (report.reminder()) {
            reminders.undeliverable(row.id(), why);
        } else {
            receipts.undeliverable(row.id(), why);
        }
    }

    private Optional<Row> find(String source, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, medium, status FROM invitation WHERE source = :source AND external_id = :external_id
                """)
                .bind("source", source).bind("external_id", externalId).mapTo(Row.class).findOne());
    }
}
