package org.fcrsuite.survey.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.fcrsuite.survey.domain.Gsm7;
import org.fcrsuite.survey.domain.PhoneNumber;
import org.fcrsuite.survey.domain.SmsText;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** A text as submit_sm: one, however many segments it takes, since half a message would be worse than none. */
final class SmppMessage {

    // Beyond one segment the text goes as message_payload, and the carrier cuts it.
    private static final int GSM_OCTETS = 160;
    private static final int UCS_OCTETS = 140;
    private static final byte DEFAULT = 0;

    private final String from;
    private final TypeOfNumber typeOfSender;
    private final NumberingPlanIndicator planOfSender;

    SmppMessage(String from) {
        boolean international = PhoneNumber.of(from).isPresent();
        boolean digits = from.matches("\\d+");
        this.from = international ? inSmpp(PhoneNumber.of(from).get()) : from;
        this.typeOfSender = international ? TypeOfNumber.INTERNATIONAL
                : digits ? TypeOfNumber.NETWORK_SPECIFIC : TypeOfNumber.ALPHANUMERIC;
        this.planOfSender = international ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN;
    }

    /** @return the carrier's id of the message */
    String submit(SMPPSession session, PhoneNumber to, SmsText text) throws PDUException, ResponseTimeoutException,
            InvalidResponseException, NegativeResponseException, IOException {
        boolean gsm = text.isGsm7();
        byte[] octets = gsm ? Gsm7.encode(text.text()) : text.text().getBytes(StandardCharsets.UTF_16BE);
        boolean isLong = octets.length > (gsm ? GSM_OCTETS : UCS_OCTETS);
        OptionalParameter[] payload = isLong ? new OptionalParameter[] { new OptionalParameter.Message_payload(octets) }
                : new OptionalParameter[0];
        return session.submitShortMessage("", typeOfSender, planOfSender, from, TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN, inSmpp(to), new ESMClass(), DEFAULT, DEFAULT, null, null,
                new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE), DEFAULT,
                new GeneralDataCoding(gsm ? Alphabet.ALPHA_DEFAULT : Alphabet.ALPHA_UCS2), DEFAULT,
                isLong ? new byte[0] : octets, payload).getMessageId();
    }

    private static String inSmpp(PhoneNumber number) {
        return number.text().substring(1);
    }
}
