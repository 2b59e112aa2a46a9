package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.fcrsuite.embedded.LocalKafka;
import org.fcrsuite.embedded.LocalPostgres;
import org.fcrsuite.embedded.Ports;
import org.fcrsuite.kit.security.ApiKeySecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.RestAssured;
import io.restassured.response.Response;

/**
 * The services' own packages with the environment and the secret files that compose.yaml gives them; only what is
 * outside of them, hosts and ports and the secrets' directory, is this machine's.
 */
@Tag("suite")
class ComposeRunTest {

    private static final String ZONE = "Pacific/Auckland";

    private final ComposeFile compose = ComposeFile.read();
    private final Map<String, String> secrets = new HashMap<>();
    private final Map<ServiceName, Integer> ports = new EnumMap<>(ServiceName.class);
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    @TempDir
    Path directory;

    @AfterEach
    void stop() throws Exception {
        while (!started.isEmpty()) {
            started.pop().close();
        }
    }

    @Test
    void theServicesAreReadyAndTakeTheKeysOfTheirSecretFiles() throws Exception {
        var postgres = started(LocalPostgres.temporary());
        var kafka = started(LocalKafka.temporary());
        var processes = new EnumMap<ServiceName, ServiceProcess>(ServiceName.class);
        for (var service : ServiceName.values()) {
            writeSecrets(service);
            var part = service.part();
            postgres.createDatabase(part, part, secrets.get(part + "_database_password"));
            processes.put(service, started(start(service, postgres.port(), kafka.port())));
        }
        processes.values().forEach(ServiceProcess::awaitReady);

        for (var service : ServiceName.values()) {
            assertThat(get(service, "/v1/api-keys", secrets.get(service.part() + "_key")).statusCode()).isEqualTo(200);
            assertThat(get(service, "/v1/api-keys", ApiKeySecret.generate()).statusCode()).isEqualTo(401);
        }
        assertThat(get(ServiceName.METRICS, "/v1/fcr", secrets.get("metrics_key")).jsonPath().getString("zone"))
                .isEqualTo(ZONE);
    }

    private ServiceProcess start(ServiceName service, int postgres, int kafka) {
        var variables = new HashMap<>(ComposeFile.example());
        variables.putAll(Map.of("FCR_REPORTING_ZONE", ZONE, "SMTP_HOST", "127.0.0.1"));
        var environment = new HashMap<String, String>();
        compose.environment(service).forEach((name, value) -> environment.put(name, ComposeFile
                .filledIn(value, variables).replace("//postgres:5432/", "//127.0.0.1:" + postgres + "/")
                .replace("kafka:9092", "127.0.0.1:" + kafka).replace("/run/secrets", files(service).toString())));
        ports.put(service, Ports.free());
        environment.put("QUARKUS_HTTP_PORT", ports.get(service).toString());
        var root = Path.of(System.getProperty("suite.root"));
        return ServiceProcess.start(service, root, directory.resolve(service.label() + ".log"), environment);
    }

    private void writeSecrets(ServiceName service) throws IOException {
        Files.createDirectories(files(service));
        for (var secret : compose.secrets(service).entrySet()) {
            var name = secret.getValue();
            var value = name.endsWith("_key") && !name.contains("opt_out") ? ApiKeySecret.generate() : RandomText.ofLength(43);
            secrets.put(name, name.equals("smtp_password") ? "" : value);
            Files.writeString(files(service).resolve(secret.getKey()), secrets.get(name));
        }
    }

    private Path files(ServiceName service) {
        return directory.resolve(service.part());
    }

    private Response get(ServiceName service, String path, String key) {
        return RestAssured.given().baseUri("http://127.0.0.1:" + ports.get(service))
                .header("Authorization", "Bearer " + key).get(path);
    }

    private <T extends AutoCloseable> T started(T part) {
        started.push(part);
        return part;
    }
}
