package org.fcrsuite.survey.sms;

import java.util.Set;

import org.fcrsuite.survey.domain.SendOutcome;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.NegativeResponseException;

/** What a carrier's refusal means for the message (SMPP 3.4, 5.1.3). */
final class SmppVerdict {

    /** That the request is of no kind that we know. */
    static final int NOT_TAKEN = SMPPConstant.STAT_ESME_RX_P_APPN;
    /** That it is to be brought again in a while. */
    static final int LATER = SMPPConstant.STAT_ESME_RX_T_APPN;

    private static final int INVALID_DESTINATION_TYPE = 0x50;
    private static final int INVALID_DESTINATION_PLAN = 0x51;
    // About this recipient or this text; everything else may be mended.
    private static final Set<Integer> ABOUT_THE_MESSAGE = Set.of(SMPPConstant.STAT_ESME_RINVMSGLEN,
            SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RX_P_APPN, SMPPConstant.STAT_ESME_RX_R_APPN,
            INVALID_DESTINATION_TYPE, INVALID_DESTINATION_PLAN);

    private SmppVerdict() {
    }

    static SendOutcome of(NegativeResponseException refusal) {
        String why = "command_status 0x%08x".formatted(refusal.getCommandStatus());
        return ABOUT_THE_MESSAGE.contains(refusal.getCommandStatus()) ? new SendOutcome.Refused(why)
                : new SendOutcome.TryAgain(why);
    }

    /** We are too fast for it, or it has no more room. */
    static boolean asksForAPause(NegativeResponseException refusal) {
        return refusal.getCommandStatus() == SMPPConstant.STAT_ESME_RTHROTTLED
                || refusal.getCommandStatus() == SMPPConstant.STAT_ESME_RMSGQFUL;
    }
}
