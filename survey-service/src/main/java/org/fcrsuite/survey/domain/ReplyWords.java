package org.fcrsuite.survey.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words that replies are read by, in lower case; those of all languages together, since a customer may write in another
 * one than the question's.
 *
 * @param answers
 *        what each answer may be called; alone or before a comment that is set apart ("no, it is not"), since "no problem" is
 *        none. With a star at its end anything may follow
 * @param stop
 *        that refuse wherever they stand
 * @param stopUnlessAnswered
 *        that refuse too, but not in a comment after an answer ("2 I wanted to cancel my order")
 * @param but
 *        that take back what stands before them
 */
public record ReplyWords(Map<Resolved, List<String>> answers, List<String> stop, List<String> stopUnlessAnswered,
        List<String> help, List<String> thanks, List<String> but) {

    /** Those that carriers and regulators name; they count in every deployment, whatever its languages. */
    private static final List<String> STOP = List.of("stop", "stopall", "stop all", "unsubscribe", "optout", "opt out",
            "opt-out",
            "revoke");
    private static final List<String> STOP_UNLESS_ANSWERED = List.of("cancel", "end", "quit");

    /** Lists with commas between, one for each language. */
    public static List<String> list(Stream<String> ofLanguages) {
        return ofLanguages.flatMap(text -> Arrays.stream(text.split("[,，]"))).map(String::strip)
                .map(word -> word.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).distinct().toList();
    }

    public ReplyWords {
        stop = Stream.concat(STOP.stream(), stop.stream()).distinct().toList();
        stopUnlessAnswered = Stream.concat(STOP_UNLESS_ANSWERED.stream(), stopUnlessAnswered.stream()).distinct().toList();
    }
}
