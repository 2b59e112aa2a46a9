package org.fcrsuite.kit;

import org.fcrsuite.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theKitKeepsTheRulesOfTheHouse() {
        HouseRules.check("org.fcrsuite.kit");
    }
}
