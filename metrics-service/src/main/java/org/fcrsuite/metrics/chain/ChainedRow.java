package org.fcrsuite.metrics.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.fcrsuite.metrics.copy.CopyRows;

/** A contact as it is measured by one chaining. */
record ChainedRow(int chaining, long contact, UUID owner, int source, LocalDate day, long outcome, boolean answered,
        int channel, int topic, int team, int queue, int agent, int lastAgent, List<Integer> agents, long drivers,
        Integer handleSeconds, int language, Long nextContact, Integer nextDays, List<Integer> past) {

    private static final int VALUES = 20;

    record Key(int chaining, long contact) {
    }

    Key key() {
        return new Key(chaining, contact);
    }

    String agentsText() {
        return text(agents);
    }

    String pastText() {
        return text(past);
    }

    /** As PostgreSQL writes an array. */
    private static String text(List<Integer> numbers) {
        return numbers.toString().replace('[', '{').replace(']', '}');
    }

    /** In the order of {@link ChainedContacts#COPY}. */
    void write(CopyRows to) {
        to.row(contact, VALUES).integer(chaining).bigint(contact).uuid(owner).integer(source).date(day).bigint(outcome)
                .bool(answered)
                .integer(channel).integer(topic).integer(team).integer(queue).integer(agent).integer(lastAgent)
                .integers(agents).bigint(drivers).integer(handleSeconds).integer(language).bigint(nextContact)
                .integer(nextDays).integers(past);
    }
}
