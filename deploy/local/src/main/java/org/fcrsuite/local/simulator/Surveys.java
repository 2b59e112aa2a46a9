package org.fcrsuite.local.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.fcrsuite.local.simulator.History.Played;
import org.fcrsuite.local.simulator.SurveyBehaviour.Asked;

/** Who was asked: a random share of the contacts, nobody twice within 30 days, an hour later but not at night. */
final class Surveys {

    private static final double SHARE_ASKED = 0.55;
    private static final Duration RECONTACT = Duration.ofDays(30);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Map<Customer, List<Instant>> starts;
    private final Map<Customer, Instant> lastAsked = new HashMap<>();

    private Surveys(List<Played> history) {
        starts = history.stream().filter(Surveys::eligible).collect(Collectors.groupingBy(p -> p.journey().customer(),
                Collectors.mapping(Played::startedAt, Collectors.toList())));
    }

    static List<Answer> about(List<Played> history, Chance chance) {
        Surveys surveys = new Surveys(history);
        List<Answer> answers = new ArrayList<>();
        for (Played played : history) {
            Chance own = chance.split();
            if (eligible(played) && own.flip(SHARE_ASKED) && surveys.mayAsk(played)) {
                answers.add(SurveyBehaviour.reaction(surveys.asked(played), own));
            }
        }
        return answers;
    }

    private static boolean eligible(Played played) {
        Step step = played.step();
        return step.counts() && !step.continuation() && step.contact().customer() != null;
    }

    private boolean mayAsk(Played played) {
        Instant end = played.step().contact().endedAt();
        Instant last = lastAsked.get(played.journey().customer());
        if (last != null && end.isBefore(last.plus(RECONTACT))) {
            return false;
        }
        lastAsked.put(played.journey().customer(), end);
        return true;
    }

    private Asked asked(Played played) {
        Instant end = played.step().contact().endedAt();
        Instant back = starts.get(played.journey().customer()).stream()
                .filter(s -> s.isAfter(played.startedAt()) && s.isBefore(end.plus(WEEK))).findFirst().orElse(null);
        return new Asked(played.step(), played.journey(), delivery(end), back);
    }

    private static Instant delivery(Instant end) {
        ZonedDateTime due = end.plus(Duration.ofHours(1)).atZone(OpeningHours.ZONE);
        if (due.getHour() < 8) {
            return due.toLocalDate().atTime(8, 0).atZone(OpeningHours.ZONE).toInstant();
        }
        if (due.getHour() >= 21) {
            return due.toLocalDate().plusDays(1).atTime(8, 0).atZone(OpeningHours.ZONE).toInstant();
        }
        return due.toInstant();
    }
}
