package org.fcrsuite.local.simulator;

/**
 * What customers come about: how often, how often a typical agent really solves it at once, how hard those who were
 * not helped press on, and how readily customers with such an issue answer a survey.
 */
enum Topic {

    BILLING("billing", Team.BILLING, 0.17, 0.76, 0.66, 0.10),
    DELIVERY("delivery", Team.ORDERS, 0.19, 0.68, 0.74, 0.15),
    RETURNS("returns", Team.ORDERS, 0.11, 0.73, 0.68, 0.05),
    LOGIN("login", Team.ACCOUNTS, 0.12, 0.89, 0.72, -0.20),
    ORDER_CHANGE("order change", Team.ORDERS, 0.08, 0.83, 0.60, -0.05),
    PRODUCT_QUESTION("product question", Team.WEB_CARE, 0.10, 0.90, 0.40, -0.25),
    TECHNICAL_FAULT("technical fault", Team.TECHNICAL, 0.09, 0.55, 0.76, 0.20),
    PAYMENT_FAILED("payment failed", Team.BILLING, 0.06, 0.71, 0.74, 0.00),
    CANCELLATION("cancellation", Team.ACCOUNTS, 0.05, 0.76, 0.64, -0.10),
    COMPLAINT("complaint", Team.WEB_CARE, 0.03, 0.47, 0.62, 0.50);

    final String label;
    final Team team;
    final double share;
    final double ease;
    final double pressure;
    final double readinessToAnswer;

    Topic(String label, Team team, double share, double ease, double pressure, double readinessToAnswer) {
        this.label = label;
        this.team = team;
        this.share = share;
        this.ease = ease;
        this.pressure = pressure;
        this.readinessToAnswer = readinessToAnswer;
    }

    /** What the next agent may well file the same issue under, so that the records do not show it as the same. */
    Topic lookalike() {
        return switch (this) {
            case BILLING -> PAYMENT_FAILED;
            case DELIVERY -> COMPLAINT;
            case RETURNS -> BILLING;
            case LOGIN -> TECHNICAL_FAULT;
            case ORDER_CHANGE -> DELIVERY;
            case PRODUCT_QUESTION -> ORDER_CHANGE;
            case TECHNICAL_FAULT -> PRODUCT_QUESTION;
            case PAYMENT_FAILED -> BILLING;
            case CANCELLATION -> BILLING;
            case COMPLAINT -> DELIVERY;
        };
    }
}
