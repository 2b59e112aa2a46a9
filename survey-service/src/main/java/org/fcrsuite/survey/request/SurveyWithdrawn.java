package org.fcrsuite.survey.request;

import java.util.UUID;

/** A contact that may no longer be surveyed, as ingest-service announces it. */
record SurveyWithdrawn(String source, String externalId, UUID customerKey) {
}
