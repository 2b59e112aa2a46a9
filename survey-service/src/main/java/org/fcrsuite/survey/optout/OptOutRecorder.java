package org.fcrsuite.survey.optout;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.survey.domain.OptOutVia;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.event.SurveyEvent.CustomerOptedOut;
import org.fcrsuite.survey.invitation.Suppressor;
import org.fcrsuite.survey.invitation.TokenHolder;

/** Stop means stop: from here on, and for what is queued already. */
@ApplicationScoped
public class OptOutRecorder {

    private final OptOuts optOuts;
    private final Suppressor suppressor;
    private final Outbox outbox;
    private final Clock clock;

    OptOutRecorder(OptOuts optOuts, Suppressor suppressor, Outbox outbox, Clock clock) {
        this.optOuts = optOuts;
        this.suppressor = suppressor;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Of whom the invitation is for: the customer, and the address that it went to. */
    @Transactional
    public void optOut(TokenHolder invitation, OptOutVia via) {
        record(invitation.customerKey(), invitation.addressHash(), via);
    }

    /**
     * Of a customer, an address (as its hash), or both.
     *
     * @return false where the refusal was there already
     */
    @Transactional
    boolean record(UUID customerKey, byte[] addressHash, OptOutVia via) {
        Instant now = Instant.now(clock);
        boolean added = optOuts.add(addressHash, customerKey, via, now);
        suppressor.suppressAll(customerKey, addressHash, Reason.OPTED_OUT);
        if (added) {
            publish(customersOf(customerKey, addressHash), via, now);
        }
        return added;
    }

    private Set<UUID> customersOf(UUID customerKey, byte[] addressHash) {
        Set<UUID> customers = new HashSet<>();
        if (customerKey != null) {
            customers.add(customerKey);
        }
        if (addressHash != null) {
            customers.addAll(optOuts.customersAt(addressHash));
        }
        return customers;
    }

    private void publish(Collection<UUID> customers, OptOutVia via, Instant now) {
        List<CustomerOptedOut> events = customers.stream().map(customer -> new CustomerOptedOut(customer, now, via)).toList();
        outbox.publish(events.stream().map(CustomerOptedOut::toOutbox).toList());
    }
}
