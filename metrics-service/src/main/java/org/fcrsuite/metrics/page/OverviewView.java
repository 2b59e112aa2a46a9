package org.fcrsuite.metrics.page;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.fcrsuite.metrics.report.FcrReport;
import org.fcrsuite.metrics.table.ReportTable;

/**
 * The Overview, in words and figures as they are shown. Texts are null where there is nothing to show.
 *
 * @param restatements what was final and has changed since; null where nothing has
 * @param worth what a point of FCR is worth, in a sentence
 * @param latest where the condition is NOTHING_IN_PERIOD: the days that have contacts
 */
record OverviewView(Condition condition, FilterView filter, String scope, LatestDays latest, InternalView internal,
        ExternalView external, Scale scale, GapView gap, String worth, Course trend, ReportTable restatements,
        EvidenceView evidence,
        ReportFiles.Links files) {

    enum Condition {
        NOTHING_YET,
        NOTHING_IN_PERIOD,
        BEING_PREPARED,
        READY
    }

    record Option(String value, String text, boolean chosen) {

        /** One of each, to choose among. */
        static <T> List<Option> of(Collection<T> all, Function<? super T, String> value,
                Function<? super T, String> text, String chosen) {
            return all.stream().map(one -> new Option(value.apply(one), text.apply(one), value.apply(one).equals(chosen)))
                    .toList();
        }
    }

    record FilterView(String action, List<Option> periods, String from, String to, List<Choice> choices, List<Chip> chips,
            List<Kept> kept, List<Option> definitions, More more, List<Option> steps, String link, String reconciliation,
            String repeats) {
    }

    /**
     * What is seldom asked, behind one disclosure.
     *
     * @param source null where there are not several to choose from
     * @param asOf a day; null for now
     * @param inUse whether any of it is
     */
    record More(Choice source, boolean suspect, String asOf, boolean inUse) {
    }

    /** A list to choose one of, the first being all. */
    record Choice(String name, String text, List<Option> options) {
    }

    /** What the link says beside the filter, and goes on saying. */
    record Kept(String name, String value) {
    }

    /** Something that is filtered by and in no list. */
    record Chip(String name, String value, String text, String without) {
    }

    /** The last days that have contacts. */
    record LatestDays(String days, String link) {
    }

    /** What the company's records say. */
    record InternalView(String rate, String interval, boolean tooFew, String resolved, String determined, String pending,
            String pendingShare, String undetermined, String excluded, String lower, String upper) {
    }

    /**
     * What customers say.
     *
     * @param suspect how many answers something speaks against; whether these count
     * @param otherwise the rate with them where they do not count, and without them where they do; null where there are none
     */
    record ExternalView(String rate, String interval, boolean tooFew, String resolved, String determined, String answered,
            String delivered, String responseRate, String undetermined, String excluded, String suspect,
            boolean suspectCounted, String otherwise, String resolution) {
    }

    /**
     * Records against customers, over the contacts of which both have spoken.
     *
     * @param silent of 100 contacts that the records call resolved, how many customers do not
     */
    record GapView(Sign sign, String points, String low, String high, String matched, boolean tooFew, String silent,
            String silentLow, String silentHigh) {

        enum Sign {
            HIGHER,
            LOWER,
            UNCLEAR
        }
    }

    /**
     * A step of the trend.
     *
     * @param key as reports and files name it
     * @param tag beside the label; null for none
     * @param group null where it has no contacts
     */
    record TrendRow(String key, String label, String shortLabel, String tag, FcrReport.Group group) {

        boolean provisional() {
            return group != null && group.internal().provisional();
        }
    }

    /** @param more how many live sources there are beyond those named; null where all are named */
    record EvidenceView(String definition, String version, String rule, String asOf, String zone, List<Seen> sources,
            String more) {

        /** @param until null for a live source */
        record Seen(String source, String until) {
        }
    }

    static OverviewView blank(FilterView filter, String scope, ReportFiles.Links files) {
        return new OverviewView(Condition.NOTHING_YET, filter, scope, null, null, null, null, null, null, null, null, null,
                files);
    }

    OverviewView with(Condition other) {
        return new OverviewView(other, filter, scope, latest, internal, external, scale, gap, worth, trend, restatements,
                evidence,
                files);
    }

    OverviewView with(LatestDays other) {
        return new OverviewView(condition, filter, scope, other, internal, external, scale, gap, worth, trend, restatements,
                evidence,
                files);
    }

    public boolean nothingYet() {
        return condition == Condition.NOTHING_YET;
    }

    public boolean preparing() {
        return condition == Condition.BEING_PREPARED;
    }

    public boolean nothingHere() {
        return condition == Condition.NOTHING_IN_PERIOD;
    }

    /** Differs when anything shown differs: a page that asks for news gets none where it is the same. */
    public String state() {
        return Integer.toHexString(hashCode());
    }
}
