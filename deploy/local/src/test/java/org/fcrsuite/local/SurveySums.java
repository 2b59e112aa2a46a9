package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where the contacts of one source went, as the databases of both services have it and as the API tells it.
 *
 * @param announced
 *        the contacts that ingest-service announced for asking
 * @param others
 *        its contacts besides
 * @param wronglySilent
 *        those of the others that were permitted and over
 * @param decided
 *        the contacts that survey-service decided about, as often as it did
 * @param suppressed
 *        how many of them for which reason
 */
record SurveySums(Set<String> announced, Set<String> others, List<String> wronglySilent, List<String> decided, long invited,
        Map<String, Long> suppressed, JsonNode told) {

    static SurveySums of(LocalSuite suite, String source) {
        var secrets = InternalSecrets.in(SuiteHome.of(suite.home()));
        var ingest = new Source(suite, "ingest", secrets.ingest(), source);
        var survey = new Source(suite, "survey", secrets.survey(), source);
        var announced = new HashSet<>(ingest.texts("SELECT external_id FROM contact WHERE source = ? AND survey_requested"));
        var others = new HashSet<>(ingest.texts("SELECT external_id FROM contact WHERE source = ? AND NOT survey_requested"));
        var wronglySilent = ingest.texts("SELECT external_id FROM contact WHERE source = ? AND NOT survey_requested "
                + "AND survey_allowed AND ended_at IS NOT NULL");
        var reasons = survey.texts("SELECT coalesce(suppressed_reason, '') FROM invitation "
                + "WHERE source = ? AND requested_at IS NOT NULL");
        var suppressed = new TreeMap<String, Long>();
        reasons.stream().filter(reason -> !reason.isEmpty()).forEach(reason -> suppressed.merge(reason, 1L, Long::sum));
        var decided = survey.texts("SELECT external_id FROM invitation WHERE source = ? AND requested_at IS NOT NULL");
        return new SurveySums(announced, others, wronglySilent, decided, reasons.stream().filter(String::isEmpty).count(),
                suppressed, suite.get("survey", "/v1/invitations/summary?source=" + source));
    }

    /** Contacts come in all the while: whether all of these were read at a moment when none was on its way. */
    boolean areOfOneMoment() {
        return announced.size() == decided.size() && told.path("requested").asLong() == decided.size()
                && told.path("invited").asLong() == invited;
    }

    void assertThatEveryContactEndsOnce() {
        assertThat(announced).isNotEmpty();
        assertThat(decided).as("decided, each once").containsExactlyInAnyOrderElementsOf(announced);
        assertThat(others).as("without permission, or not over").isNotEmpty().doesNotContainAnyElementsOf(decided);
        assertThat(wronglySilent).as("permitted, over, and not announced").isEmpty();
        assertThat(invited).isPositive();
        assertThat(invited + sum(suppressed)).as("invited or suppressed for one reason").isEqualTo(announced.size());
        assertThat(suppressedAsTold()).as("as the API tells it").isEqualTo(suppressed);
        assertThat(told.path("invited").asLong() + sum(suppressedAsTold())).as("its sum").isEqualTo(announced.size());
    }

    private Map<String, Long> suppressedAsTold() {
        var reasons = new TreeMap<String, Long>();
        told.path("suppressed").fields().forEachRemaining(reason -> reasons.put(reason.getKey(), reason.getValue().asLong()));
        return reasons;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        return "%,d contacts: %,d without permission; %,d announced, %,d decided: %,d invited, %s; told %s".formatted(
                announced.size() + others.size(), others.size(), announced.size(), decided.size(), invited, suppressed, told);
    }

    /** One source in the database of one service. */
    private record Source(LocalSuite suite, String service, String password, String name) {

        List<String> texts(String query) {
            var address = suite.url("postgres").replace("http:", "jdbc:postgresql:") + "/" + service;
            try (var connection = DriverManager.getConnection(address, service, password);
                    var statement = connection.prepareStatement(query)) {
                statement.setString(1, name);
                var texts = new ArrayList<String>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        texts.add(rows.getString(1));
                    }
                }
                return texts;
            } catch (SQLException trouble) {
                throw new AssertionError(trouble);
            }
        }
    }
}
