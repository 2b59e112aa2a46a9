package org.fcrsuite.survey.domain;

import java.time.Instant;
import java.util.UUID;

/** {@code aRequest().outbound()}: a request that would be invited, but for what the test changes. */
final class RequestFixture {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Direction direction = Direction.INBOUND;
    private Instant endedAt = NOON;
    private UUID customerKey = UUID.fromString("7d0a4c0e-2f0b-4a53-8a0c-6c8f1d2e9b11");
    private String email = "ana@example.org";
    private String phone;
    private String timeZone = "UTC";
    private boolean abandoned;
    private boolean automated;

    static RequestFixture aRequest() {
        return new RequestFixture();
    }

    RequestFixture outbound() {
        direction = Direction.OUTBOUND;
        return this;
    }

    RequestFixture abandoned() {
        abandoned = true;
        return this;
    }

    RequestFixture automated() {
        automated = true;
        return this;
    }

    RequestFixture withoutCustomer() {
        customerKey = null;
        return this;
    }

    RequestFixture email(String address) {
        email = address;
        return this;
    }

    RequestFixture phone(String number) {
        phone = number;
        return this;
    }

    RequestFixture endedAt(Instant end) {
        endedAt = end;
        return this;
    }

    RequestFixture inZone(String zone) {
        timeZone = zone;
        return this;
    }

    SurveyRequest build() {
        return new SurveyRequest("helpdesk", "48211", customerKey, Channel.PHONE, direction, endedAt, "billing", "north",
                "invoices", "agent-17", abandoned, automated, email, phone, "Ana", "nl-NL", timeZone);
    }
}
