package org.fcrsuite.survey.sms;

import java.util.UUID;

/** The message that a provider speaks of: an invitation's first one, or its reminder. */
record SentSms(UUID invitation, boolean reminder) {
}
