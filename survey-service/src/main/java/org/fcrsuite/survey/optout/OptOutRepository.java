package org.fcrsuite.survey.optout;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

@ApplicationScoped
class OptOutRepository implements PanacheRepositoryBase<OptOut, Long> {

    List<OptOut> after(long id, int limit) {
        return find("id > ?1", Sort.by("id"), id).range(0, limit - 1).list();
    }
}
