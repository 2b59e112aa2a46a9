package org.fcrsuite.kit.login;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who may log in.
 *
 * @param role viewer, manager or admin
 * @param restrictedTo null for everything
 */
public record UserAccount(String name, String role, List<String> restrictedTo, Instant createdAt) {

    public static final int LONGEST_NAME = 100;
    public static final int SHORTEST_PASSWORD = 8;
    /** In bytes: bcrypt does not read further. */
    public static final int LONGEST_PASSWORD = 72;
}
