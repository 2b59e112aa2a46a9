package org.fcrsuite.metrics.definition;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.audit.AuditLog;
import org.fcrsuite.metrics.audit.AuditedAction;
import org.fcrsuite.metrics.chain.ChainRemover;
import org.fcrsuite.metrics.chain.ChainingRow;
import org.fcrsuite.metrics.chain.Chainings;
import org.fcrsuite.metrics.chain.Locks;
import org.fcrsuite.metrics.domain.Chaining;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.DefinitionCheck;
import org.hibernate.exception.ConstraintViolationException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.scheduler.Scheduled;

/** The definitions with all their versions. Each keeps the chaining that it needs. */
@ApplicationScoped
public class Definitions {

    private final DefinitionVersions versions;
    private final Chainings chainings;
    private final ChainRemover remover;
    private final Locks locks;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    Definitions(DefinitionVersions versions, Chainings chainings, ChainRemover remover, Locks locks, AuditLog audit,
            ObjectMapper json, Clock clock) {
        this.versions = versions;
        this.chainings = chainings;
        this.remover = remover;
        this.locks = locks;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The latest version of each, presets first. */
    @Transactional
    public List<StoredDefinition> latest() {
        return versions.latest().stream().map(this::read).toList();
    }

    /** Every version, the latest first; empty where there is no such definition. */
    @Transactional
    public List<StoredDefinition> versions(String name) {
        return versions.named(name).stream().map(this::read).toList();
    }

    /** Every version of some definitions by their names, the latest first. */
    @Transactional
    public Map<String, List<StoredDefinition>> versions(List<String> names) {
        return versions.named(names).stream().map(this::read)
                .collect(Collectors.groupingBy(stored -> stored.definition().name()));
    }

    /**
     * A version of a definition; without a number, the latest whose chains are ready, so that the old figures can be read
     * until the new ones are.
     */
    @Transactional
    public Optional<StoredDefinition> find(String name, Integer version) {
        if (version != null) {
            return versions.find(name, version).map(this::read);
        }
        return latestReady(versions(name), this::isReady);
    }

    /**
     * Those of some definitions that there are, in their order, each in the version that {@link #find} gives without a number.
     */
    @Transactional
    public List<StoredDefinition> latestReady(List<String> names) {
        Map<String, List<StoredDefinition>> all = versions(names);
        Map<Chaining, Boolean> ready = new HashMap<>();
        return names.stream()
                .flatMap(name -> latestReady(all.getOrDefault(name, List.of()),
                        chaining -> ready.computeIfAbsent(chaining, this::isReady)).stream())
                .toList();
    }

    private static Optional<StoredDefinition> latestReady(List<StoredDefinition> all, Predicate<Chaining> isReady) {
        return all.stream().filter(one -> isReady.test(one.definition().chaining())).findFirst()
                .or(() -> all.stream().findFirst());
    }

    private boolean isReady(Chaining chaining) {
        return chainings.find(chaining).filter(ChainingRow::isReady).isPresent();
    }

    @Transactional
    public StoredDefinition create(Definition definition, String by) {
        check(definition);
        if (!versions.named(definition.name()).isEmpty()) {
            throw alreadyThere(definition.name());
        }
        return audited(AuditedAction.DEFINITION_CREATED, store(definition, 1, null, by), by);
    }

    /** A new version, unless nothing differs. */
    @Transactional
    public StoredDefinition edit(Definition definition, String by) {
        check(definition);
        StoredDefinition latest = versions(definition.name()).stream().findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no definition '" + definition.name() + "'."));
        if (latest.preset()) {
            throw ProblemException.conflict("'" + definition.name()
                    + "' is a preset and stays as it is. Create a definition of your own with the rules that you want.");
        }
        return latest.definition().equals(definition) ? latest
                : audited(AuditedAction.DEFINITION_CHANGED, store(definition, latest.version() + 1, null, by), by);
    }

    private StoredDefinition audited(AuditedAction action, StoredDefinition stored, String by) {
        audit.record(by, action, stored.definition().name() + " version " + stored.version());
        return stored;
    }

    /** Presets follow the product: where a release or the configuration changed one, that is a new version. */
    @Transactional
    void seed(Definition definition, String rule) {
        locks.definitions();
        Optional<StoredDefinition> latest = versions(definition.name()).stream().findFirst();
        boolean same = latest.isPresent() && latest.get().definition().equals(definition)
                && rule.equals(latest.get().rule());
        if (same) {
            chainings.require(definition.chaining());
        } else {
            store(definition, latest.map(StoredDefinition::version).orElse(0) + 1, rule, "FCR Suite");
        }
    }

    private StoredDefinition store(Definition definition, int version, String rule, String by) {
        chainings.require(definition.chaining());
        DefinitionVersion row = new DefinitionVersion();
        row.name = definition.name();
        row.version = version;
        row.preset = rule != null;
        row.rule = rule;
        row.rules = write(definition);
        row.createdBy = by;
        row.createdAt = Instant.now(clock);
        try {
            versions.persistAndFlush(row);
        } catch (ConstraintViolationException taken) {
            throw alreadyThere(definition.name());
        }
        return read(row);
    }

    private static ProblemException alreadyThere(String name) {
        return ProblemException.conflict("There is already a definition '" + name
                + "', or somebody changed it at the same time. To change it, PUT a new version.");
    }

    private static void check(Definition definition) {
        List<Problem.Invalid> wrong = DefinitionCheck.of(definition).stream()
                .map(invalid -> new Problem.Invalid(invalid.field(), invalid.detail())).toList();
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }

    @Scheduled(every = "1h", delayed = "5m")
    void removeUnusedChains() {
        remover.removeAllBut(latest().stream()
                .flatMap(one -> chainings.find(one.definition().chaining()).stream()).map(ChainingRow::id)
                .collect(Collectors.toSet()));
    }

    private StoredDefinition read(DefinitionVersion row) {
        try {
            Definition definition = json.readValue(row.rules, DefinitionRequest.class).toDefinition(row.name);
            return new StoredDefinition(definition, row.version, row.preset, row.rule, row.createdBy, row.createdAt);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Definition " + row.name + " version " + row.version + " cannot be read", broken);
        }
    }

    private String write(Definition definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A definition is plain data", impossible);
        }
    }
}
