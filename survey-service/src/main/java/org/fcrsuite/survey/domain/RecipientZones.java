package org.fcrsuite.survey.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a recipient may be: in one zone, or between two, where a phone number's country has several. What must not happen at
 * night then must be in daytime in both.
 */
public record RecipientZones(List<ZoneId> all) {

    private static final String SEPARATOR = " ";

    public RecipientZones {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("Everybody is somewhere");
        }
    }

    /** The customer's own zone, else what their phone number says; empty where neither is known. */
    static Optional<RecipientZones> known(SurveyRequest request) {
        return Zones.find(request.timeZone()).map(zone -> new RecipientZones(List.of(zone)))
                .or(() -> outermost(PhoneZones.of(request.phone()), request.endedAt()));
    }

    /** @param text as {@link #text} has written it; the other zone where it is null, or names none that exists */
    public static RecipientZones of(String text, ZoneId otherwise) {
        List<ZoneId> zones = text == null ? List.of()
                : Stream.of(text.split(SEPARATOR)).map(Zones::find).flatMap(Optional::stream).toList();
        return new RecipientZones(zones.isEmpty() ? List.of(otherwise) : zones);
    }

    private static Optional<RecipientZones> outermost(List<ZoneId> zones, Instant at) {
        Comparator<ZoneId> fromEast = Comparator.comparing(zone -> zone.getRules().getOffset(at));
        return zones.stream().min(fromEast).map(east -> {
            ZoneId west = zones.stream().max(fromEast).orElseThrow();
            return new RecipientZones(fromEast.compare(east, west) == 0 ? List.of(east) : List.of(east, west));
        });
    }

    public String text() {
        return all.stream().map(ZoneId::getId).collect(Collectors.joining(SEPARATOR));
    }

    /** Where one is enough, such as for the date in a message. */
    public ZoneId first() {
        return all.get(0);
    }
}
