package org.fcrsuite.metrics.report;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.jackson.ObjectMapperCustomizer;

/** Reports of thousands of groups are mostly numbers with a fraction: the shortest way to tell them is also the faster one. */
@Singleton
class FastNumbers implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory().enable(JsonGenerator.Feature.USE_FAST_DOUBLE_WRITER);
    }
}
