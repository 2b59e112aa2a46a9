package org.fcrsuite.survey.optout;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.fcrsuite.survey.domain.OptOutVia;
import org.hibernate.annotations.Immutable;

/** One standing refusal: of an address, as its hash, or of a customer. */
@Entity
@Immutable
@Table(name = "opt_out")
class OptOut {

    @Id
    Long id;
    @Column(name = "address_hash")
    byte[] addressHash;
    @Column(name = "customer_key")
    UUID customerKey;
    @Enumerated(EnumType.STRING)
    OptOutVia via;
    @Column(name = "opted_out_at")
    Instant optedOutAt;

    OptOut() {
        // Hibernate makes it.
    }
}
