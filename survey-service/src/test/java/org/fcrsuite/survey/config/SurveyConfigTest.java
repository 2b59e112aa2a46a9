package org.fcrsuite.survey.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;

class SurveyConfigTest {

    @Test
    void aBatchOfNothingIsRefusedAtTheStart() {
        assertThat(with("fcr.survey.sending.batch", "1").sending().batch()).isEqualTo(1);
        assertThatThrownBy(() -> with("fcr.survey.sending.batch", "0")).isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("fcr.survey.sending.batch must be greater than or equal to 1");
    }

    private static SurveyConfig with(String key, String value) {
        return new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(SurveyConfig.class)
                .withDefaultValues(Map.of("fcr.survey.public-url", "https://ask.example.org", "fcr.survey.opt-out-key",
                        "only-for-tests-0123456789abcdef-0123456789", key, value))
                .withValidator(new BeanValidationConfigValidatorImpl()).build().getConfigMapping(SurveyConfig.class);
    }
}
