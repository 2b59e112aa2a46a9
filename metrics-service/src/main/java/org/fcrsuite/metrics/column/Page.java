package org.fcrsuite.metrics.column;

import java.util.Arrays;

/** The columns of {@link #SIZE} contacts whose numbers follow each other. All but the day are numbers in a dictionary. */
public final class Page {

    /** Where seconds are not known. */
    public static final int UNKNOWN = -1;
    /** Of a contact that did not answer. */
    static final int NOBODY = -1;
    static final int BITS = 12;
    public static final int SIZE = 1 << BITS;
    private static final byte NO_NEXT = -1;
    private static final int NO_CONTACT = Integer.MIN_VALUE;

    private final long first;
    private final int[] day = new int[SIZE];
    private final int[] outcome = new int[SIZE];
    private final int[] segment = new int[SIZE];
    private final int[] agent = new int[SIZE];
    private final int[] chainAgents = new int[SIZE];
    private final int[] respondent = new int[SIZE];
    private final long[] drivers = new long[SIZE];
    private final int[] handleSeconds = new int[SIZE];
    private final int[] language = new int[SIZE];
    /** How much greater its number is. */
    private final int[] next = new int[SIZE];
    private final byte[] nextDays = new byte[SIZE];
    private final Sparse past = new Sparse();
    /** Wide enough for all that were ever here. */
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = NO_CONTACT;
    private int firstSegment = Integer.MAX_VALUE;
    private int lastSegment = Integer.MIN_VALUE;

    Page(long first) {
        this.first = first;
        Arrays.fill(day, NO_CONTACT);
    }

    record Row(int day, int outcome, int segment, int agent, int chainAgents, int respondent,
            int language, CountedContact.Traits traits, CountedContact.Next next,
            int past) {
    }

    void put(int slot, Row row) {
        day[slot] = row.day();
        outcome[slot] = row.outcome();
        segment[slot] = row.segment();
        agent[slot] = row.agent();
        chainAgents[slot] = row.chainAgents();
        respondent[slot] = row.respondent();
        drivers[slot] = row.traits().drivers();
        handleSeconds[slot] = row.traits().handleSeconds();
        language[slot] = row.language();
        next[slot] = row.next() == null ? 0 : Math.toIntExact(row.next().contact() - contact(slot));
        nextDays[slot] = row.next() == null ? NO_NEXT : (byte) row.next().days();
        past.put(slot, row.past());
        firstDay = Math.min(firstDay, row.day());
        lastDay = Math.max(lastDay, row.day());
        firstSegment = Math.min(firstSegment, row.segment());
        lastSegment = Math.max(lastSegment, row.segment());
    }

    boolean mayHaveDays(int from, int to) {
        return from <= lastDay && to >= firstDay;
    }

    /** Sources whose contacts came one after the other are in pages of their own. */
    public boolean mayHaveSegments(int from, int to) {
        return from <= lastSegment && to >= firstSegment;
    }

    /** Whether there is a contact. */
    public boolean has(int slot) {
        return day[slot] != NO_CONTACT;
    }

    public long contact(int slot) {
        return first + slot;
    }

    /** Counted from 1970; where there is no contact, before all days. */
    public int day(int slot) {
        return day[slot];
    }

    public int outcome(int slot) {
        return outcome[slot];
    }

    public int segment(int slot) {
        return segment[slot];
    }

    public int agent(int slot) {
        return agent[slot];
    }

    public int chainAgents(int slot) {
        return chainAgents[slot];
    }

    /** Its band of each driver, packed. */
    public long drivers(int slot) {
        return drivers[slot];
    }

    /** Or {@link #UNKNOWN}. */
    public int handleSeconds(int slot) {
        return handleSeconds[slot];
    }

    public int language(int slot) {
        return language[slot];
    }

    /** Whether its customer came back within the longest window, whatever about. */
    public boolean hasNext(int slot) {
        return nextDays[slot] != NO_NEXT;
    }

    /** The number of that contact. */
    public long next(int slot) {
        return contact(slot) + next[slot];
    }

    /** Whole days until then. */
    public int nextDays(int slot) {
        return nextDays[slot];
    }

    /** The number of what earlier days knew otherwise, or {@link Sparse#NOTHING}. */
    int past(int slot) {
        return past.get(slot);
    }

    public boolean isAnswered(int slot) {
        return respondent[slot] != NOBODY;
    }

    /** The customer who answered; of answered contacts only. */
    public int respondent(int slot) {
        return respondent[slot];
    }
}
