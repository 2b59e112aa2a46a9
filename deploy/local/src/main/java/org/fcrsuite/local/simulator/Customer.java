package org.fcrsuite.local.simulator;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One customer: what the contact record says, and what only the simulator knows. No telephone numbers: there is no
 * range that certainly belongs to nobody.
 *
 * @param activity how often issues arise, relative to others
 * @param persistence how readily they press on, and also fill in forms (normal, 0 is typical)
 * @param years age of the relation
 */
record Customer(String id, String email, String name, String locale, String timeZone, @JsonIgnore double activity,
        @JsonIgnore double persistence, @JsonIgnore double years, @JsonIgnore Channel habit) {

    String language() {
        return locale.substring(0, 2);
    }
}
