package org.fcrsuite.metrics.column;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The measured contacts of one chaining, column by column: millions of them are read in some milliseconds, whatever is
 * asked. Not safe for use by several threads while it is changed: {@link ColumnStore} sees to that.
 */
public final class Columns {

    private final Dictionary<Long> outcomes = new Dictionary<>();
    private final Dictionary<Segment> segments = new Dictionary<>();
    private final Dictionary<Integer> agents = new Dictionary<>();
    private final Dictionary<ChainAgents> chainAgents = new Dictionary<>();
    private final Dictionary<UUID> respondents = new Dictionary<>();
    private final List<Page> pages = new ArrayList<>();
    private final NavigableMap<Integer, Integer> contactsOfDay = new TreeMap<>();
    private long contacts;
    private long slots;

    /** Sees contacts one by one. */
    @FunctionalInterface
    public interface Visitor {
        void visit(Page page, int slot);
    }

    /**
     * In place of what was known of this contact.
     *
     * @return whether that took more room
     */
    boolean put(CountedContact row) {
        long before = slots;
        Page page = page(row.contact());
        int slot = slot(row.contact());
        if (page.has(slot)) {
            contactsOfDay.computeIfPresent(page.day(slot), (day, many) -> many == 1 ? null : many - 1);
        } else {
            contacts++;
        }
        contactsOfDay.merge(row.day(), 1, Integer::sum);
        page.put(slot, new Page.Row(row.day(), outcomes.number(row.outcome()), segments.number(row.segment()),
                agents.number(row.agent()), chainAgents.number(row.chainAgents()),
                row.respondent() == null ? Page.NOBODY : respondents.number(row.respondent()), row.traits()));
        return slots > before;
    }

    private Page page(long contact) {
        int number = Math.toIntExact(contact >>> Page.BITS);
        while (pages.size() <= number) {
            pages.add(null);
        }
        if (pages.get(number) == null) {
            pages.set(number, new Page((long) number << Page.BITS));
            slots += Page.SIZE;
        }
        return pages.get(number);
    }

    private static int slot(long contact) {
        return (int) (contact & Page.SIZE - 1);
    }

    Optional<CountedContact> get(long contact) {
        int number = Math.toIntExact(contact >>> Page.BITS);
        Page page = number < pages.size() ? pages.get(number) : null;
        int slot = slot(contact);
        if (page == null || !page.has(slot)) {
            return Optional.empty();
        }
        return Optional.of(new CountedContact(contact, page.day(slot), outcomes.value(page.outcome(slot)),
                segments.value(page.segment(slot)), agents.value(page.agent(slot)),
                chainAgents.value(page.chainAgents(slot)),
                page.respondent(slot) == Page.NOBODY ? null : respondents.value(page.respondent(slot)),
                new CountedContact.Traits(page.drivers(slot), page.handleSeconds(slot), page.language(slot))));
    }

    /** Every contact of these days, the greatest numbers first. */
    public void scan(int from, int to, Visitor visitor) {
        for (int i = pages.size() - 1; i >= 0; i--) {
            if (pages.get(i) != null) {
                scan(pages.get(i), Math.max(from, firstDay()), to, visitor);
            }
        }
    }

    private static void scan(Page page, int from, int to, Visitor visitor) {
        for (int slot = Page.SIZE - 1; slot >= 0; slot--) {
            int day = page.day(slot);
            if (day >= from && day <= to) {
                visitor.visit(page, slot);
            }
        }
    }

    public Dictionary<Long> outcomes() {
        return outcomes;
    }

    public Dictionary<Segment> segments() {
        return segments;
    }

    public Dictionary<Integer> agents() {
        return agents;
    }

    public Dictionary<ChainAgents> chainAgents() {
        return chainAgents;
    }

    public long contacts() {
        return contacts;
    }

    /** On which the earliest ended, counted from 1970; where there is none, after the last. */
    public int firstDay() {
        return contactsOfDay.isEmpty() ? Integer.MAX_VALUE : contactsOfDay.firstKey();
    }

    public int lastDay() {
        return contactsOfDay.isEmpty() ? Integer.MIN_VALUE : contactsOfDay.lastKey();
    }

    /** For how many contacts there is room in the pages. */
    long slots() {
        return slots;
    }

    /** Every contact has a smaller number. */
    long end() {
        return (long) pages.size() << Page.BITS;
    }
}
