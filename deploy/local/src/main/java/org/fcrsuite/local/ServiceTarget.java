package org.fcrsuite.local;

import java.net.URI;

/**
 * A service to speak to, and the key to it: the local suite's, unless the environment names another.
 *
 * @param local
 *        it is the local suite's
 */
record ServiceTarget(ServiceName service, URI url, String key, boolean local) {

    static ServiceTarget of(ServiceName service, SuiteHome home) {
        var names = "FCR_" + service.name() + "_URL and FCR_" + service.name() + "_KEY";
        var url = System.getenv("FCR_" + service.name() + "_URL");
        var key = System.getenv("FCR_" + service.name() + "_KEY");
        if (url != null && key != null) {
            return new ServiceTarget(service, URI.create(url), key, false);
        }
        if (url != null || key != null) {
            throw new Refusal(names + " belong together: set both, or neither for the local suite.");
        }
        var state = SuiteLock.holder(home).filter(SuiteState::ready)
                .orElseThrow(() -> new Refusal("No suite is running in " + home.directory()
                        + ": start it with './fcr up --detach', or set " + names + " for another one."));
        return new ServiceTarget(service, URI.create(state.url(service.part())), Credentials.in(home).key(service), true);
    }
}
