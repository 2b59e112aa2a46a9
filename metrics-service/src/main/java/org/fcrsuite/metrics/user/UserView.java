package org.fcrsuite.metrics.user;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.kit.login.UserAccount;

/** Somebody who may log in. */
@Schema(name = "User", description = "Somebody who may log in with a password.")
public record UserView(String name, String role,
        @Schema(description = "The only teams whose contacts they may see; absent for all.") List<String> teams,
        Instant createdAt) {

    static UserView of(UserAccount account) {
        return new UserView(account.name(), account.role(), account.restrictedTo(), account.createdAt());
    }
}
