package org.fcrsuite.ingest.domain;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the free attributes of a contact, bounded in number and size. */
final class AttributesReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

    private final ContactLimits limits;

    AttributesReader(ContactLimits limits) {
        this.limits = limits;
    }

    Map<String, String> read(ContactFields fields, CheckedFields in) {
        Map<String, String> given = fields.attributes();
        if (given == null || given.isEmpty()) {
            return Map.of();
        }
        if (given.size() > limits.attributes()) {
            in.refuse("attributes", "has " + given.size() + " entries; at most " + limits.attributes() + " are kept");
            return Map.of();
        }
        Map<String, String> kept = new TreeMap<>();
        int total = 0;
        for (Map.Entry<String, String> entry : given.entrySet()) {
            check(entry.getKey(), entry.getValue(), in);
            kept.put(entry.getKey(), entry.getValue());
            total += entry.getKey().length() + entry.getValue().length();
        }
        if (total > limits.attributesTotalLength()) {
            in.refuse("attributes", "is " + total + " characters in all; at most " + limits.attributesTotalLength()
                    + " are kept");
        }
        return kept;
    }

    private void check(String name, String value, CheckedFields in) {
        if (!NAME.matcher(name).matches()) {
            in.refuse("attributes", "has the name '" + shortened(name)
                    + "'; a name is a letter, then up to 63 of A-Z, a-z, 0-9, '.', '_' and '-'");
        }
        TextRule.complaint(value, limits.attributeLength(), true)
                .ifPresent(detail -> in.refuse("attributes." + name, detail));
    }

    private static String shortened(String name) {
        return name.length() <= 64 ? name : name.substring(0, 64) + "…";
    }
}
