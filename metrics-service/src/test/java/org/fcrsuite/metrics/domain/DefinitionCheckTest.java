package org.fcrsuite.metrics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionCheckTest {

    @Test
    void theDefaultsAreThoseOfTheRuleTable() {
        assertThat(Definition.named("default").build()).isEqualTo(new Definition("default", SameIssue.CASE_THEN_TOPIC,
                RepeatChannel.ANY, 7, 10, Rule.ALLOWED, Rule.ALLOWED, Rule.DISQUALIFIES, DispositionRule.IGNORED, null, null,
                null, Unit.FIRST_CONTACTS, true, true, true, false, Set.of(), Credit.FIRST_AGENT, Partly.NOT_RESOLVED, true));
    }

    @Test
    void everyFieldThatIsOutOfRangeIsNamed() {
        Definition wrong = Definition.named("No Slug").windowDays(91).reconnectMinutes(-1).maxAgentReplies(20)
                .maxCustomerReplies(-1).maxAgents(0).excludeTopics(Set.of(" ")).build();

        assertThat(DefinitionCheck.of(wrong)).extracting(InvalidField::field).containsExactly("name", "windowDays",
                "reconnectMinutes", "maxAgentReplies", "maxCustomerReplies", "maxAgents", "excludeTopics");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "-a", "a--b", "A", "a b", "a_b", "é" })
    void aNameIsASlug(String name) {
        assertThat(DefinitionCheck.of(Definition.named(name).build())).extracting(InvalidField::field)
                .containsExactly("name");
    }

    @Test
    void everyPresetIsValidAndSaysWhichRuleItFollows() {
        assertThat(Preset.all(Set.of("hardware"))).allSatisfy(preset -> {
            assertThat(DefinitionCheck.of(preset.definition())).isEmpty();
            assertThat(preset.rule()).isNotBlank();
        }).extracting(preset -> preset.definition().name()).doesNotHaveDuplicates().contains("default", "one-touch",
                "no-customer-reply", "one-agent-one-close", "first-time-solve", "repeat-within-7-days",
                "repeat-within-30-days", "survey-two-question", "net-fcr");
    }

    @Test
    void thePresetsShareOneChaining() {
        assertThat(Preset.all(Set.of())).extracting(preset -> preset.definition().chaining()).containsOnly(
                Definition.named("default").build().chaining());
    }
}
