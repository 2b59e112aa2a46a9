package org.fcrsuite.metrics;

import org.fcrsuite.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theHouseRulesAreKept() {
        HouseRules.check("org.fcrsuite.metrics");
    }
}
