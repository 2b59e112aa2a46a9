package org.fcrsuite.survey.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.domain.SmsText;
import org.fcrsuite.survey.sms.FakeSmsc.Taken;
import org.fcrsuite.survey.sms.FakeSmsc.Trouble;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
@WithTestResource(SmppTestResource.class)
class SmppTest {

    private final Requests request = Requests.aRequest().without("email").with("locale", "en");

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @AfterEach
    void allIsWell() {
        smsc().fail(Trouble.NONE);
    }

    @Test
    void aQuestionIsOneMessageWithAReceiptAskedFor() {
        Taken english = asked(request);
        Taken chinese = asked(Requests.aRequest().without("email").with("locale", "zh"));

        assertThat(english.from()).isEqualTo("447700900123");
        assertThat(english.dataCoding()).isZero();
        assertThat(english.asPayload()).isFalse();
        assertThat(english.receipts()).isEqualTo(1);
        assertThat(english.text()).contains("Was your issue resolved?", "/s/");
        assertThat(new SmsText(english.text()).segments()).isEqualTo(1);
        assertThat(chinese.dataCoding()).isEqualTo(8);
        assertThat(chinese.asPayload()).isTrue();
        assertThat(chinese.text()).contains("您的问题解决了吗");
        assertThat(Database.invitation(request)).containsEntry("provider_id", english.id().toLowerCase());
    }

    @Test
    void aReceiptIsUnderstoodWithItsIdInDecimalAndWithZerosAndInAFieldOfItsOwn() throws Exception {
        for (int spelling = 0; spelling < 4; spelling++) {
            Requests asked = Requests.aRequest().without("email");
            Taken taken = asked(asked);
            String decimal = String.valueOf(Long.parseLong(taken.id(), 16));
            switch (spelling) {
                case 0 -> smsc().receipt(asked.phone(), taken.id(), "DELIVRD");
                case 1 -> smsc().receipt(asked.phone(), decimal, "DELIVRD");
                case 2 -> smsc().receipt(asked.phone(), "00" + taken.id().toLowerCase(), "DELIVRD");
                default -> smsc().deliver(asked.phone(), new ESMClass(0x04), GeneralDataCoding.DEFAULT, new byte[0],
                        new OptionalParameter.Receipted_message_id(taken.id()),
                        new OptionalParameter.Message_state((byte) 2));
            }
            assertThat(Database.status(asked)).as("spelling %d", spelling).isEqualTo("DELIVERED");
        }
    }

    @Test
    void aReceiptIsNotTakenForThatOfAnotherNumber() throws Exception {
        Taken taken = asked(request);
        Requests other = Requests.aRequest().without("email");
        asked(other);

        smsc().receipt(other.phone(), taken.id(), "UNDELIV");
        smsc().receipt(request.phone(), "not-ours", "UNDELIV");
        smsc().receipt(request.phone(), taken.id(), "ENROUTE");

        assertThat(Database.status(request)).isEqualTo("SENT");
        assertThat(Database.status(other)).isEqualTo("SENT");
        smsc().receipt(request.phone(), taken.id(), "UNDELIV");
        assertThat(Database.invitation(request)).containsEntry("status", "BOUNCED").containsEntry("last_error", "UNDELIV");
    }

    @Test
    void aReceiptThatIsFasterThanOurNoteOfItIsAskedForAgain() throws Exception {
        Taken taken = asked(request);
        Database.jdbi().useHandle(handle -> handle.execute("UPDATE invitation SET status = 'SENDING', provider_id = NULL, "
                + "sent_at = NULL WHERE external_id = ?", request.externalId()));

        assertThatThrownBy(() -> smsc().receipt(request.phone(), taken.id(), "DELIVRD"))
                .isInstanceOfSatisfying(NegativeResponseException.class,
                        refusal -> assertThat(refusal.getCommandStatus()).isEqualTo(SmppVerdict.LATER));
        Database.jdbi().useHandle(handle -> handle.execute("UPDATE invitation SET status = 'SENT', provider_id = ? "
                + "WHERE external_id = ?", taken.id().toLowerCase(), request.externalId()));
        smsc().receipt(request.phone(), taken.id(), "DELIVRD");

        assertThat(Database.status(request)).isEqualTo("DELIVERED");
    }

    @Test
    void whatACustomerWritesIsReadInEachAlphabetAndOnceWhereItIsBroughtTwice() throws Exception {
        asked(request);
        smsc().says(request.phone(), "1 thanks, it's {fixed}");
        smsc().says(request.phone(), "1 thanks, it's {fixed}");
        Requests chinese = Requests.aRequest().without("email").with("locale", "zh");
        asked(chinese);
        smsc().says(chinese.phone(), "２ 还是不行");

        assertThat(Database.count("SELECT count(*) FROM response r JOIN invitation i ON i.id = r.invitation_id "
                + "WHERE i.external_id = ? AND r.resolved = 'YES' AND r.via = 'SMS' AND r.revision = 1", request.externalId()))
                .isEqualTo(1);
        assertThat(Database.count("SELECT count(*) FROM response r JOIN invitation i ON i.id = r.invitation_id "
                + "WHERE i.external_id = ? AND r.resolved = 'NO' AND r.comment = '还是不行'", chinese.externalId())).isEqualTo(1);
    }

    @Test
    void aPartOfALongMessageIsReadWithoutItsHeader() throws Exception {
        asked(request);
        byte[] text = "1 it works".getBytes(StandardCharsets.US_ASCII);

        smsc().deliver(request.phone(), new ESMClass(0x40), GeneralDataCoding.DEFAULT,
                joined(new byte[] { 5, 0, 3, 42, 2, 1 }, text));

        assertThat(Database.answers(request)).isEqualTo(1);
    }

    @Test
    void whatALaterPartBeginsWithIsNoAnswerHoweverItsNumberIsSaid() throws Exception {
        byte[] text = "2 and it never came back".getBytes(StandardCharsets.US_ASCII);
        Map<byte[], OptionalParameter[]> spellings = Map.of(
                joined(new byte[] { 5, 0, 3, 42, 2, 2 }, text), new OptionalParameter[0],
                joined(new byte[] { 6, 8, 4, 1, 42, 2, 2 }, text), new OptionalParameter[0],
                text, new OptionalParameter[] { new OptionalParameter.Sar_segment_seqnum((byte) 2) });

        for (Map.Entry<byte[], OptionalParameter[]> part : spellings.entrySet()) {
            Requests asked = Requests.aRequest().without("email").with("locale", "en");
            asked(asked);
            smsc().deliver(asked.phone(), new ESMClass(part.getValue().length == 0 ? 0x40 : 0), GeneralDataCoding.DEFAULT,
                    part.getKey(), part.getValue());

            assertThat(Database.count("SELECT count(*) FROM response r JOIN invitation i ON i.id = r.invitation_id "
                    + "WHERE i.external_id = ? AND r.resolved IS NULL AND r.comment = '2 and it never came back'",
                    asked.externalId())).isEqualTo(1);
        }
    }

    @Test
    void aNationalNumberIsNotTakenForAnotherCountrys() throws Exception {
        asked(request);

        smsc().deliver(TypeOfNumber.NATIONAL, request.phone(), "1");
        assertThat(Database.answers(request)).isZero();
        smsc().deliver(TypeOfNumber.UNKNOWN, request.phone(), "1");

        assertThat(Database.answers(request)).isEqualTo(1);
    }

    private static byte[] joined(byte[] header, byte[] text) {
        byte[] part = Arrays.copyOf(header, header.length + text.length);
        System.arraycopy(text, 0, part, header.length, text.length);
        return part;
    }

    @Test
    void stopIsConfirmedByOneMessage() throws Exception {
        asked(request);

        smsc().says(request.phone(), "stop it");
        Eventually.isTrue("it is confirmed", () -> smsc().takenFor(request.phone()).size() == 2);
        smsc().says(request.phone(), "STOP!!");
        smsc().says(request.phone(), "help");
        Eventually.isTrue("help is given", () -> smsc().takenFor(request.phone()).size() == 3);

        assertThat(smsc().takenFor(request.phone())).extracting(Taken::text).element(1).asString()
                .contains("no more questions");
        Database.awaitStatus(Requests.aRequest().without("email").with("phone", request.phone()).send(), "SUPPRESSED");
    }

    @Test
    void whereTheCarrierIsTooBusyItGetsAPauseAndThenTheMessage() {
        smsc().fail(Trouble.THROTTLED);
        request.send();
        Eventually.isTrue("it is throttled", () -> Database.invitation(request).get("last_error") != null);
        assertThat(Database.invitation(request)).containsEntry("status", "QUEUED")
                .containsEntry("last_error", "command_status 0x00000058");

        smsc().fail(Trouble.NONE);
        MovableClock.forward(Duration.ofMinutes(1));

        Database.awaitStatus(request, "SENT");
        assertThat(smsc().takenFor(request.phone())).hasSize(1);
    }

    @Test
    void aNumberThatDoesNotExistEndsIt() {
        smsc().fail(Trouble.NO_SUCH_NUMBER);
        request.send();

        Database.awaitStatus(request, "FAILED");
    }

    @Test
    void whatTheCarrierMayHaveTakenIsInDoubtAndNeverSentAgain() {
        int binds = smsc().binds();
        smsc().fail(Trouble.BREAK_OFF);
        request.send();
        Database.awaitStatus(request, "IN_DOUBT");

        smsc().fail(Trouble.NONE);
        MovableClock.forward(Duration.ofMinutes(2));
        Eventually.isTrue("it is bound anew", () -> smsc().binds() > binds);
        asked(Requests.aRequest().without("email"));

        assertThat(smsc().takenFor(request.phone())).hasSize(1);
    }

    @Test
    void anOutageIsSurvivedByWaitingAndBindingAnew() {
        Eventually.isTrue("the link is tried", () -> smsc().enquiries() > 0);
        int binds = smsc().binds();
        smsc().close();
        request.send();
        Database.awaitStatus(request, "QUEUED");
        assertThat(Database.invitation(request)).containsEntry("attempts", 0);

        smsc().open();
        MovableClock.forward(Duration.ofMinutes(2));

        Database.awaitStatus(request, "SENT");
        assertThat(smsc().binds()).isGreaterThan(binds);
        assertThat(smsc().takenFor(request.phone())).hasSize(1);
    }

    @Test
    void anIdIsLookedForInEverySpelling() {
        assertThat(SmppMessageId.spellings("255")).containsExactlyInAnyOrder("255", "ff", "597");
        assertThat(SmppMessageId.spellings("00FF")).containsExactlyInAnyOrder("ff", "255");
        assertThat(SmppMessageId.spellings("a-b_c")).containsExactly("a-b_c");
        assertThat(SmppMessageId.spellings("0")).containsExactly("0");
        assertThat(List.of(SmppMessageId.stored("0ABC"), SmppMessageId.stored(" 7 "))).containsExactly("abc", "7");
        assertThat(SmppMessageId.stored("")).isNull();
    }

    private static Taken asked(Requests request) {
        request.send();
        Database.awaitStatus(request, "SENT");
        return smsc().takenFor(request.phone()).get(0);
    }

    private static FakeSmsc smsc() {
        return SmppTestResource.smsc;
    }
}
