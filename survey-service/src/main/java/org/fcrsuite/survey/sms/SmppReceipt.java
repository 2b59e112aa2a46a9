package org.fcrsuite.survey.sms;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;

/**
 * A delivery receipt: "id:… stat:DELIVRD err:000 …" in the text, which every carrier writes a little differently, or in fields
 * of its own.
 */
record SmppReceipt(String messageId, State state, String word) {

    private static final Pattern ID = Pattern.compile("\\bid:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile("\\bstat:\\s*(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final int STATE_DELIVERED = 2;
    private static final int STATE_EXPIRED = 3;
    private static final int STATE_DELETED = 4;
    private static final int STATE_UNDELIVERABLE = 5;
    private static final int STATE_REJECTED = 8;

    enum State {
        DELIVERED,
        FAILED,
        ON_ITS_WAY
    }

    static Optional<SmppReceipt> of(DeliverSm message, String text) {
        OptionalParameter.Receipted_message_id id = (OptionalParameter.Receipted_message_id) message
                .getOptionalParameter(Tag.RECEIPTED_MESSAGE_ID);
        OptionalParameter.Message_state state = (OptionalParameter.Message_state) message
                .getOptionalParameter(Tag.MESSAGE_STATE);
        Optional<String> named = id == null ? found(ID, text) : Optional.of(id.getValueAsString());
        String word = state == null ? found(STATE, text).map(found -> found.toUpperCase(Locale.ROOT)).orElse("")
                : "message_state " + state.getValue();
        State read = state == null ? ofWord(word) : ofNumber(state.getValue());
        return named.map(messageId -> new SmppReceipt(messageId, read, word));
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static State ofWord(String word) {
        return switch (word) {
            case "DELIVRD" -> State.DELIVERED;
            case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> State.FAILED;
            // ACCEPTD, ENROUTE, UNKNOWN, and whatever a carrier makes up.
            default -> State.ON_ITS_WAY;
        };
    }

    private static State ofNumber(int state) {
        return switch (state) {
            case STATE_DELIVERED -> State.DELIVERED;
            case STATE_EXPIRED, STATE_DELETED, STATE_UNDELIVERABLE, STATE_REJECTED -> State.FAILED;
            default -> State.ON_ITS_WAY;
        };
    }
}
