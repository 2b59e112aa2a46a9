package org.fcrsuite.metrics.report;

import java.util.Set;

import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.column.Dictionary;
import org.fcrsuite.metrics.column.Segment;
import org.fcrsuite.metrics.domain.Outcome;

/** What is known of segments and outcomes before anybody's return is counted: looked up once for each of those. */
final class RepeatShape {

    private final Columns columns;
    private final Judge judge;
    private final int windowDays;
    private final byte[] gaps;
    private final int[] topicOf;
    private final int[] channelOf;
    private final boolean[] isVisible;
    private final Dictionary<Integer> topics = new Dictionary<>();
    private final Dictionary<Integer> channels = new Dictionary<>();

    /**
     * @param judge of all contacts: repeats are asked after as well, they may be followed by others
     * @param teams the numbers of the only teams whose contacts may be told of; null for all
     */
    RepeatShape(Columns columns, Judge judge, int windowDays, Set<Integer> teams) {
        this.columns = columns;
        this.judge = judge;
        this.windowDays = windowDays;
        gaps = new byte[columns.outcomes().size()];
        for (int outcome = 0; outcome < gaps.length; outcome++) {
            gaps[outcome] = (byte) Outcome.gapNext(columns.outcomes().value(outcome));
        }
        topicOf = new int[columns.segments().size()];
        channelOf = new int[topicOf.length];
        isVisible = new boolean[topicOf.length];
        for (int number = 0; number < topicOf.length; number++) {
            Segment segment = columns.segments().value(number);
            topicOf[number] = topics.number(segment.topic());
            channelOf[number] = channels.number(segment.channel());
            isVisible[number] = teams == null || teams.contains(segment.team());
        }
    }

    Judge judge() {
        return judge;
    }

    int windowDays() {
        return windowDays;
    }

    /** Whole days to the next contact of the chain. */
    int gap(int outcome) {
        return gaps[outcome];
    }

    int segments() {
        return topicOf.length;
    }

    /** The place of a segment's topic among {@link #topics}. */
    int topic(int segment) {
        return topicOf[segment];
    }

    int channel(int segment) {
        return channelOf[segment];
    }

    boolean isVisible(int segment) {
        return isVisible[segment];
    }

    /** The numbers of their names. */
    Dictionary<Integer> topics() {
        return topics;
    }

    Dictionary<Integer> channels() {
        return channels;
    }

    /** The number of a contact's segment. */
    int segmentOf(long contact) {
        return columns.segmentOf(contact);
    }
}
