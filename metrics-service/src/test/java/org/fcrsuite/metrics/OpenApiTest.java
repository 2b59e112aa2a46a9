package org.fcrsuite.metrics;

import java.io.IOException;

import org.fcrsuite.kit.testing.OpenApiContract;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiTest {

    @Test
    void theGeneratedApiIsTheCommittedOne() throws IOException {
        OpenApiContract.check("metrics-service");
    }
}
