package org.fcrsuite.local;

import java.util.HashMap;
import java.util.Map;

/** The configuration that the launcher hands to each service, as environment variables. */
record ServiceEnvironment(SuitePorts ports, Credentials credentials, InternalSecrets secrets,
        MessageProviders messages, Profile profile) {

    Map<String, String> of(ServiceName service) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.postgres + "/" + service.part());
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.part());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", databasePassword(service));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.byName().get(service.part())));
        environment.put("FCR_BOOTSTRAP_KEY", credentials.key(service));
        environment.putAll(switch (service) {
            case INGEST -> Map.of();
            case SURVEY -> survey();
            case METRICS -> metrics();
        });
        return environment;
    }

    private Map<String, String> survey() {
        var environment = new HashMap<>(messages.surveySettings());
        environment.put("FCR_SURVEY_PUBLIC_URL", "http://127.0.0.1:" + ports.survey);
        environment.put("FCR_SURVEY_OPT_OUT_KEY", secrets.optOut());
        environment.putAll(manager());
        environment.putAll(profile.surveySettings());
        profile.notice().ifPresent(notice -> environment.put("FCR_SURVEY_NOTICE", notice));
        return environment;
    }

    private Map<String, String> metrics() {
        var environment = new HashMap<>(manager());
        environment.putAll(messages.metricsSettings());
        environment.put("FCR_METRICS_MAIL_PAGES", "http://127.0.0.1:" + ports.metrics);
        environment.putAll(profile.metricsSettings());
        profile.notice().ifPresent(notice -> environment.put("FCR_METRICS_NOTICE", notice));
        return environment;
    }

    /** Each service with pages keeps its people itself; the first one is the same. */
    private Map<String, String> manager() {
        return Map.of("FCR_LOGIN_MANAGER_USER", credentials.managerUser(), "FCR_LOGIN_MANAGER_PASSWORD",
                credentials.managerPassword());
    }

    private String databasePassword(ServiceName service) {
        return switch (service) {
            case INGEST -> secrets.ingest();
            case SURVEY -> secrets.survey();
            case METRICS -> secrets.metrics();
        };
    }
}
