package org.fcrsuite.local.simulator;

/**
 * One agent.
 *
 * @param skill how much better or worse than typical, in log-odds of really solving
 * @param haste above zero for those who are quick at the customer's cost: shorter contacts, fewer solved
 * @param claim how often an issue that is not solved is marked RESOLVED all the same
 */
record Agent(String name, Team team, double skill, double haste, double claim) {

    double chanceEffect() {
        return skill - 0.25 * haste;
    }
}
