package org.fcrsuite.survey.domain;

/**
 * The text of a short message, and what it costs. With GSM-7 a message holds 160 places, or 153 a segment where there are
 * several; as soon as one character is not of that alphabet, all are UCS-2, and it is 70 and 67.
 */
public record SmsText(String text) {

    private static final int GSM_ALONE = 160;
    private static final int GSM_IN_SERIES = 153;
    private static final int UCS_ALONE = 70;
    private static final int UCS_IN_SERIES = 67;

    public boolean isGsm7() {
        return Gsm7.has(text);
    }

    public int segments() {
        return isGsm7() ? segments(GSM_ALONE, GSM_IN_SERIES) : segments(UCS_ALONE, UCS_IN_SERIES);
    }

    /** Whether it is as short as a question may be: one segment in GSM-7, two in UCS-2. */
    public boolean isShort() {
        return segments() <= (isGsm7() ? 1 : 2);
    }

    private int segments(int alone, int inSeries) {
        if (text.codePoints().map(this::places).sum() <= alone) {
            return 1;
        }
        int segments = 1;
        int used = 0;
        for (int character : text.codePoints().toArray()) {
            int places = places(character);
            // What takes two places is never torn apart by the end of a segment.
            if (used + places > inSeries) {
                segments++;
                used = 0;
            }
            used += places;
        }
        return segments;
    }

    private int places(int character) {
        return isGsm7() ? Gsm7.places(character) : Character.charCount(character);
    }

    /** It holds a link that opens a person's page: it stays out of logs. */
    @Override
    public String toString() {
        return "SmsText[" + segments() + " segments]";
    }
}
