package org.fcrsuite.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A batch may hold one contact several times: the greatest revision counts, and of equal ones the later.
 *
 * @param winners one for each contact, in the order of their ids
 */
public record Latest(List<Contact> winners, Map<ContactId, Contact> byId) {

    public static Latest of(List<Contact> batch) {
        Map<ContactId, Contact> byId = new TreeMap<>();
        for (Contact contact : batch) {
            byId.merge(contact.id(), contact, (held, later) -> later.revision() >= held.revision() ? later : held);
        }
        return new Latest(new ArrayList<>(byId.values()), byId);
    }

    /** What became of a contact of the batch, given what became of the winner of its id. */
    public RecordStatus status(Contact contact, RecordStatus ofWinner) {
        Contact winner = byId.get(contact.id());
        if (winner == contact) {
            return ofWinner;
        }
        return winner.equals(contact) ? RecordStatus.UNCHANGED : RecordStatus.IGNORED_OLDER;
    }
}
