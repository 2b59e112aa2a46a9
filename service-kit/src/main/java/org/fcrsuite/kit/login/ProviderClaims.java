package org.fcrsuite.kit.login;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads from the claims of an ID token what its bearer may do here. */
final class ProviderClaims {

    /** As a team: every team. */
    private static final String ALL = "*";

    private final JsonNode claims;
    private final LoginConfig.Oidc config;

    ProviderClaims(JsonNode claims, LoginConfig.Oidc config) {
        this.claims = claims;
        this.config = config;
    }

    /** The greatest role that a claim gives; nothing where none does. */
    Optional<Role> role() {
        Set<String> given = texts(config.roleClaim());
        if (given.contains(config.admin())) {
            return Optional.of(Role.ADMIN);
        }
        if (given.contains(config.manager())) {
            return Optional.of(Role.MANAGER);
        }
        return given.contains(config.viewer()) ? Optional.of(Role.VIEWER) : Optional.empty();
    }

    /**
     * Where a claim is to say it, whom it says nothing of sees nothing; admins see everything.
     *
     * @return null for everything
     */
    List<String> restrictedTo() {
        if (config.restrictionClaim().isEmpty() || role().filter(Role.ADMIN::equals).isPresent()) {
            return null;
        }
        Set<String> given = texts(config.restrictionClaim().get());
        return given.contains(ALL) ? null : List.copyOf(given);
    }

    /** A name with slashes is a path; what it leads to, one text or a list of them. */
    private Set<String> texts(String claim) {
        JsonNode node = claims.has(claim) ? claims.get(claim) : claims.at("/" + claim);
        Set<String> texts = new LinkedHashSet<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(one -> {
            if (one.isTextual()) {
                texts.add(one.asText());
            }
        });
        return texts;
    }
}
