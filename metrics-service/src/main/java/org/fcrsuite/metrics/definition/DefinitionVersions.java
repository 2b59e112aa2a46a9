package org.fcrsuite.metrics.definition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class DefinitionVersions implements PanacheRepository<DefinitionVersion> {

    List<DefinitionVersion> latest() {
        return list("""
                FROM DefinitionVersion d
                WHERE d.version = (SELECT max(o.version) FROM DefinitionVersion o WHERE o.name = d.name)
                ORDER BY d.preset DESC, d.name
                """);
    }

    List<DefinitionVersion> named(String name) {
        return list("name = ?1 ORDER BY version DESC", name);
    }

    List<DefinitionVersion> named(Collection<String> names) {
        return list("name IN ?1 ORDER BY name, version DESC", names);
    }

    Optional<DefinitionVersion> find(String name, int version) {
        return find("name = ?1 AND version = ?2", name, version).firstResultOptional();
    }
}
