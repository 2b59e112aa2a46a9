package org.fcrsuite.metrics.page;

import org.fcrsuite.metrics.audit.AuditedAction;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the audit log. */
@MessageBundle(value = "audit", locale = "en")
public interface AuditMessages {

    @Message
    String lead();

    @Message
    String at();

    @Message
    String who();

    @Message
    String action();

    @Message
    String subject();

    @Message
    String nothing();

    @Message
    String older();

    @Message
    String done(AuditedAction action);
}
