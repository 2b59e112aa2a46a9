package org.fcrsuite.metrics;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.metrics.login.FirstManagerResource;
import org.fcrsuite.metrics.mail.MailboxResource;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** The real servers that all tests of this module share. Each test keeps to a source of its own. */
@WithTestResource(value = PostgresResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = KafkaResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FirstManagerResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailboxResource.class, scope = TestResourceScope.GLOBAL)
class Servers {
}
