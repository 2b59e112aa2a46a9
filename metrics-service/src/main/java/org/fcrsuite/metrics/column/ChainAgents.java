package org.fcrsuite.metrics.column;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Who is credited with a contact for what became of it. There are many of these: they are kept small. */
public final class ChainAgents {

    private final int last;
    private final int[] all;

    /**
     * @param last the agent of the last contact of the chain
     * @param all the agents of the whole chain; empty where none is known
     */
    ChainAgents(int last, int... all) {
        this.last = last;
        this.all = all;
    }

    public int last() {
        return last;
    }

    public IntStream all() {
        return IntStream.of(all);
    }

    public boolean isEmpty() {
        return all.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainAgents agents && agents.last == last && Arrays.equals(agents.all, all);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(all) + last;
    }
}
