package org.fcrsuite.local.simulator;

import org.fcrsuite.local.simulator.Contact.Effort;

/** What a contact took: issues that stay unsolved take longer, hold longer and sound worse, with a lot of overlap. */
final class Exertion {

    private Exertion() {
    }

    static Effort of(Attempt attempt, Agent agent, boolean solved, int transfers, Chance chance) {
        double hard = (solved ? 1 : 1.2) * (1 + 0.35 * transfers) * (1.5 - 0.5 * attempt.topic().ease);
        double typical = attempt.channel().handleSeconds * hard * Math.exp(-0.18 * agent.haste());
        int handle = Math.max(20, (int) chance.around(typical, 0.45));
        int hold = chance.flip(solved ? 0.3 : 0.5) ? (int) chance.around(35 + 40.0 * transfers, 0.7) : 0;
        int silence = (int) chance.around(handle * (solved ? 0.05 : 0.08), 0.6);
        int replies = attempt.channel().live() ? 1 : 1 + transfers + chance.between(0, solved ? 1 : 2);
        boolean call = attempt.channel() == Channel.PHONE;
        return new Effort(replies, replies - 1, handle, call ? hold : null, call ? silence : null,
                sentiment(attempt, solved, transfers, chance));
    }

    /** Null where the tone could not be made out. */
    private static Double sentiment(Attempt attempt, boolean solved, int transfers, Chance chance) {
        if (chance.flip(0.1)) {
            return null;
        }
        double mood = (solved ? 0.35 : -0.2) - 0.12 * attempt.number() - 0.05 * transfers + 0.3 * chance.normal();
        return Math.round(100 * Math.max(-1, Math.min(1, mood))) / 100.0;
    }
}
