package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void anAddressIsKnownByItsNetworkOnly() {
        assertThat(Network.of("192.0.2.7")).isEqualTo(Network.of("192.0.2.250")).contains(new Network("4:c00002"));
        assertThat(Network.of("192.0.3.7")).isNotEqualTo(Network.of("192.0.2.7"));
        assertThat(Network.of("2001:db8:1:2::3%eth0")).isEqualTo(Network.of("2001:db8:1:ffff::9"))
                .contains(new Network("6:20010db80001"));
        assertThat(Network.of("2001:db8:2::3")).isNotEqualTo(Network.of("2001:db8:1::3"));
        assertThat(Network.of("::ffff:192.0.2.7")).isEqualTo(Network.of("192.0.2.7"));
    }

    @Test
    void aPrivateAddressIsNoCustomersNetwork() {
        for (String address : List.of("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.1.1", "100.64.0.1",
                "100.127.255.1", "::1", "fe80::1%eth0", "fd00::1", "::ffff:10.0.0.1")) {
            assertThat(Network.of(address)).as(address).isEmpty();
        }
        assertThat(Network.of("100.128.0.1")).isPresent();
    }

    @Test
    void whatIsNoAddressInNumbersIsNeverLookedUp() {
        for (String address : List.of("", "example.org", "unknown", "300.1.2.3", "1.2.3", "::zz")) {
            assertThat(Network.of(address)).as(address).isEmpty();
        }
        assertThat(Network.of(null)).isEmpty();
    }
}
