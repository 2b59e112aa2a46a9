package org.fcrsuite.survey.policy;

import java.io.IOException;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/** Durations as ISO 8601 writes them: whole days as {@code P30D}, which Java itself would write {@code PT720H}. */
class DurationText extends StdSerializer<Duration> {

    private static final long serialVersionUID = 1;

    DurationText() {
        super(Duration.class);
    }

    static String of(Duration duration) {
        boolean wholeDays = !duration.isZero() && Duration.ofDays(duration.toDays()).equals(duration);
        return wholeDays ? "P" + duration.toDays() + "D" : duration.toString();
    }

    @Override
    public void serialize(Duration value, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(of(value));
    }
}
