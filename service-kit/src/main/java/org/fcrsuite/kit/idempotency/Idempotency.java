package org.fcrsuite.kit.idempotency;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.ApiKeyPrincipal;
import org.fcrsuite.kit.security.ApiKeySecret;
import org.jdbi.v3.core.Jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * The {@code Idempotency-Key} header, as the IETF draft "The Idempotency-Key HTTP Header Field" has it: the same key and
 * request replay the first answer, another request under the key is 422, one that is still under way is 409. The effect
 * and the kept answer commit together, so a crash leaves either both or neither.
 */
@ApplicationScoped
public class Idempotency {

    private static final int LONGEST_KEY = 255;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final SecurityIdentity identity;

    Idempotency(Jdbi jdbi, ObjectMapper json, SecurityIdentity identity) {
        this.jdbi = jdbi;
        this.json = json;
        this.identity = identity;
    }

    record Kept(byte[] sha256, int status, String body, String location) {
    }

    /**
     * @param key the header's value; without one the action simply runs
     * @param request what tells this request from another: method, path and body
     * @param action runs in one transaction with the keeping of its answer
     */
    public Response run(String key, String request, Supplier<Response> action) {
        if (key == null) {
            return QuarkusTransaction.joiningExisting().call(action::get);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.badRequest("Idempotency-Key must have 1 to " + LONGEST_KEY + " characters.");
        }
        String owner = owner();
        return QuarkusTransaction.requiringNew().timeout(120)
                .call(() -> once(owner, key, ApiKeySecret.sha256(request), action));
    }

    private String owner() {
        return identity.getPrincipal() instanceof ApiKeyPrincipal apiKey ? apiKey.id().toString()
                : identity.getPrincipal().getName();
    }

    private Response once(String owner, String key, byte[] sha256, Supplier<Response> action) {
        if (!lock(owner, key)) {
            throw ProblemException.conflict("A request with this Idempotency-Key is still under way; try again shortly.");
        }
        Optional<Kept> kept = find(owner, key);
        if (kept.isEmpty()) {
            Response response = action.get();
            keep(owner, key, sha256, response);
            return response;
        }
        if (!MessageDigest.isEqual(kept.get().sha256(), sha256)) {
            throw ProblemException.unprocessable("This Idempotency-Key was used for another request.");
        }
        return again(kept.get());
    }

    private static Response again(Kept kept) {
        return Response.status(kept.status()).type(MediaType.APPLICATION_JSON).entity(kept.body())
                .location(kept.location() == null ? null : URI.create(kept.location()))
                .header("Idempotent-Replayed", true).build();
    }

    private boolean lock(String owner, String key) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:key, 42))")
                .bind("key", owner + "\n" + key).mapTo(Boolean.class).one());
    }

    private Optional<Kept> find(String owner, String key) {
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT sha256, status, body, location FROM idempotency_key WHERE owner = :owner AND key = :key")
                .bind("owner", owner).bind("key", key).mapTo(Kept.class).findOne());
    }

    private void keep(String owner, String key, byte[] sha256, Response response) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO idempotency_key (owner, key, sha256, status, body, location)
                VALUES (:owner, :key, :sha256, :status, :body, :location)
                """)
                .bind("owner", owner).bind("key", key).bind("sha256", sha256).bind("status", response.getStatus())
                .bind("body", bodyOf(response)).bind("location", response.getHeaderString(HttpHeaders.LOCATION)).execute());
    }

    private String bodyOf(Response response) {
        try {
            return response.getEntity() == null ? null : json.writeValueAsString(response.getEntity());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The answer cannot be kept", unwritable);
        }
    }

    /** Keys are good for two days: at least the 24 hours that are promised. */
    @Scheduled(every = "10m", identity = "idempotency-keys-forget")
    void forget() {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM idempotency_key WHERE created_at < now() - interval '2 days'"));
    }

    /** The request as one text, for {@link #run}. */
    public static String request(String method, String path, byte[] body) {
        return method + " " + path + "\n" + new String(body, StandardCharsets.ISO_8859_1);
    }
}
