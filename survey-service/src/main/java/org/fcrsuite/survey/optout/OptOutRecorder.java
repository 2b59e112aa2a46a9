package org.fcrsuite.survey.optout;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.survey.domain.NoReminder;
import org.fcrsuite.survey.domain.OptOutVia;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.event.SurveyEvent.CustomerOptedOut;
import org.fcrsuite.survey.invitation.Reminders;
import org.fcrsuite.survey.invitation.Suppressor;
import org.fcrsuite.survey.invitation.TokenHolder;

/** Stop means stop: from here on, and for what is queued already. */
@ApplicationScoped
public class OptOutRecorder {

    private final OptOuts optOuts;
    private final Suppressor suppressor;
    private final Reminders reminders;
    private final Outbox outbox;
    private final Clock clock;

    OptOutRecorder(OptOuts optOuts, Suppressor suppressor, Reminders reminders, Outbox outbox, Clock clock) {
        this.optOuts = optOuts;
        this.suppressor = suppressor;
        this.reminders = reminders;
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
    public boolean record(UUID customerKey, byte[] addressHash, OptOutVia via) {
        return !record(Stream.concat(Stream.ofNullable(customerKey).map(Refusal::of),
                Stream.ofNullable(addressHash).map(Refusal::of)).toList(), via).isEmpty();
    }

    /** Those that were not there already. Whoever is meant is refused at all their addresses. */
    @Transactional
    Set<Refusal> record(Collection<Refusal> refusals, OptOutVia via) {
        Instant now = Instant.now(clock);
        Set<Refusal> everywhere = everywhere(refusals);
        Set<Refusal> added = optOuts.add(everywhere, via, now);
        suppressor.suppressAll(customers(everywhere), hashes(everywhere), Reason.OPTED_OUT);
        reminders.dropAll(customers(everywhere), hashes(everywhere), NoReminder.OPTED_OUT);
        outbox.publish(customers(added).stream().map(customer -> new CustomerOptedOut(customer, now, via).toOutbox()).toList());
        added.retainAll(Set.copyOf(refusals));
        return added;
    }

    /** Who is at an address has refused as a customer too, and a customer at each of their addresses. */
    private Set<Refusal> everywhere(Collection<Refusal> refusals) {
        Set<UUID> customers = new HashSet<>(customers(refusals));
        customers.addAll(optOuts.customersAt(hashes(refusals)));
        Set<Refusal> everywhere = new HashSet<>(refusals);
        customers.stream().map(Refusal::of).forEach(everywhere::add);
        optOuts.addressesOf(customers).stream().map(Refusal::of).forEach(everywhere::add);
        return everywhere;
    }

    private static Set<UUID> customers(Collection<Refusal> refusals) {
        return refusals.stream().map(Refusal::customerKey).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static List<byte[]> hashes(Collection<Refusal> refusals) {
        return refusals.stream().filter(refusal -> refusal.addressHash() != null).map(Refusal::hash).toList();
    }
}
