package org.fcrsuite.survey.returned;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.ReturnAddress;

/** Where bounces come back to in this deployment, if anywhere. */
@ApplicationScoped
public class ReturnPath {

    private final Optional<ReturnAddress> address;

    ReturnPath(ReturnsConfig config, AddressHasher keys) {
        this.address = config.address().map(mailbox -> new ReturnAddress(mailbox, keys.keyFor("return address")));
        boolean isRead = config.mailbox().host().isPresent();
        if (isRead && (address.isEmpty() || config.mailbox().username().isEmpty() || config.mailbox().password().isEmpty())) {
            throw new IllegalStateException("fcr.survey.returns.mailbox.host is set, so fcr.survey.returns.address, "
                    + ".mailbox.username and .mailbox.password are needed as well");
        }
    }

    public Optional<ReturnAddress> address() {
        return address;
    }
}
