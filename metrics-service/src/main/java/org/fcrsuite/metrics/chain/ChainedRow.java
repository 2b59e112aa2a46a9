package org.fcrsuite.metrics.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.fcrsuite.metrics.stored.PackWriter;
import org.fcrsuite.metrics.stored.StoredValues;

/**
 * A contact as it is measured by one chaining, and as it is stored: what is the same for nearly all contacts is null.
 *
 * @param owner the customer whose contact it is now; where it was in a pack, whose it was then. So one that went over to
 *        somebody else differs from what was found of it, and gets a row
 * @param lastAgent of the last contact of its chain; null where the contact's own agent is the chain's only one
 * @param agents of the whole chain, in order; null as the one before
 * @param respondent the customer, where they answered
 * @param past what earlier days knew otherwise; null where that is nothing
 */
record ChainedRow(int chaining, long contact, UUID owner, int source, LocalDate day, long outcome, int channel, int topic,
        int team, int queue, int agent, Integer lastAgent, List<Integer> agents, long drivers, Integer handleSeconds,
        int language, Long nextContact, Integer nextDays, UUID respondent, List<Integer> past) {

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
        return numbers == null ? null : numbers.toString().replace('[', '{').replace(']', '}');
    }

    /** In the order of the columns, but for the chaining and the owner. */
    void write(PackWriter to) {
        to.number(contact).number(source).number(day.toEpochDay()).number(outcome).number(channel).number(topic).number(team)
                .number(queue).number(agent).number(lastAgent).numbers(agents).number(drivers).number(handleSeconds)
                .number(language).number(nextContact).number(nextDays).customer(respondent != null).numbers(past);
    }

    static ChainedRow read(int chaining, UUID owner, StoredValues from) {
        return new ChainedRow(chaining, from.bigint(), owner, from.integer(), LocalDate.ofEpochDay(from.bigint()),
                from.bigint(),
                from.integer(), from.integer(), from.integer(), from.integer(), from.integer(), from.integerOrNull(),
                list(from.integers()), from.bigint(), from.integerOrNull(), from.integer(), from.bigintOrNull(),
                from.integerOrNull(), from.uuid(), list(from.integers()));
    }

    /** @param numbers may be null */
    private static List<Integer> list(int... numbers) {
        return numbers == null ? null : IntStream.of(numbers).boxed().toList();
    }
}
