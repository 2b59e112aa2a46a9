package org.fcrsuite.metrics.column;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.fcrsuite.metrics.domain.Outcome;
import org.fcrsuite.metrics.domain.Past;

/**
 * The measured contacts of one chaining, column by column: millions of them are read in some milliseconds, whatever is
 * asked. Not safe for use by several threads while it is changed: {@link ColumnStore} sees to that.
 */
public final class Columns {

    /** Reckoned for a heap below 32 GB: the arrays, and what a value takes with its places in the lists and maps. */
    static final int BYTES_A_CONTACT = 45;
    private static final int BYTES_A_CHAIN = 120;
    private static final int BYTES_A_VALUE = 110;
    /** With room to grow. */
    private static final int BYTES_A_PAST = 9;

    private final Dictionary<Long> outcomes = new Dictionary<>(Columns::spread);
    private final Dictionary<Segment> segments = new Dictionary<>();
    private final Dictionary<Integer> agents = new Dictionary<>();
    private final Pool<ChainAgents> chainAgents = new Pool<>();
    private final Dictionary<Integer> languages = new Dictionary<>();
    private final Dictionary<UUID> respondents = new Dictionary<>();
    private final Dictionary<Past> pasts = new Dictionary<>();
    private final List<Page> pages = new ArrayList<>();
    private final NavigableMap<Integer, Integer> contactsOfDay = new TreeMap<>();
    private long contacts;
    private long slots;
    private long contactsWithPast;
    private int longestOpen;

    /**
     * In place of what was known of this contact.
     *
     * @return whether that took another page
     */
    boolean put(CountedContact row) {
        long before = slots;
        Page page = page(row.contact());
        int slot = slot(row.contact());
        if (page.has(slot)) {
            contactsOfDay.computeIfPresent(page.day(slot), (day, many) -> many == 1 ? null : many - 1);
            chainAgents.giveBack(page.chainAgents(slot));
            contactsWithPast -= page.past(slot) == Sparse.NOTHING ? 0 : 1;
        } else {
            contacts++;
        }
        contactsOfDay.merge(row.day(), 1, Integer::sum);
        page.put(slot, new Page.Row(row.day(), outcomes.number(row.outcome()), segments.number(row.segment()),
                agents.number(row.agent()), chainAgents.take(row.chainAgents()),
                row.respondent() == null ? Page.NOBODY : respondents.number(row.respondent()),
                languages.number(row.traits().language()), row.traits(), row.next(), past(row)));
        return slots > before;
    }

    /** What a look back can say has its number already: nothing is added while reports read. */
    private int past(CountedContact row) {
        if (row.past().equals(Past.NOTHING)) {
            return Sparse.NOTHING;
        }
        contactsWithPast++;
        longestOpen = Math.max(longestOpen, row.past().daysOpen());
        row.past().outcomes(Outcome.of(row.outcome())).forEach(outcome -> outcomes.number(outcome.code()));
        return pasts.number(row.past());
    }

    private Past past(Page page, int slot) {
        int number = page.past(slot);
        return number == Sparse.NOTHING ? Past.NOTHING : pasts.value(number);
    }

    /** On which it began, counted from 1970. */
    public int startDay(Page page, int slot) {
        return page.day(slot) - past(page, slot).daysOpen();
    }

    /** The number of its outcome as it was known at the end of a day on which it had begun. */
    public int outcome(Page page, int slot, int day) {
        Past past = past(page, slot);
        int now = page.outcome(slot);
        return past.equals(Past.NOTHING) ? now
                : past.outcome(Outcome.of(outcomes.value(now)), day - page.day(slot))
                        .map(then -> outcomes.find(then.code())).orElse(now);
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

    /** Outcomes differ in few bits, and a number's hash code is one half of it against the other: an odd factor stirs them. */
    private static Long spread(Long outcome) {
        return outcome * 0x9E3779B97F4A7C15L;
    }

    static int slot(long contact) {
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
                new CountedContact.Traits(page.drivers(slot), page.handleSeconds(slot),
                        languages.value(page.language(slot))),
                page.hasNext(slot) ? new CountedContact.Next(page.next(slot), page.nextDays(slot)) : null,
                past(page, slot)));
    }

    /** Where contacts of these days may be, the greatest numbers first. */
    public List<Page> pages(int from, int to) {
        List<Page> found = new ArrayList<>(pages.size());
        for (int i = pages.size() - 1; i >= 0; i--) {
            if (pages.get(i) != null && pages.get(i).mayHaveDays(from, to)) {
                found.add(pages.get(i));
            }
        }
        return found;
    }

    /** The number of a contact's segment. */
    public int segmentOf(long contact) {
        return pages.get((int) (contact >>> Page.BITS)).segment(slot(contact));
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

    public Pool<ChainAgents> chainAgents() {
        return chainAgents;
    }

    /** The numbers of their names. */
    public Dictionary<Integer> languages() {
        return languages;
    }

    public long contacts() {
        return contacts;
    }

    /** On which the earliest ended, counted from 1970; where there is none, after the last. */
    public int firstDay() {
        return contactsOfDay.isEmpty() ? Integer.MAX_VALUE : contactsOfDay.firstKey();
    }

    /** On which the earliest began at the earliest. */
    public int firstStart() {
        return contactsOfDay.isEmpty() ? Integer.MAX_VALUE : contactsOfDay.firstKey() - longestOpen;
    }

    public int lastDay() {
        return contactsOfDay.isEmpty() ? Integer.MIN_VALUE : contactsOfDay.lastKey();
    }

    /** About how much memory they take. */
    long bytes() {
        return BYTES_A_CONTACT * slots + BYTES_A_CHAIN * (long) chainAgents.used()
                + BYTES_A_PAST * contactsWithPast
                + BYTES_A_VALUE * (long) (outcomes.size() + respondents.size() + pasts.size());
    }

    /** Every contact has a smaller number. */
    long end() {
        return (long) pages.size() << Page.BITS;
    }
}
