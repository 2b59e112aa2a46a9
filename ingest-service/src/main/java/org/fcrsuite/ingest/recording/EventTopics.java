package org.fcrsuite.ingest.recording;

/** Where events go, and what keeps those of one customer in order. */
final class EventTopics {

    static final String CONTACTS = "fcr.contacts";
    static final String SURVEY_REQUESTS = "fcr.survey-requests";

    private EventTopics() {
    }

    static String key(ContactRow row) {
        return row.customerKey() == null ? row.contact().id().toString() : row.customerKey().toString();
    }
}
