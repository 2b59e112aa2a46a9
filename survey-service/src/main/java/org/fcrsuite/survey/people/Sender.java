package org.fcrsuite.survey.people;

import org.fcrsuite.survey.domain.AgentClass;
import org.fcrsuite.survey.domain.UserAction;

/** What sent a form. The address never leaves this record but as its network's hash. */
public record Sender(String address, String userAgent, String fetchMode, String fetchUser) {

    AgentClass agent() {
        return AgentClass.of(userAgent);
    }

    UserAction action() {
        return UserAction.of(fetchMode, fetchUser, userAgent);
    }

    /** It says where somebody is: it stays out of logs. */
    @Override
    public String toString() {
        return "Sender[…]";
    }
}
