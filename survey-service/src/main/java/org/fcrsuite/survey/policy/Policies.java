package org.fcrsuite.survey.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.survey.domain.Policy;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/** The policy that holds at this moment, and those before it. Ask anew for each batch: it may have been changed in between. */
@ApplicationScoped
public class Policies {

    private static final Logger LOG = Logger.getLogger(Policies.class);
    /** Who made the versions that the deployment's configuration describes. No person and no key has such a name. */
    public static final String CONFIGURATION = "(configuration)";

    private final PolicyStore store;
    private final ConfiguredPolicy configured;
    private final Clock clock;
    /** A version never changes once it is there. */
    private volatile PolicyVersion known;

    Policies(PolicyStore store, ConfiguredPolicy configured, Clock clock) {
        this.store = store;
        this.configured = configured;
        this.clock = clock;
    }

    /** While nobody has edited the policy, it follows the configuration; from then on it is the managers'. */
    void follow(@Observes StartupEvent start) {
        PolicyVersion latest = currentVersion();
        if (latest.policy().equals(configured.get())) {
            return;
        }
        if (latest.createdBy().equals(CONFIGURATION)) {
            store.add(version(latest.version() + 1, configured.get(), null, CONFIGURATION));
        } else {
            LOG.infof("Version %d of the policy holds, made by %s; fcr.survey.* describes another one, which is not used.",
                    latest.version(), latest.createdBy());
        }
    }

    public Policy current() {
        return currentVersion().policy();
    }

    public PolicyVersion currentVersion() {
        int latest = store.latestVersion();
        if (latest == 0) {
            store.add(version(1, configured.get(), null, CONFIGURATION));
            latest = 1;
        }
        PolicyVersion cached = known;
        if (cached == null || cached.version() != latest) {
            cached = store.find(latest).orElseThrow();
            known = cached;
        }
        return cached;
    }

    public Optional<PolicyVersion> find(int version) {
        return store.find(version);
    }

    /** The latest first. */
    public List<PolicyVersion> before(int version, int limit) {
        return store.before(version, limit);
    }

    /**
     * A new version, made of another one and what is to differ.
     *
     * @throws ProblemException
     *         400 where a rule is wrong, 409 where the base is not the latest version any more
     */
    public PolicyVersion change(int base, PolicyRules rules, String note, String by) {
        PolicyVersion latest = currentVersion();
        if (latest.version() != base) {
            throw overtaken(latest);
        }
        PolicyVersion next = version(base + 1, rules.over(latest.policy()), note, by);
        if (!store.add(next)) {
            throw overtaken(currentVersion());
        }
        return next;
    }

    /** Of recipients whose own zone is not known; the same under every policy. */
    public ZoneId zone() {
        return configured.zone();
    }

    private PolicyVersion version(int version, Policy policy, String note, String by) {
        return new PolicyVersion(version, policy, note, by, Instant.now(clock));
    }

    private static ProblemException overtaken(PolicyVersion latest) {
        return ProblemException.conflict("Version " + latest.version() + " of the policy is the latest, made by "
                + latest.createdBy() + " at " + latest.createdAt()
                + ". Read it, and send what you want to change with it as baseVersion.");
    }
}
