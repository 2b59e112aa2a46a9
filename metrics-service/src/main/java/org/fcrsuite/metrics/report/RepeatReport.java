package org.fcrsuite.metrics.report;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Who comes back: after how long, through which channel, about what. */
@Schema(name = "RepeatReport", description = "Who comes back, over every final contact of a known customer, repeats included.")
public record RepeatReport(Basis basis, @Schema(description = "The window of the definition.") int windowDays,
        @Schema(description = "Contacts whose window has not closed: they are in none of these shares, and with any, all are provisional.") long pending,
        @Schema(description = "Contacts that were followed by a repeat: the customer came back about the same issue, by the definition.") ShareView sameIssue,
        @Schema(description = "Contacts whose customer came back within the window as well, but about something else.") ShareView anythingElse,
        List<Day> days,
        @Schema(description = "From channel to channel, of all who came back within the window, whatever about: the next contact counts. Neither these nor the pairs tell of the contacts of teams that whoever asks may not see.") List<Way> ways,
        @Schema(description = "The topics, those with the most repeats first, up to 50.") List<Topic> topics,
        @Schema(description = "Who asked about one topic first, and came back about another: the most frequent ones, up to 50.") List<Pair> pairs,
        @Schema(description = "How many pairs there are beyond these.") int morePairs, Worth worth) {

    @Schema(name = "RepeatDay", description = "Who came back after so many whole days (24 h).")
    public record Day(int day, ShareView sameIssue, ShareView anythingElse) {
    }

    @Schema(name = "RepeatWay", description = "Of those who came back after a contact through one channel, the share that did so through another, or the same.")
    public record Way(String from, String to, ShareView share) {
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "RepeatTopic", description = "Of the contacts about a topic, those whose customers came back.")
    public record Topic(@Schema(nullable = true) String topic, ShareView sameIssue, ShareView anythingElse,
            @Schema(description = "Contacts about it whose window has not closed.") long pending) {
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "RepeatPair", description = "Of the contacts about the first topic, those whose customer's next contact, within the window, was about the other.")
    public record Pair(@Schema(nullable = true) String first, @Schema(nullable = true) String then, ShareView share) {
    }
}
