package org.fcrsuite.local.simulator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The agents, by team. One in six over-claims; a few calls overflow to a team that knows the topic less. */
final class Workforce {

    private static final double OVER_CLAIMING_AGENTS = 0.17;
    private static final double OVERFLOW = 0.06;
    private static final List<String> NAMES = List.of("Noor", "Daan", "Mila", "Bram", "Yara", "Sem", "Lotte", "Finn", "Esra",
            "Jip", "Roos", "Omar");

    private final Map<Team, List<Agent>> agents = new EnumMap<>(Team.class);

    /** The same seed employs the same people, also for the contacts that come after the history. */
    Workforce(long seed) {
        Chance chance = new Chance(seed);
        int hired = 0;
        for (Team team : Team.values()) {
            List<Agent> members = new ArrayList<>();
            for (int i = 0; i < team.agents; i++) {
                members.add(hire(team, hired++, chance));
            }
            agents.put(team, List.copyOf(members));
        }
    }

    /** The team that answered is the agent's own, which after an overflow is not the topic's. */
    Agent answering(Topic topic, Chance chance) {
        Team team = chance.flip(OVERFLOW) ? chance.oneOf(List.of(Team.values())) : topic.team;
        return chance.oneOf(agents.get(team));
    }

    private static Agent hire(Team team, int number, Chance chance) {
        double claim = chance.flip(OVER_CLAIMING_AGENTS) ? chance.uniform(0.75, 0.95) : chance.uniform(0.15, 0.45);
        String name = "%s %c.".formatted(NAMES.get(number % NAMES.size()), 'A' + number / NAMES.size());
        return new Agent(name, team, 0.35 * chance.normal(), chance.normal(), claim);
    }
}
