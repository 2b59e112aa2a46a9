package org.fcrsuite.metrics.page;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.access.TeamAccess;

/** Tells a reader who sees some teams only that the figures are of these. */
@ApplicationScoped
public class OwnTeams {

    private final TeamAccess access;

    OwnTeams(TeamAccess access) {
        this.access = access;
    }

    /** Null where all are seen. */
    public String told(Locale locale) {
        return access.only().map(teams -> told(teams, Texts.of(FiguresMessages.class, locale))).orElse(null);
    }

    static String told(Set<String> teams, FiguresMessages messages) {
        return teams.isEmpty() ? messages.noTeams()
                : messages.onlyTeams(teams.stream().sorted().collect(Collectors.joining(", ")));
    }
}
