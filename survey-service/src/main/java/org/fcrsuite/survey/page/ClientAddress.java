package org.fcrsuite.survey.page;

import java.util.Objects;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/** Where a request came from: as the proxy says, where one is configured. */
final class ClientAddress {

    private ClientAddress() {
    }

    /** In numbers; empty where it is not known. */
    static String of(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        return address == null ? "" : Objects.requireNonNullElse(address.hostAddress(), String.valueOf(address.host()));
    }
}
