package org.fcrsuite.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.zonky.test.db.postgres.util.LinuxUtils;

/** As whom PostgreSQL runs. It refuses to run as root, which is who many a container and build machine is. */
enum PostgresIdentity {

    /** As the user who started this. */
    SELF(List.of()),

    /** In a user namespace of its own: nobody there, while the files stay root's. */
    NAMESPACE(List.of("unshare", "-U")),

    /**
     * As nobody, who owns the data directory then, for containers that may not make namespaces. Reading past directories
     * is what lets it reach a home that is root's alone.
     */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
            "--inh-caps=+dac_override,+dac_read_search", "--ambient-caps=+dac_override,+dac_read_search"));

    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    PostgresIdentity(List<String> prefix) {
        this.prefix = prefix;
    }

    static PostgresIdentity ofThisProcess() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SELF;
        }
        return LinuxUtils.isUnshareAvailable() ? NAMESPACE : NOBODY;
    }

    /** What goes before a command of PostgreSQL's. */
    List<String> prefix() {
        return prefix;
    }

    void own(Path path) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(path, "unix:uid", NOBODY_ID);
            Files.setAttribute(path, "unix:gid", NOBODY_ID);
        }
    }
}
