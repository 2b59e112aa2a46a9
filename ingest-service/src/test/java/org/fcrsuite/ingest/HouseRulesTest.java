package org.fcrsuite.ingest;

import org.fcrsuite.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        HouseRules.check("org.fcrsuite.ingest");
    }
}
