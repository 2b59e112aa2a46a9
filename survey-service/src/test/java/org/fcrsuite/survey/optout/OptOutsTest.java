package org.fcrsuite.survey.optout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.junit.jupiter.api.Test;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class OptOutsTest {

    @Test
    void ofVeryManyCustomersAtOneAddressThoseInvitedLastAreMeant() {
        byte[] address = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        UUID longestAgo = customerAt(address, 200);
        UUID newest = customerAt(address, 0);
        for (int days = 1; days < 100; days++) {
            customerAt(address, days);
        }

        OptOuts optOuts = Arc.container().instance(OptOuts.class).get();

        assertThat(optOuts.customersAt(List.of(address))).hasSize(100).contains(newest).doesNotContain(longestAgo);
    }

    private static UUID customerAt(byte[] address, int daysAgo) {
        UUID customer = UUID.randomUUID();
        Database.jdbi()
                .useHandle(handle -> handle
                        .createUpdate(
                                """
                                        INSERT INTO invitation (source, external_id, customer_key, status, address_hash, requested_at)
                                        VALUES ('shared', :contact, :customer, 'ANSWERED', :address, timestamptz '2026-03-02' - make_interval(days => :days))
                                        """)
                        .bind("contact", UUID.randomUUID().toString()).bind("customer", customer).bind("address", address)
                        .bind("days", daysAgo).execute());
        return customer;
    }
}
