package org.fcrsuite.local.simulator;

/** Teams by trade, with their size. Each has one queue for calls and chats and one for what is written. */
enum Team {

    BILLING("Billing", 14),
    ORDERS("Orders and delivery", 20),
    TECHNICAL("Technical support", 10),
    ACCOUNTS("Accounts", 9),
    WEB_CARE("Web care", 7);

    final String label;
    final int agents;

    Team(String label, int agents) {
        this.label = label;
        this.agents = agents;
    }

    String queue(Channel channel) {
        return label.toLowerCase() + (channel.live() ? " live" : " written");
    }
}
