/**
 * People log in with a name and a password; quarkus-security-jpa checks it. What they get is a session of ours: a random
 * token in a cookie, its hash in the database, so that logging out ends it for every copy of the cookie.
 */
package org.fcrsuite.metrics.login;
