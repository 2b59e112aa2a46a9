package org.fcrsuite.survey.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.survey.testing.Reminded.aRoundOfSending;
import static org.fcrsuite.survey.testing.Reminded.awaitDropped;
import static org.fcrsuite.survey.testing.Reminded.delivered;
import static org.fcrsuite.survey.testing.Reminded.messages;
import static org.fcrsuite.survey.testing.Reminded.reminder;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.domain.NoReminder;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.Mailbox;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.PolicyChange;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.Returns;
import org.fcrsuite.survey.testing.SmtpGate.Trouble;
import org.fcrsuite.survey.testing.SurveyPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Who is not reminded, and that their address goes as soon as that is known. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class NoReminderTest {

    private static final Duration THREE_DAYS = Duration.ofDays(3).plusMinutes(1);

    @Inject
    Sweeper sweeper;

    private final Requests request = Requests.aRequest();

    /** Whatever was due is sent when this returns. */
    /** As a replica that dies before it sends. */
    @BeforeEach
    void remind() {
        MovableClock.noon();
        PolicyChange.to(Map.of("reminder", true));
    }

    /** The other tests count on what the configuration says. */
    @AfterEach
    void asItWas() {
        Mailbox.fail(Trouble.NONE);
        PolicyChange.to(Map.of("reminder", false));
    }

    @Test
    void withoutTheRuleNobodyIsReminded() {
        PolicyChange.to(Map.of("reminder", false));

        delivered(request);

        assertThat(reminder(request)).isEmpty();
    }

    @Test
    void whoeverIsNotToBeRemindedIsNotAndTheirAddressGoesAtOnce() {
        Map<NoReminder, Consumer<Requests>> endings = new EnumMap<>(Map.of(
                NoReminder.ANSWERED, one -> page(one).answer("yes").then().statusCode(200),
                NoReminder.ASKED_ELSEWHERE, NoReminderTest::askedElsewhere,
                NoReminder.OPTED_OUT, one -> optOut(Map.of("email", one.email())),
                NoReminder.BOUNCED,
                one -> Returns.deliver(Returns.recorded("postfix-gone", Returns.addressOf(one), one.email())),
                NoReminder.ERASED, one -> asAdmin().delete("/v1/customers/" + one.customerKey()).then().statusCode(204),
                NoReminder.WITHDRAWN, Requests::withdraw));
        Map<NoReminder, Requests> people = new EnumMap<>(NoReminder.class);
        endings.forEach((why, ending) -> people.put(why, Requests.aRequest()));
        Requests.sendAll(List.copyOf(people.values()));
        people.values().forEach(one -> Database.awaitStatus(one, "DELIVERED"));

        people.forEach((why, one) -> endings.get(why).accept(one));

        people.forEach((why, one) -> awaitDropped(one, why));
        MovableClock.forward(THREE_DAYS);
        aRoundOfSending();
        assertThat(people.values()).allSatisfy(one -> assertThat(messages(one)).hasSize(1));
    }

    @Test
    void aComplaintOrARefusalAsACustomerOrAtAnotherAddressEndsItToo() {
        Requests spam = Requests.aRequest();
        Requests atAnotherAddress = Requests.aRequest();
        Requests.sendAll(List.of(request, spam, atAnotherAddress));
        Stream.of(request, spam, atAnotherAddress).forEach(one -> Database.awaitStatus(one, "DELIVERED"));

        optOut(Map.of("customerKey", request.customerKey()));
        optOut(Map.of("phone", atAnotherAddress.phone()));
        Returns.deliver(Returns.recorded("complaint", Returns.addressOf(spam), spam.email()));

        awaitDropped(request, NoReminder.OPTED_OUT);
        awaitDropped(atAnotherAddress, NoReminder.OPTED_OUT);
        awaitDropped(spam, NoReminder.OPTED_OUT);
    }

    @Test
    void aRefusalThatNobodyToldTheReminderOfIsFoundWhenItIsDue() {
        delivered(request);
        Database.jdbi().useHandle(handle -> handle.execute("INSERT INTO opt_out (customer_key, via, opted_out_at) "
                + "VALUES (?, 'API', now())", request.customerKey()));

        MovableClock.forward(THREE_DAYS);

        awaitDropped(request, NoReminder.OPTED_OUT);
        assertThat(messages(request)).hasSize(1);
    }

    @Test
    void whatIsInDoubtOrFailedIsNotRemindedOf() {
        Mailbox.fail(Trouble.BREAK_AFTER_DATA);
        Database.awaitStatus(request.send(), "IN_DOUBT");
        Mailbox.fail(Trouble.UNKNOWN_RECIPIENT);
        MovableClock.forward(Duration.ofMinutes(2));
        Requests refused = Requests.aRequest().send();
        Database.awaitStatus(refused, "FAILED");

        assertThat(reminder(request)).isEmpty();
        assertThat(reminder(refused)).isEmpty();
    }

    @Test
    void afterAnOutageThatOutlastsTheSurveyNobodyIsReminded() {
        delivered(request);
        Mailbox.fail(Trouble.REFUSE);
        MovableClock.forward(Duration.ofDays(7));

        sweeper.sweep();

        assertThat(Database.status(request)).isEqualTo("EXPIRED");
        awaitDropped(request, NoReminder.EXPIRED);
    }

    @Test
    void switchedOffNobodyIsRemindedAnyMore() {
        delivered(request);
        PolicyChange.to(Map.of("reminder", false));

        MovableClock.forward(THREE_DAYS);

        awaitDropped(request, NoReminder.SWITCHED_OFF);
        assertThat(messages(request)).hasSize(1);
    }

    private static void askedElsewhere(Requests request) {
        asAdmin().contentType("application/json")
                .body(List.of(Map.of("source", "helpdesk", "externalId", request.externalId(), "deliveredAt",
                        MovableClock.time().toString(), "via", "IVR")))
                .post("/v1/responses").then().statusCode(200).body("rejected", equalTo(0));
    }

    private static void optOut(Map<String, Object> who) {
        asAdmin().contentType("application/json").body(who).post("/v1/opt-outs").then().statusCode(201);
    }

    private static SurveyPage page(Requests request) {
        return new SurveyPage(Mailbox.of(request.email()).awaitToken());
    }
}
