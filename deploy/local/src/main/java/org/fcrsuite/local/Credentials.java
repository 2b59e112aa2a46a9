package org.fcrsuite.local;

import org.fcrsuite.kit.security.ApiKeySecret;

/** What people and scripts need to use the suite; generated once, at its first start. */
record Credentials(String ingestKey, String surveyKey, String metricsKey, String managerUser, String managerPassword) {

    String key(ServiceName service) {
        return switch (service) {
            case INGEST -> ingestKey;
            case SURVEY -> surveyKey;
            case METRICS -> metricsKey;
        };
    }

    static Credentials in(SuiteHome home) {
        var file = home.credentials();
        return PrivateJson.read(file, Credentials.class).orElseGet(() -> {
            var generated = new Credentials(ApiKeySecret.generate(), ApiKeySecret.generate(), ApiKeySecret.generate(),
                    "manager", RandomText.ofLength(20));
            PrivateJson.write(file, generated);
            return generated;
        });
    }
}
