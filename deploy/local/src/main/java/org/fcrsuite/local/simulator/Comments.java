package org.fcrsuite.local.simulator;

import java.util.List;

import org.fcrsuite.local.simulator.Answer.Resolved;

/** What customers write under their answer. */
final class Comments {

    private static final List<String> PLEASED = List.of("Quick and friendly, thank you.",
            "Solved within minutes.", "Very clear explanation.", "Finally somebody who knew the answer.");
    private static final List<String> DISPLEASED = List.of("I was promised a call back and heard nothing.",
            "I had to explain everything again.", "Still waiting.", "The answer had nothing to do with my question.",
            "Friendly, but it still does not work.");
    private static final List<String> TEVREDEN = List.of("Snel en vriendelijk geholpen, dank.",
            "Binnen een paar minuten opgelost.", "Duidelijke uitleg.", "Eindelijk iemand die het antwoord wist.");
    private static final List<String> ONTEVREDEN = List.of("Ik zou teruggebeld worden, maar hoorde niets meer.",
            "Ik moest alles opnieuw uitleggen.", "Ik wacht nog steeds.", "Het antwoord ging niet over mijn vraag.",
            "Vriendelijk, maar het werkt nog steeds niet.");

    private Comments() {
    }

    static String of(String language, Resolved resolved, Chance chance) {
        boolean pleased = resolved == Resolved.YES;
        if ("nl".equals(language)) {
            return chance.oneOf(pleased ? TEVREDEN : ONTEVREDEN);
        }
        return chance.oneOf(pleased ? PLEASED : DISPLEASED);
    }
}
