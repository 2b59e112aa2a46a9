package org.fcrsuite.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fcrsuite.metrics.MetricsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.SmallRyeConfigBuilder;

class ContactPriceTest {

    private static MetricsConfig costing(String cost) {
        return new SmallRyeConfigBuilder().withMapping(MetricsConfig.class)
                .withDefaultValue("fcr.metrics.cost-per-contact", cost).build().getConfigMapping(MetricsConfig.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "-4.50", "0", "NaN", "Infinity", "1e9" })
    void noContactCostsThat(String cost) {
        assertThatThrownBy(() -> new ContactPrice(costing(cost))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fcr.metrics.cost-per-contact");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0.05", "4.50", "85000" })
    void contactsCostThat(String cost) {
        assertThat(new ContactPrice(costing(cost)).price().contact()).isEqualTo(Double.parseDouble(cost));
    }

    @Test
    void nobodyHasToSay() {
        assertThat(new ContactPrice(costing("")).price().contact()).isNull();
    }
}
