package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.metrics.chain.Recount;
import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.domain.Credit;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.SameIssue;
import org.fcrsuite.metrics.domain.Unit;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/**
 * Reports are read while contacts arrive, are corrected, merged and answered: each is that of one moment between the
 * question and the answer, whole, by a plain count of what had been told by then.
 */
@QuarkusTest
class ReadersAndWritersTest {

    private static final Instant OBSERVED_THROUGH = Instant.parse("2026-04-20T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int READERS_EACH = 2;
    private static final List<String> GROUPS = List.of("none", "agent");
    private static final List<Definition> DEFINITIONS = List.of(Definition.named("default").build(),
            Definition.named("read-while-written").sameIssue(SameIssue.ANY_CONTACT).reconnectMinutes(0).excludeAbandoned(false)
                    .unit(Unit.ALL_CONTACTS).credit(Credit.EVERY_AGENT).build());

    @Inject
    ContactRecorder contacts;

    @Inject
    SurveyRecorder surveys;

    @Inject
    SourceRecorder sources;

    @Inject
    Definitions definitions;

    @Inject
    Recount recount;

    private final AtomicBoolean failed = new AtomicBoolean();

    /** What is asked, and the answer after each step of a history. */
    private record Question(String source, Definition definition, String groupBy, List<Map<String, Map<String, Long>>> states) {

        Response ask() {
            return asAdmin().queryParam("source", source).queryParam("definition", definition.name())
                    .queryParam("groupBy", groupBy).get("/v1/fcr");
        }

        boolean isState(int step, Map<String, Map<String, Long>> answer) {
            return states.get(step).equals(answer);
        }

        Map<String, Map<String, Long>> answer() {
            Set<String> figures = states.get(states.size() - 1).values().iterator().next().keySet();
            return PlainReport.of(ask().then().statusCode(200).extract().as(JsonNode.class), figures);
        }
    }

    /** One source's, which is told by one writer: so it is known what there was at which moment. */
    private static final class History {
        private final String source;
        private final List<ChangingCentre.Step> steps;
        private final List<Question> questions;
        private final AtomicInteger begun = new AtomicInteger(1);
        private final AtomicInteger told = new AtomicInteger(1);
        private final Semaphore answers = new Semaphore(0);
        private final Set<Integer> seen = new ConcurrentSkipListSet<>();

        History(String source, long seed) {
            this.source = source;
            this.steps = new ChangingCentre(source, seed).steps();
            this.questions = DEFINITIONS.stream().flatMap(definition -> GROUPS.stream().map(
                    groupBy -> new Question(source, definition, groupBy, states(definition, groupBy)))).toList();
        }

        private List<Map<String, Map<String, Long>>> states(Definition definition, String groupBy) {
            return steps.stream().map(step -> new PlainReport(definition, OBSERVED_THROUGH, false).groups(step.after(),
                    groupBy, contact -> true)).map(History::reported).toList();
        }

        /** What is not matched contact by contact. */
        private static Map<String, Map<String, Long>> reported(Map<String, Map<String, Long>> groups) {
            Map<String, Map<String, Long>> reported = new TreeMap<>();
            groups.forEach((group, figures) -> {
                Map<String, Long> some = new TreeMap<>(figures);
                some.keySet().removeIf(figure -> !figure.startsWith("internal.") && !figure.startsWith("external."));
                reported.put(group, some);
            });
            return reported;
        }

        void awaitAnswer() {
            try {
                assertThat(answers.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("readers get answers").isTrue();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopping);
            }
        }

        boolean isOver() {
            return told.get() == steps.size();
        }
    }

    private void tell(ChangingCentre.Step step) {
        if (step.surveys().isEmpty()) {
            contacts.record(step.contacts());
        } else {
            surveys.record(step.surveys());
        }
    }

    /** Nobody is to be alone: for each step there is an answer at least. */
    private void write(History history) {
        for (int step = 1; step < history.steps.size() && !failed.get(); step++) {
            history.awaitAnswer();
            history.begun.incrementAndGet();
            tell(history.steps.get(step));
            history.told.incrementAndGet();
        }
    }

    private void read(History history, int first) {
        for (int turn = first; !history.isOver() && !failed.get(); turn++) {
            Question question = history.questions.get(turn % history.questions.size());
            int earliest = history.told.get() - 1;
            Map<String, Map<String, Long>> answer = question.answer();
            int latest = history.begun.get() - 1;
            List<Integer> states = IntStream.rangeClosed(earliest, latest)
                    .filter(step -> question.isState(step, answer)).boxed().toList();
            assertThat(states).as("by %s, of '%s', between step %d and %d: %s, which would be %s", question.groupBy(),
                    question.definition().name(), earliest, latest, answer, question.states().subList(earliest, latest + 1))
                    .isNotEmpty();
            history.seen.addAll(states);
            history.answers.release();
        }
    }

    private Callable<Void> failing(Runnable work) {
        return () -> {
            try {
                work.run();
                return null;
            } catch (RuntimeException | Error broken) {
                failed.set(true);
                throw broken;
            }
        };
    }

    @Test
    void everyReportIsOfOneMomentWhileContactsAreRecorded() throws Exception {
        definitions.create(DEFINITIONS.get(1), "test");
        List<History> histories = IntStream.range(0, 2).mapToObj(i -> new History("read-while-written-" + i, 40 + i)).toList();
        List<Callable<Void>> work = new ArrayList<>();
        for (History history : histories) {
            sources.record(List.of(new SourceObserved(history.source, OBSERVED_THROUGH, 1L)));
            tell(history.steps.get(0));
            history.questions.forEach(question -> Eventually.isTrue("contacts are chained",
                    () -> question.ask().statusCode() == 200));
            for (int reader = 0; reader < READERS_EACH; reader++) {
                int first = reader;
                work.add(failing(() -> read(history, first)));
            }
            work.add(failing(() -> write(history)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        for (History history : histories) {
            assertThat(new TreeSet<>(history.seen)).as("states that were seen").hasSizeGreaterThan(10);
            history.questions.forEach(question -> assertThat(question.answer())
                    .isEqualTo(question.states().get(question.states().size() - 1)));
        }
        assertThat(recount.run().places()).isEmpty();
    }
}
