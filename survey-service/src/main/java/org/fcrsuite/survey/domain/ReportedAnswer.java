package org.fcrsuite.survey.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What another system asked a customer, and got. Without an answer it says "asked, silent", which response rates need.
 *
 * @param deliveredAt
 *        when the question reached the customer; the time of the answer where that is all that is known
 */
public record ReportedAnswer(String source, String externalId, Instant deliveredAt, Instant respondedAt, Answers answers,
        String language, Via via) {

    public static final int LONGEST_ID = 200;

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);
    private static final int LOWEST_CSAT = 1;
    private static final int HIGHEST_CSAT = 5;

    // The database keeps microseconds: sent again, the same must be found the same.
    public ReportedAnswer {
        deliveredAt = toMicros(deliveredAt);
        respondedAt = toMicros(respondedAt);
    }

    /** When the customer answered; as far as we know now, where it was not said. */
    public Instant respondedAtOr(Instant now) {
        return respondedAt == null ? now : respondedAt;
    }

    /** When the question reached the customer. An answer proves that it did, whoever forgot to say so. */
    public Instant deliveredAtOr(Instant now) {
        return deliveredAt == null ? respondedAtOr(now) : deliveredAt;
    }

    /** What is wrong with it; nothing where all is well. */
    public List<Fault> faults(Instant now, String rawComment) {
        List<Fault> faults = new ArrayList<>();
        identity(faults);
        moment(faults, "deliveredAt", deliveredAt, now);
        moment(faults, "respondedAt", respondedAt, now);
        if (deliveredAt != null && respondedAt != null && respondedAt.isBefore(deliveredAt)) {
            faults.add(new Fault("respondedAt", "is before deliveredAt"));
        }
        answers(faults, rawComment);
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            faults.add(new Fault("language", "must be a language tag such as nl or nl-NL"));
        }
        return faults;
    }

    private void identity(List<Fault> faults) {
        if (source == null || !SOURCE.matcher(source).matches()) {
            faults.add(new Fault("source", "must match " + SOURCE + ", as the contact's source does"));
        }
        if (externalId == null || externalId.isBlank() || externalId.length() > LONGEST_ID
                || CONTROL.matcher(externalId).find()) {
            faults.add(
                    new Fault("externalId", "must have 1 to " + LONGEST_ID + " characters, none of them control characters"));
        }
    }

    private void answers(List<Fault> faults, String rawComment) {
        Integer csat = answers.csat();
        if (csat != null && (csat < LOWEST_CSAT || csat > HIGHEST_CSAT)) {
            faults.add(new Fault("csat", "must be from " + LOWEST_CSAT + " to " + HIGHEST_CSAT));
        }
        if (rawComment != null && rawComment.length() > Answers.LONGEST_COMMENT) {
            faults.add(new Fault("comment", "must have at most " + Answers.LONGEST_COMMENT + " characters"));
        }
        if (answers.isEmpty() && respondedAt != null) {
            faults.add(new Fault("respondedAt", "needs an answer: resolved, contactsTaken, csat or comment"));
        }
        if (answers.isEmpty() && deliveredAt == null) {
            faults.add(new Fault("deliveredAt", "is needed where there is no answer"));
        }
    }

    private static void moment(List<Fault> faults, String field, Instant at, Instant now) {
        if (at != null && at.isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
            faults.add(new Fault(field, "is in the future"));
        } else if (at != null && at.isBefore(EARLIEST)) {
            faults.add(new Fault(field, "is before " + EARLIEST));
        }
    }

    private static Instant toMicros(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    /** One wrong field. */
    public record Fault(String field, String detail) {
    }
}
