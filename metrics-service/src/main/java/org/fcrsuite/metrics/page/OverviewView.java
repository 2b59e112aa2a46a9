package org.fcrsuite.metrics.page;

import java.util.List;

/**
 * The Overview, in words and figures as they are shown. Texts are null where there is nothing to show.
 *
 * @param latest where the condition is NOTHING_IN_PERIOD: the days that have contacts
 */
record OverviewView(Condition condition, FilterView filter, String scope, LatestDays latest, InternalView internal,
        ExternalView external, Scale scale, GapView gap, List<TrendRow> trend, EvidenceView evidence) {

    enum Condition {
        NOTHING_YET,
        NOTHING_IN_PERIOD,
        BEING_PREPARED,
        READY
    }

    record Option(String value, String text, boolean chosen) {
    }

    record FilterView(String action, List<Option> periods, String from, String to, List<Option> channels,
            List<Option> definitions,
            List<Option> steps, String link, String reconciliation) {
    }

    /** The last days that have contacts. */
    record LatestDays(String days, String link) {
    }

    /** What the company's records say. */
    record InternalView(String rate, String interval, boolean tooFew, String resolved, String determined, String pending,
            String pendingShare, String undetermined, String excluded, String lower, String upper) {
    }

    /** What customers say. */
    record ExternalView(String rate, String interval, boolean tooFew, String resolved, String determined, String answered,
            String delivered, String responseRate, String undetermined, String excluded, String suspect,
            String resolution) {
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

    /** A point of the trend: a row of the table, from which the plot is drawn. */
    record TrendRow(String label, String shortLabel, boolean provisional, Point internal, Point external) {
    }

    /** @param value rate, low and high for the plot, empty where there is no figure */
    record Point(String rate, String interval, String resolved, String determined, String open, boolean tooFew,
            String value, String low, String high) {
    }

    record EvidenceView(String definition, String version, String rule, String asOf, String zone, List<Seen> sources) {

        /** @param until null for a live source */
        record Seen(String source, String until) {
        }
    }

    static OverviewView blank(FilterView filter, String scope) {
        return new OverviewView(Condition.NOTHING_YET, filter, scope, null, null, null, null, null, List.of(), null);
    }

    OverviewView with(Condition other) {
        return new OverviewView(other, filter, scope, latest, internal, external, scale, gap, trend, evidence);
    }

    OverviewView with(LatestDays other) {
        return new OverviewView(condition, filter, scope, other, internal, external, scale, gap, trend, evidence);
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
