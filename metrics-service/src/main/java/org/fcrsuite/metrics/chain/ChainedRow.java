package org.fcrsuite.metrics.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A contact as it is measured by one chaining. */
record ChainedRow(int chaining, long contact, UUID owner, int source, LocalDate day, long outcome, boolean answered,
        int channel, int topic, int team, int queue, int agent, int lastAgent, List<Integer> agents, long drivers,
        Integer handleSeconds, int language) {

    record Key(int chaining, long contact) {
    }

    Key key() {
        return new Key(chaining, contact);
    }

    /** As PostgreSQL writes an array. */
    String agentsText() {
        return agents.toString().replace('[', '{').replace(']', '}');
    }

    /** As COPY reads it: there are numbers, dates and flags only, so nothing has to be escaped. */
    String line() {
        return chaining + "\t" + contact + '\t' + owner + '\t' + source + '\t' + day + '\t' + outcome + '\t' + answered + '\t'
                + channel + '\t' + topic + '\t' + team + '\t' + queue + '\t' + agent + '\t' + lastAgent + '\t' + agentsText()
                + '\t' + drivers + '\t' + (handleSeconds == null ? "\\N" : handleSeconds) + '\t' + language + '\n';
    }
}
