package org.fcrsuite.survey.manage;

import java.util.List;
import java.util.Set;

import org.fcrsuite.survey.domain.Channel;
import org.fcrsuite.survey.domain.Reason;

/**
 * What the policy page shows.
 *
 * @param base
 *        the version that the form's changes are made on
 * @param message
 *        what became of the last form; may be null
 * @param wrong
 *        the fields that cannot be used
 * @param trial
 *        null unless a preview was asked for
 */
record PolicyPageView(int base, String holds, Message message, Set<String> wrong, PolicyForm form, String note,
        List<Day> days, List<ChannelChoice> channels, Trial trial, List<Sum> sums, long contacts, List<Version> versions) {

    record Message(String text, boolean trouble) {
    }

    record Day(String value, String name, boolean chosen) {
    }

    record ChannelChoice(Channel value, boolean chosen) {
    }

    /** @param reason null for those invited */
    record Sum(Reason reason, long contacts) {
    }

    /** What a draft would change; {@code rows} are empty where there was nothing to try it on. */
    record Trial(String summary, String change, boolean cut, List<TrialRow> rows, int contacts, List<Example> examples) {
    }

    record TrialRow(Reason reason, long now, long draft) {
    }

    record Example(String contact, String customer, Channel channel, String topic, String ended, Fate now, Fate draft,
            boolean differs) {
    }

    /** @param at when, for those invited; null for the others. @param reminder in words; null where there is none */
    record Fate(Reason reason, String at, String reminder) {
    }

    record Version(int version, String by, String at, String note) {
    }

    public boolean isWrong(String field) {
        return wrong.contains(field);
    }
}
