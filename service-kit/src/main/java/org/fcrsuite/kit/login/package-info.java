/**
 * People log in with a name and a password, kept as its bcrypt. What they get is a session of ours: a random token in a
 * cookie, its hash in the database, so that logging out ends it for every copy of the cookie.
 * <p>
 * A service with pages says {@code fcr.login.enabled=true} in its own properties, adds {@code db/login} to the locations of
 * its migrations, and extends {@link LoginPages}.
 */
package org.fcrsuite.kit.login;
