package org.fcrsuite.local.simulator;

import java.time.Duration;
import java.time.Instant;

import org.fcrsuite.local.simulator.Contact.Disposition;
import org.fcrsuite.local.simulator.Contact.Effort;
import org.fcrsuite.local.simulator.Contact.Handling;

/** What happens when an attempt is answered: by whom, whether it is really solved, and what the records will say. */
final class Desk {

    /** An answered attempt. The contact says what the agent said; {@code solved} is how it is. */
    record Answered(Contact contact, boolean solved) {
    }

    private final Workforce workforce;
    private final Season season;

    Desk(Workforce workforce, Season season) {
        this.workforce = workforce;
        this.season = season;
    }

    Answered answer(Attempt attempt, Chance chance) {
        Agent agent = workforce.answering(attempt.filedAs(), chance);
        int transfers = transfers(attempt, agent, chance);
        boolean escalated = chance.flip(0.25 * (1 - attempt.topic().ease) + 0.06 * attempt.number());
        boolean solved = chance.flipLogit(ease(attempt, agent) + (escalated ? 0.3 : 0) - 0.2 * transfers);
        Effort effort = Exertion.of(attempt, agent, solved, transfers, chance);
        Handling handling = new Handling(agent.name(), agent.team().label, agent.team().queue(attempt.channel()),
                disposition(agent, solved, chance), transfers, escalated, 0, 1 + transfers + (escalated ? 1 : 0));
        Contact contact = Contact.answered(attempt.channel(), span(attempt, effort, chance), attempt.customer(),
                attempt.filedAs().label, handling, effort);
        return new Answered(contact, solved);
    }

    /** A second try at the same issue goes better: more is known by then. */
    private double ease(Attempt attempt, Agent agent) {
        double byTrade = agent.team() == attempt.topic().team ? 0 : -0.5;
        double inWriting = attempt.channel() == Channel.SOCIAL ? -0.3 : attempt.channel().live() ? 0.1 : -0.1;
        return Chance.logit(attempt.topic().ease) + agent.chanceEffect() + byTrade + inWriting
                + 0.3 * attempt.number() + season.ease(attempt.topic(), attempt.at());
    }

    private static int transfers(Attempt attempt, Agent agent, Chance chance) {
        double likely = 0.05 + 0.25 * (1 - attempt.topic().ease) + (agent.team() == attempt.topic().team ? 0 : 0.3);
        int transfers = 0;
        while (transfers < 3 && chance.flip(likely)) {
            transfers++;
        }
        return transfers;
    }

    private static Disposition disposition(Agent agent, boolean solved, Chance chance) {
        if (chance.flip(solved ? 0.93 : agent.claim())) {
            return Disposition.RESOLVED;
        }
        return chance.flip(solved ? 0.25 : 0.6) ? Disposition.UNRESOLVED : Disposition.UNKNOWN;
    }

    /** What is written waits for its turn, and for the centre to be open; work on it is the smaller part. */
    private static Span span(Attempt attempt, Effort effort, Chance chance) {
        if (attempt.channel().live()) {
            int hold = effort.holdSeconds() == null ? 0 : effort.holdSeconds();
            return Span.of(attempt.at(), Duration.ofSeconds(effort.handleSeconds() + hold));
        }
        double turnaround = attempt.channel().turnaround.toSeconds() * (0.6 + 0.4 * effort.agentReplies());
        Instant end = attempt.at().plusSeconds((long) chance.around(turnaround, 0.7) + effort.handleSeconds());
        return new Span(attempt.at(), OpeningHours.nextOpen(Channel.CHAT, end, chance));
    }
}
