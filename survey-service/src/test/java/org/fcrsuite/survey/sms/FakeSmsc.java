package org.fcrsuite.survey.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.fcrsuite.survey.domain.Gsm7;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.EnquireLink;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** A carrier's message centre, on jsmpp's own server session. */
final class FakeSmsc implements ServerMessageReceiverListener {

    static final String PASSWORD = "secret12";
    private static final int BIND_PATIENCE_MILLIS = 5_000;

    enum Trouble {
        NONE,
        THROTTLED,
        NO_SUCH_NUMBER,
        /** Takes the message and closes the connection before it says so. */
        BREAK_OFF
    }

    /** @param id in hexadecimal, as it was given */
    record Taken(String id, String from, String to, String text, int dataCoding, boolean asPayload, int receipts) {
    }

    private final int port;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicLong nextId = new AtomicLong(0xABCDEF00L);
    private final AtomicInteger enquiries = new AtomicInteger();
    private final AtomicInteger binds = new AtomicInteger();
    private volatile SMPPServerSessionListener listener;
    private volatile SMPPServerSession session;
    private volatile Trouble trouble = Trouble.NONE;

    FakeSmsc(int port) {
        this.port = port;
    }

    void open() {
        try {
            SMPPServerSessionListener opened = new SMPPServerSessionListener(port);
            opened.setMessageReceiverListener(this);
            listener = opened;
            Thread thread = new Thread(() -> acceptAll(opened), "fake-smsc");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }

    /** As in an outage: nobody is bound, and nobody can bind. */
    void close() {
        try {
            listener.close();
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
        Optional.ofNullable(session).ifPresent(SMPPServerSession::close);
    }

    void fail(Trouble how) {
        trouble = how;
    }

    int binds() {
        return binds.get();
    }

    int enquiries() {
        return enquiries.get();
    }

    List<Taken> takenFor(String number) {
        return taken.stream().filter(one -> number.equals("+" + one.to())).toList();
    }

    private void acceptAll(SMPPServerSessionListener opened) {
        while (listener == opened) {
            try {
                SMPPServerSession accepted = opened.accept();
                BindRequest bind = accepted.waitForBind(BIND_PATIENCE_MILLIS);
                if (PASSWORD.equals(bind.getPassword())) {
                    accepted.setEnquireLinkTimer(60_000);
                    session = accepted;
                    bind.accept("fake-smsc");
                    binds.incrementAndGet();
                } else {
                    bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                }
            } catch (IOException | TimeoutException | PDUStringException ended) {
                if (listener == opened && ended instanceof IOException) {
                    return;
                }
            }
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession from) throws ProcessRequestException {
        switch (trouble) {
            case THROTTLED -> throw new ProcessRequestException("slower", SMPPConstant.STAT_ESME_RTHROTTLED);
            case NO_SUCH_NUMBER -> throw new ProcessRequestException("who?", SMPPConstant.STAT_ESME_RINVDSTADR);
            case NONE, BREAK_OFF -> {
            }
        }
        String id = Long.toHexString(nextId.getAndIncrement()).toUpperCase();
        OptionalParameter payload = message.getOptionalParameter(OptionalParameter.Tag.MESSAGE_PAYLOAD);
        byte[] octets = payload == null ? message.getShortMessage() : ((OptionalParameter.Message_payload) payload).getValue();
        String text = message.getDataCoding() == 0 ? Gsm7.decode(octets) : new String(octets, StandardCharsets.UTF_16BE);
        taken.add(new Taken(id, message.getSourceAddr(), message.getDestAddress(), text, message.getDataCoding(),
                payload != null, message.getRegisteredDelivery()));
        if (trouble == Trouble.BREAK_OFF) {
            from.close();
        }
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a receipt says, with the id as this carrier spells it there. */
    void receipt(String number, String id, String state) throws Exception {
        String text = "id:%s sub:001 dlvrd:001 submit date:2603021200 done date:2603021201 stat:%s err:000 text:Was your issue"
                .formatted(id, state);
        deliver(number, new ESMClass(0x04), GeneralDataCoding.DEFAULT, Gsm7.encode(text));
    }

    void says(String number, String text) throws Exception {
        boolean gsm = text.chars().allMatch(letter -> letter < 0x80);
        deliver(number, new ESMClass(), new GeneralDataCoding(gsm ? Alphabet.ALPHA_DEFAULT : Alphabet.ALPHA_UCS2),
                gsm ? Gsm7.encode(text) : text.getBytes(StandardCharsets.UTF_16BE));
    }

    /** From a number that is said to be of a type, whatever its digits are. */
    void deliver(TypeOfNumber type, String number, String text) throws Exception {
        session.deliverShortMessage("", type, NumberingPlanIndicator.ISDN, number.substring(1), TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN, "447700900123", new ESMClass(), (byte) 0, (byte) 0, new RegisteredDelivery(0),
                GeneralDataCoding.DEFAULT, Gsm7.encode(text));
    }

    void deliver(String number, ESMClass kind, GeneralDataCoding coding, byte[] octets, OptionalParameter... fields)
            throws PDUException, NegativeResponseException, Exception {
        session.deliverShortMessage("", TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, number.substring(1),
                TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, "447700900123", kind, (byte) 0, (byte) 0,
                new RegisteredDelivery(0), coding, octets, fields);
    }

    @Override
    public void onAcceptEnquireLink(EnquireLink enquiry, Session source) {
        enquiries.incrementAndGet();
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession from) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm message, SMPPServerSession from) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm message, SMPPServerSession from) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelSm(CancelSm message, SMPPServerSession from) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession from) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession from) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm message, SMPPServerSession from)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session from) throws ProcessRequestException {
        throw unknown();
    }

    private static ProcessRequestException unknown() {
        return new ProcessRequestException("not here", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
