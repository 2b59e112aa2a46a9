package org.fcrsuite.metrics.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the Reconciliation. */
@MessageBundle(value = "reconciliation", locale = "en")
public interface ReconciliationMessages {

    @Message
    String fourTitle();

    @Message
    String fourLead(String all);

    @Message
    String customerYes();

    @Message
    String customerNo();

    @Message
    String internalYes();

    @Message
    String internalNo();

    @Message
    String all();

    @Message
    String silentFailures();

    @Message
    String trustTitle();

    @Message
    String agreement();

    @Message
    String agreementMeans();

    @Message
    String kappa();

    @Message
    String kappaMeans();

    @Message
    String pabak();

    @Message
    String pabakMeans();

    @Message
    String gap();

    @Message
    String gapPoints(String points);

    @Message
    String gapMeans();

    @Message
    String mcnemar();

    @Message
    String mcnemarMeans();

    @Message
    String sensitivity();

    @Message
    String sensitivityMeans();

    @Message
    String specificity();

    @Message
    String specificityMeans();

    @Message
    String ppv();

    @Message
    String ppvMeans();

    @Message
    String npv();

    @Message
    String npvMeans();

    @Message
    String estimateTitle();

    @Message
    String estimateMeans(String internal, String external);

    @Message
    String estimateNone();

    @Message
    String silenceTitle();

    @Message
    String silenceLead();

    @Message
    String who();

    @Message
    String answered();

    @Message
    String silent();

    @Message
    String notAsked();

    @Message
    String bounds(String lower, String upper);

    @Message
    String groupsTitle();

    @Message
    String groupsLead();
}
