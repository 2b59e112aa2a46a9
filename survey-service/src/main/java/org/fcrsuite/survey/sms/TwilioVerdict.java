package org.fcrsuite.survey.sms;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

import javax.net.ssl.SSLHandshakeException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.fcrsuite.survey.domain.SendOutcome;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;

/**
 * What a failure means for the message. Only Twilio's own word ends one; where it cannot be ruled out that it was taken, it is
 * in doubt.
 *
 * @see <a href="https://www.twilio.com/docs/api/errors">Twilio's error codes</a>
 */
final class TwilioVerdict {

    private static final int LONGEST_REASON = 300;
    private static final int UNSUBSCRIBED = 21610;
    // About this recipient or this text; everything else that Twilio refuses is about our account and may be mended.
    private static final Set<Integer> ABOUT_THE_MESSAGE = Set.of(21211, 21214, 21217, 21408, UNSUBSCRIBED, 21612, 21614, 21617,
            63038);
    private static final List<Class<? extends Throwable>> BEFORE_ANYTHING = List.of(ConnectException.class,
            ConnectTimeoutException.class, UnknownHostException.class, NoRouteToHostException.class,
            SSLHandshakeException.class);

    private TwilioVerdict() {
    }

    static boolean isRefusedByItsOwner(TwilioException trouble) {
        return trouble instanceof ApiException refusal && Integer.valueOf(UNSUBSCRIBED).equals(refusal.getCode());
    }

    static SendOutcome of(TwilioException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            Throwable one = cause;
            if (BEFORE_ANYTHING.stream().anyMatch(type -> type.isInstance(one))) {
                return new SendOutcome.TryAgain(reason(null, cause.getMessage()));
            }
        }
        return trouble instanceof ApiException answer && answer.getStatusCode() != null ? spoken(answer)
                : new SendOutcome.Unknown(reason(null, trouble.getMessage()));
    }

    private static SendOutcome spoken(ApiException answer) {
        int status = answer.getStatusCode();
        String reason = reason(answer.getCode(), answer.getMessage());
        // "Unavailable" says that it was not taken; any other failure of theirs may have come after it was.
        if (status >= 500 && status != 503) {
            return new SendOutcome.Unknown(reason);
        }
        return answer.getCode() != null && ABOUT_THE_MESSAGE.contains(answer.getCode()) ? new SendOutcome.Refused(reason)
                : new SendOutcome.TryAgain(reason);
    }

    /** Their words without the number that they like to repeat. */
    private static String reason(Integer code, String words) {
        String text = ((code == null ? "" : code + " ") + words).replaceAll("[\\s\\p{Cntrl}]+", " ")
                .replaceAll("\\+\\d{6,}", "<number>").strip();
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
