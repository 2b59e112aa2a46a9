package org.fcrsuite.local.simulator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One customer: what the contact record says, and what only the simulator knows. Either address may be missing; telephone
 * numbers are of those that Ofcom keeps for drama, so that they belong to nobody.
 *
 * @param activity how often issues arise, relative to others
 * @param persistence how readily they press on, and also fill in forms (normal, 0 is typical)
 * @param years age of the relation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Customer(String id, String email, String phone, String name, String locale, String timeZone, @JsonIgnore double activity,
        @JsonIgnore double persistence, @JsonIgnore double years, @JsonIgnore Channel habit) {

    /** The same, reached by phone only. */
    Customer withPhoneOnly(String number) {
        return new Customer(id, null, number, name, locale, timeZone, activity, persistence, years, habit);
    }

    String language() {
        return locale.substring(0, 2);
    }
}
